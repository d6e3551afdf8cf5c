package app.touchstone.programmes;

/** A line of the list of orders: the order without its outlets, and how many they are. */
public record OrderSummary(Order order, int outlets) {

    public int visits() {
        return outlets * order.wish().visitsPerOutlet();
    }
}
