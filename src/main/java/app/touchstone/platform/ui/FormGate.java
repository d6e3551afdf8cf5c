package app.touchstone.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks over the fields of a form before anything is done with them: what is missing or could not be read is said at
 * every such field at once, and the first of them has the focus.
 */
public final class FormGate {

    private static final String REFUSED = "refused";
    private static final String MISSING = "missing";

    private FormGate() {}

    /** Whether everything that is asked for below this component is there and readable. */
    public static boolean lets(Component form) {
        List<Component> wrong = fields(form).filter(field -> !isSound(field)).toList();
        wrong.stream().findFirst().ifPresent(FormGate::focus);
        return wrong.isEmpty();
    }

    /** Asks for a field, and says so in these words where it is left empty. */
    public static void require(Component field, String words) {
        if (field instanceof HasValue<?, ?> valued) {
            // a select is a button to those who hear it, and a button cannot be required
            valued.setRequiredIndicatorVisible(!(field instanceof Select<?>));
            ComponentUtil.setData(field, MISSING, words);
        }
    }

    /** Puts the focus into the first field below a component. */
    public static void enter(Component form) {
        fields(form).findFirst().ifPresent(FormGate::focus);
    }

    /**
     * Puts the focus into the first field below a component that is still empty, or else into the first.
     *
     * @return whether there is a field
     */
    public static boolean enterGap(Component form) {
        List<Component> fields = fields(form).toList();
        fields.stream()
                .filter(field -> field instanceof HasValue<?, ?> valued && isEmpty(valued))
                .findFirst()
                .or(() -> fields.stream().findFirst())
                .ifPresent(FormGate::focus);
        return !fields.isEmpty();
    }

    /** Says at a field why it was refused, until it is changed. */
    public static void refuse(Component field, String words) {
        if (field instanceof HasValidationProperties marked) {
            if (ComponentUtil.getData(field, REFUSED) == null && field instanceof HasValue<?, ?> valued) {
                valued.addValueChangeListener(change -> forgive(field));
            }
            ComponentUtil.setData(field, REFUSED, true);
            marked.setErrorMessage(words);
            marked.setInvalid(true);
        }
    }

    /** The same, and puts the focus there. */
    public static void refuseAndEnter(Component field, String words) {
        refuse(field, words);
        focus(field);
    }

    /** Puts the focus on something that the same act has shown or made, once it is there. */
    public static void focusLater(Component shown) {
        shown.getElement().executeJs("setTimeout(() => this.focus())");
    }

    public static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /** The fields that somebody can fill in, in their order. */
    public static Stream<Component> fields(Component form) {
        if (form instanceof Text || !form.isVisible()) {
            return Stream.empty();
        }
        return form instanceof HasValue<?, ?> field
                ? Stream.of(form).filter(one -> isOpen(one, field))
                : form.getChildren().flatMap(FormGate::fields);
    }

    private static boolean isOpen(Component component, HasValue<?, ?> field) {
        return !field.isReadOnly() && !(component instanceof HasEnabled able && !able.isEnabled());
    }

    private static void forgive(Component field) {
        if (Boolean.TRUE.equals(ComponentUtil.getData(field, REFUSED))) {
            ComponentUtil.setData(field, REFUSED, false);
            HasValidationProperties marked = (HasValidationProperties) field;
            marked.setInvalid(false);
            marked.setErrorMessage("");
        }
    }

    private static boolean isSound(Component component) {
        if (!(component instanceof HasValidationProperties marked) || !(component instanceof HasValue<?, ?> field)) {
            return true;
        }
        if (component instanceof Unsound typed && typed.isUnsound()) {
            return false;
        }
        forgive(component);
        if (isEmpty(field)) {
            missing(component, field).ifPresent(words -> refuse(component, words));
        }
        return !marked.isInvalid() || isUnexplained(marked, field);
    }

    private static Optional<String> missing(Component component, HasValue<?, ?> field) {
        if (ComponentUtil.getData(component, MISSING) instanceof String words) {
            return Optional.of(words);
        }
        return field.isRequiredIndicatorVisible()
                ? Optional.of(component.getTranslation("platform.required"))
                : Optional.empty();
    }

    /** Invalid for a reason that the field does not say: whoever takes the value refuses it in words. */
    private static boolean isUnexplained(HasValidationProperties marked, HasValue<?, ?> field) {
        String words = marked.getErrorMessage();
        return !field.isEmpty() && (words == null || words.isBlank());
    }

    private static boolean isEmpty(HasValue<?, ?> field) {
        return field.isEmpty() || (field.getValue() instanceof String text && text.isBlank());
    }
}
