package app.touchstone.programmes;

import app.touchstone.clients.CurrencyUse;
import app.touchstone.platform.ClientId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rates, prices of orders, and sums that shoppers are asked for in waves are all told in the client's currency. */
@Component
class AgreedSums implements CurrencyUse {

    private final Programmes programmes;

    AgreedSums(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasSums(ClientId client) {
        return programmes.hasSums(client);
    }
}
