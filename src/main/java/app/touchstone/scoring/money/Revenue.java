package app.touchstone.scoring.money;

import java.math.BigDecimal;

/** What an outlet turns over in a period: leads, the share that buys, the average bill, deals per client. */
public record Revenue(BigDecimal leads, BigDecimal conversion, BigDecimal bill, BigDecimal deals) {

    public BigDecimal total() {
        return leads.multiply(conversion).multiply(bill).multiply(deals);
    }
}
