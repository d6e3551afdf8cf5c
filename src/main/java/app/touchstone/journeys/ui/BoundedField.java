package app.touchstone.journeys.ui;

import app.touchstone.platform.Refused;
import app.touchstone.platform.ui.DecimalField;
import app.touchstone.platform.ui.FormGate;
import java.math.BigDecimal;

/** A number within bounds: what lies beyond them is told at the field and saved by nobody. */
final class BoundedField {

    private static final BigDecimal FINE = new BigDecimal("0.05");
    private static final BigDecimal COARSE = new BigDecimal("0.5");

    private final DecimalField field;

    BoundedField(String label, BigDecimal least, BigDecimal most, BigDecimal value) {
        field = new DecimalField(label)
                .between(least, most)
                .stepping(most.subtract(least).compareTo(BigDecimal.ONE) > 0 ? COARSE : FINE);
        field.setWidth("130px");
        field.setRequiredIndicatorVisible(true);
        field.setValue(value);
    }

    DecimalField field() {
        return field;
    }

    void setValue(BigDecimal value) {
        field.setValue(value);
    }

    /** @param refusal what is said where the number lies beyond its bounds */
    BigDecimal value(String refusal, Object... arguments) {
        if (!FormGate.lets(field)) {
            throw new Refused(refusal, arguments);
        }
        return field.getValue();
    }
}
