package app.touchstone.clients;

/** How much of a visit somebody sees; also what a client lets a new owner see of the time before. */
public enum Sight {
    NOTHING,
    /** Scores and the journey map, without answers, photos, report pages and traces. */
    SCORES,
    ALL;

    public boolean covers(Sight other) {
        return compareTo(other) >= 0;
    }
}
