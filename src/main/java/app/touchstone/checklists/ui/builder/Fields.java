package app.touchstone.checklists.ui.builder;

import app.touchstone.platform.Refused;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Fields that tell what the person changes, and nothing else. */
final class Fields {

    private Fields() {}

    static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static String words(Enum<?> constant, Object... arguments) {
        return UI.getCurrent().getTranslation(constant, arguments);
    }

    /** A code: told when the field is left, and said to be wrong beside the field where it is refused. */
    static TextField code(String label, String value, Consumer<String> changed) {
        TextField field = new TextField(label, value, "");
        field.setRequiredIndicatorVisible(true);
        field.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            field.setInvalid(false);
            try {
                changed.accept(change.getValue().strip());
            } catch (Refused refused) {
                field.setErrorMessage(
                        words(refused.messageKey(), refused.arguments().toArray()));
                field.setInvalid(true);
            }
        });
        return field;
    }

    static Checkbox check(String label, boolean value, Consumer<Boolean> changed) {
        Checkbox box = new Checkbox(label, value);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(change.getValue());
            }
        });
        return box;
    }

    static <E extends Enum<E>> Select<E> choice(String label, List<E> all, E value, Consumer<E> changed) {
        Select<E> select = new Select<>();
        select.setLabel(label);
        select.setItems(all);
        select.setItemLabelGenerator(one -> words(one));
        select.setValue(value);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                changed.accept(change.getValue());
            }
        });
        return select;
    }

    /** A number or nothing. */
    static BigDecimalField decimal(String label, Optional<BigDecimal> value, Consumer<Optional<BigDecimal>> changed) {
        BigDecimalField field = new BigDecimalField(label);
        value.ifPresent(number -> field.setValue(
                number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number.stripTrailingZeros()));
        field.addClassName("builder-number");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(Optional.ofNullable(change.getValue()));
            }
        });
        return field;
    }

    /** Points: a number that is not below zero; nothing is zero. */
    static BigDecimalField points(String label, BigDecimal value, Consumer<BigDecimal> changed) {
        BigDecimalField[] field = new BigDecimalField[1];
        field[0] = decimal(label, Optional.of(value), given -> {
            BigDecimal points = given.orElse(BigDecimal.ZERO);
            field[0].setErrorMessage(words("checklists.builder.negative"));
            field[0].setInvalid(points.signum() < 0);
            if (points.signum() >= 0) {
                changed.accept(points);
            }
        });
        return field[0];
    }

    static IntegerField whole(String label, int value, int least, int most, Consumer<Integer> changed) {
        IntegerField field = new IntegerField(label);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setValue(value);
        field.addClassName("builder-number");
        field.addValueChangeListener(change -> {
            Integer given = change.getValue();
            if (change.isFromClient() && given != null && given >= least && given <= most) {
                changed.accept(given);
            }
        });
        return field;
    }

    /** A button that is a sign alone; its words are its name and show when it is pointed at. */
    static Button sign(VaadinIcon icon, String name, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.setAriaLabel(name);
        button.setTooltipText(name);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
