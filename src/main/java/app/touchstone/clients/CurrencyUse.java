package app.touchstone.clients;

import app.touchstone.platform.ClientId;

/** Where sums in a client's currency are kept; whoever keeps some implements it. */
public interface CurrencyUse {

    /** Whether something has been agreed, ordered or asked for in the client's currency. */
    boolean hasSums(ClientId client);
}
