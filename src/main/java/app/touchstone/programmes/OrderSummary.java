package app.touchstone.programmes;

import app.touchstone.clients.Client;

/** A line of the list of orders: the order without its outlets, how many they are, and the names it leads to. */
public record OrderSummary(Order order, int outlets, Client client, String checklist) {

    public int visits() {
        return outlets * order.wish().visitsPerOutlet();
    }
}
