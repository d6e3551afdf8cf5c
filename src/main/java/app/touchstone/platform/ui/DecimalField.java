package app.touchstone.platform.ui;

import java.math.BigDecimal;
import java.util.Currency;

/** A number with decimals, by either mark; as an amount of money it shows the places of its currency. */
public final class DecimalField extends FigureField<DecimalField, BigDecimal> {

    private static final int USUAL_PLACES = 6;

    public DecimalField(String label) {
        super(label, FARTHEST.negate(), FARTHEST, USUAL_PLACES);
    }

    public DecimalField between(BigDecimal least, BigDecimal most) {
        bound(least, most);
        return this;
    }

    public DecimalField from(BigDecimal least) {
        return between(least, FARTHEST);
    }

    public DecimalField stepping(BigDecimal by) {
        steps(by);
        return this;
    }

    public DecimalField withPlaces(int most) {
        places(most, 0);
        return this;
    }

    public DecimalField in(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        places(digits, digits);
        return this;
    }

    @Override
    BigDecimal figure(BigDecimal value) {
        return value;
    }

    @Override
    BigDecimal value(BigDecimal figure) {
        return figure;
    }
}
