package app.touchstone.platform.pictures;

import java.time.Duration;

/** The server does as much of this as it may at once. Nothing is wrong with what was sent: sent again later, it is taken. */
public final class Busy extends RuntimeException {

    private final transient Duration pause;

    Busy(Duration pause) {
        super("Try again in " + pause);
        this.pause = pause;
    }

    /** After how long another try makes sense. */
    public Duration pause() {
        return pause;
    }
}
