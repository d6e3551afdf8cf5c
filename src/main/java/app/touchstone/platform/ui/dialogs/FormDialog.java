package app.touchstone.platform.ui.dialogs;

import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import app.touchstone.platform.ui.EnterKey;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.StaleWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A dialog with fields. It opens in its first field and Enter submits it; what is missing is said at every field at
 * once, a refusal at the field that it is about, or else in the dialog. A click beside it or Escape throws nothing away
 * that was typed: it asks first.
 */
public class FormDialog extends PlainDialog {

    private final LeaveGuard guard = LeaveGuard.over(this);
    private final Div refusal = new Div();
    private final IdentityHashMap<Component, @Nullable Object> before = new IdentityHashMap<>();
    private final Map<String, Component> places = new HashMap<>();
    private transient @Nullable Runnable submit;

    protected FormDialog() {
        this("");
    }

    public FormDialog(String title) {
        super(title);
        refusal.addClassName("dialog-refusal");
        refusal.getElement().setAttribute("role", "alert");
        addDialogCloseActionListener(closing -> leave());
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                opened();
            }
        });
        EnterKey.in(this, this::submit);
    }

    /** The button that does what the dialog is for; afterwards the dialog is closed, unless the act was refused. */
    public final Button submits(String words, Runnable act) {
        return decides(words, () -> {
            act.run();
            return true;
        });
    }

    /** As {@link #submits}, where the act says itself whether it is done. */
    public final Button decides(String words, BooleanSupplier act) {
        Button button = new Button(words, click -> submit());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        submit = () -> {
            if (button.isEnabled() && act.getAsBoolean()) {
                finish();
            }
        };
        getFooter().add(button);
        return button;
    }

    /** At which field these refusals are said. */
    public final void saysAt(Component field, String... refusals) {
        for (String refusal : refusals) {
            places.put(refusal, field);
        }
    }

    /** Closes the dialog, whose work is done. */
    public final void finish() {
        guard.settle();
        close();
    }

    /** Says in the dialog why it was refused. */
    public final void refuse(String words) {
        refusal.setText(words);
        addComponentAsFirst(refusal);
    }

    /** Whether something would be lost if the dialog were closed. */
    final boolean isUnsaved() {
        return guard.isUnsaved()
                || FormGate.fields(this).anyMatch(field -> !Objects.equals(before.get(field), value(field)));
    }

    private void opened() {
        FormGate.fields(this).forEach(field -> before.put(field, value(field)));
        FormGate.enter(this);
    }

    private void leave() {
        if (isUnsaved()) {
            guard.touch();
        }
        guard.ask(this::close);
    }

    final void submit() {
        remove(refusal);
        Notices.mend();
        if (submit == null || !FormGate.lets(this)) {
            return;
        }
        boolean unsaved = guard.isUnsaved();
        // what the act itself opens is no leaving
        guard.settle();
        try {
            submit.run();
        } catch (Refused refused) {
            tell(refused);
        } catch (Stale stale) {
            refuse(StaleWords.of(UI.getCurrent(), stale));
        } finally {
            if (unsaved && isOpened()) {
                guard.touch();
            }
        }
    }

    private void tell(Refused refused) {
        String words = getTranslation(refused.messageKey(), refused.arguments().toArray());
        Component field = places.get(refused.messageKey());
        if (field == null) {
            refuse(words);
        } else {
            FormGate.refuseAndEnter(field, words);
        }
    }

    private static @Nullable Object value(Component field) {
        return field instanceof HasValue<?, ?> valued && !valued.isEmpty() ? valued.getValue() : null;
    }
}
