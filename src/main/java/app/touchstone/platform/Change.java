package app.touchstone.platform;

import java.time.Instant;

/** Who last changed a thing, and when: what a refused stale write tells. */
public record Change(String by, Instant at) {

    public Stale refuse(String what) {
        return new Stale(by, at, what);
    }
}
