package app.touchstone.platform.schedules;

/** What is done by the clock on one instance at a time; each has its row in {@code events.turn}. */
public enum Turn {
    /** Events whose listener failed are told again. */
    EVENTS,
    /** Visits that nobody began in time are open again. */
    EXPIRY,
    /** Planned moves of outlets come into force. */
    MOVES,
    /** Uploads that nobody goes on with are forgotten. */
    UPLOADS,
    /** Devices on which nobody is signed in are forgotten. */
    DEVICES,
    /** Tries to sign in that keep nobody out any more are forgotten. */
    SIGN_IN_TRIES
}
