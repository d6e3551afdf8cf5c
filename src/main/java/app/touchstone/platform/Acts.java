package app.touchstone.platform;

import java.util.List;

/** The acts of one module, for the trail to read by their codes what was stored. */
public record Acts(List<Act> all) {

    public Acts(Act... all) {
        this(List.of(all));
    }

    public Acts {
        all = List.copyOf(all);
    }
}
