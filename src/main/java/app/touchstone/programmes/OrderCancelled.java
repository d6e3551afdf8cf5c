package app.touchstone.programmes;

import app.touchstone.platform.OrderId;

/** An order was cancelled: its visits that are still open are cancelled in the same transaction. */
public record OrderCancelled(OrderId order, String reason) {}
