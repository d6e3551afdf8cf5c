package app.touchstone.access;

import app.touchstone.platform.Boundary;
import java.time.ZoneId;

/** Whose clocks are assumed to be a person's as long as no device has told theirs; the module that owns clients answers. */
public interface DefaultZones {

    ZoneId of(Boundary boundary);
}
