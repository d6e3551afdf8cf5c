package app.touchstone.journeys.ui;

import app.touchstone.platform.Refused;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;

/** A number within bounds: what lies beyond them is told at the field and saved by nobody. */
final class BoundedField {

    private final BigDecimalField field = new BigDecimalField();
    private final BigDecimal least;
    private final BigDecimal most;

    BoundedField(String label, BigDecimal least, BigDecimal most, BigDecimal value) {
        this.least = least;
        this.most = most;
        field.setLabel(label);
        field.setWidth("130px");
        field.setManualValidation(true);
        field.setValue(value);
        field.addValueChangeListener(change -> {
            if (fits()) {
                field.setInvalid(false);
            }
        });
    }

    BigDecimalField field() {
        return field;
    }

    void setValue(BigDecimal value) {
        field.setValue(value);
    }

    private boolean fits() {
        BigDecimal value = field.getValue();
        return value != null && value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    /** @param refusal what is said where the number lies beyond its bounds */
    BigDecimal value(String refusal, Object... arguments) {
        if (!fits()) {
            field.setErrorMessage(
                    field.getTranslation("journeys.between", least.toPlainString(), most.toPlainString()));
            field.setInvalid(true);
            field.focus();
            throw new Refused(refusal, arguments);
        }
        return field.getValue();
    }
}
