package app.touchstone.programmes.ui;

import app.touchstone.platform.ui.FormDialog;
import app.touchstone.platform.ui.FormGate;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for the reason of an act that cannot be taken back, and closes once the act has been done. */
final class ReasonDialog extends FormDialog {

    private static final int LENGTH = 10_000;

    ReasonDialog(String act, String consequence, Consumer<String> withReason) {
        super(act);
        TextArea reason = new TextArea(getTranslation("orders.reason"));
        FormGate.require(reason, getTranslation("programmes.refusal.no-reason"));
        reason.setMaxLength(LENGTH);
        reason.setMinRows(3);
        reason.setWidthFull();
        add(new Paragraph(consequence), reason);
        closing(getTranslation("platform.back"));
        submits(act, () -> withReason.accept(reason.getValue())).addThemeVariants(ButtonVariant.ERROR);
        setWidth("min(560px, 95vw)");
    }
}
