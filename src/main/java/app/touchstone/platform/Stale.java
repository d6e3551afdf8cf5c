package app.touchstone.platform;

import java.time.Instant;

/** Somebody else changed the thing since the actor read it; says who and when, so that nothing is overwritten blindly. */
public final class Stale extends RuntimeException {

    private final String changedBy;
    private final transient Instant changedAt;
    private final String what;

    /** @param what what the other person changed, in words that the actor can read, such as a number or a name */
    public Stale(String changedBy, Instant changedAt, String what) {
        super(what + " was changed by " + changedBy + " at " + changedAt);
        this.changedBy = changedBy;
        this.changedAt = changedAt;
        this.what = what;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String what() {
        return what;
    }
}
