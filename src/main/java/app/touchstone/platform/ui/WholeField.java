package app.touchstone.platform.ui;

import java.math.BigDecimal;

/** A whole number within bounds. */
public final class WholeField extends FigureField<WholeField, Integer> {

    public WholeField(String label, int least, int most) {
        super(label, BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
        steps(BigDecimal.ONE);
    }

    @Override
    BigDecimal figure(Integer value) {
        return BigDecimal.valueOf(value);
    }

    @Override
    Integer value(BigDecimal figure) {
        return figure.intValueExact();
    }
}
