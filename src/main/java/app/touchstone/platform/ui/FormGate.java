package app.touchstone.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks over the fields of a form before anything is done with them: what is missing or could not be read is said at
 * every such field at once, and the first of them has the focus.
 */
public final class FormGate {

    private static final String REFUSED = "refused";

    private FormGate() {}

    /** Whether everything that is asked for below this component is there and readable. */
    public static boolean lets(Component form) {
        List<Component> wrong = fields(form).filter(field -> !isSound(field)).toList();
        wrong.stream().findFirst().ifPresent(FormGate::focus);
        return wrong.isEmpty();
    }

    /** Says at a field why it was refused, until it is changed. */
    public static void refuse(Component field, String words) {
        if (field instanceof HasValidationProperties marked) {
            if (ComponentUtil.getData(field, REFUSED) == null && field instanceof HasValue<?, ?> valued) {
                valued.addValueChangeListener(change -> forgive(field));
            }
            ComponentUtil.setData(field, REFUSED, Boolean.TRUE);
            marked.setErrorMessage(words);
            marked.setInvalid(true);
        }
    }

    static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /** The fields that somebody can fill in, in their order. */
    static Stream<Component> fields(Component form) {
        if (!form.isVisible()) {
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
            ComponentUtil.setData(field, REFUSED, Boolean.FALSE);
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
        if (field.isRequiredIndicatorVisible() && isEmpty(field)) {
            refuse(component, component.getTranslation("platform.required"));
        }
        return !marked.isInvalid();
    }

    private static boolean isEmpty(HasValue<?, ?> field) {
        return field.isEmpty() || field.getValue() instanceof String text && text.isBlank();
    }
}
