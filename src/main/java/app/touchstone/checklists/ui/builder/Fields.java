package app.touchstone.checklists.ui.builder;

import app.touchstone.platform.Refused;
import app.touchstone.platform.ui.DecimalField;
import app.touchstone.platform.ui.WholeField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Fields that tell what the person changes, and nothing else. */
final class Fields {

    private static final int POINT_PLACES = 4;

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
    static DecimalField decimal(String label, Optional<BigDecimal> value, Consumer<Optional<BigDecimal>> changed) {
        DecimalField field = new DecimalField(label);
        value.ifPresent(field::setValue);
        field.addClassName("builder-number");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(Optional.ofNullable(change.getValue()));
            }
        });
        return field;
    }

    /** Points: a number that is not below zero; nothing is zero. */
    static DecimalField points(String label, BigDecimal value, Consumer<BigDecimal> changed) {
        return decimal(label, Optional.of(value), given -> changed.accept(given.orElse(BigDecimal.ZERO)))
                .from(BigDecimal.ZERO)
                .stepping(BigDecimal.ONE)
                .withPlaces(POINT_PLACES);
    }

    static WholeField whole(String label, int value, int least, int most, Consumer<Integer> changed) {
        WholeField field = new WholeField(label, least, most);
        field.setValue(value);
        field.addClassName("builder-number");
        field.addValueChangeListener(change -> {
            Integer given = change.getValue();
            if (change.isFromClient() && given != null) {
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
