package app.touchstone.programmes;

/** By what orders are sorted; orders that are equal in it stand newest first. */
public record OrderSorting(Column column, boolean ascending) {

    public static final OrderSorting NEWEST = new OrderSorting(Column.NUMBER, false);

    /** What orders are sorted by. */
    public enum Column {
        NUMBER,
        WINDOW,
        PLACED
    }
}
