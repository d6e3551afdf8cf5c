package app.touchstone.programmes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for the reason of an act that cannot be taken back, and closes once the act has been done. */
final class ReasonDialog extends Dialog {

    private static final int LENGTH = 10_000;

    ReasonDialog(String act, String consequence, Consumer<String> withReason) {
        super(act);
        TextArea reason = new TextArea(getTranslation("orders.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setErrorMessage(getTranslation("programmes.refusal.no-reason"));
        reason.setMaxLength(LENGTH);
        reason.setMinRows(3);
        reason.setWidthFull();
        Button take = new Button(act, click -> {
            reason.setInvalid(reason.getValue().isBlank());
            if (reason.isInvalid()) {
                reason.focus();
                return;
            }
            withReason.accept(reason.getValue());
            close();
        });
        take.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        add(new Paragraph(consequence), reason);
        getFooter().add(new Button(getTranslation("platform.back"), click -> close()), take);
        setWidth("min(560px, 95vw)");
        addOpenedChangeListener(change -> reason.focus());
    }
}
