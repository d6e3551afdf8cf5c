package app.touchstone.assignments;

/** The order of a list of visits; what has no value comes last. */
public record VisitOrder(Column column, boolean descending) {

    public static final VisitOrder SOONEST_DUE = new VisitOrder(Column.DUE, false);

    public static final VisitOrder LATEST_DUE = new VisitOrder(Column.DUE, true);

    /** What a list of visits can be sorted by. */
    public enum Column {
        NUMBER,
        OUTLET,
        CLIENT,
        WAVE,
        REGION,
        STATE,
        SHOPPER,
        DUE,
        SUBMITTED
    }
}
