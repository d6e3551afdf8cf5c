package app.touchstone.programmes;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.PersonId;
import java.time.Instant;

/**
 * An order has gone from one state to another: it was placed, decided, withdrawn, or went on with its visits. Published
 * inside the transaction that moved it; who listens apart from that reads the order.
 */
public record OrderMoved(OrderId order, ClientId client, OrderState from, OrderState to, PersonId by, Instant at) {}
