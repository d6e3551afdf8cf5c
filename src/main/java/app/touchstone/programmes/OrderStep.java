package app.touchstone.programmes;

import java.time.Instant;

/**
 * That an order came into a state.
 *
 * @param by who brought it there; the application itself where visits did, so that no shopper is named
 */
public record OrderStep(OrderState state, Instant at, String by) {}
