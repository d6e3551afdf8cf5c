package app.touchstone.assignments.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why something is done to visits; its one button names the act and how many visits it concerns. */
final class ReasonDialog extends Dialog {

    private static final int LONGEST = 2000;

    private final TextArea reason = new TextArea();

    ReasonDialog(String title, String consequence, String act, Consumer<String> then) {
        super(title);
        reason.setLabel(getTranslation("visits.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        add(new Paragraph(consequence), reason);
        Button confirm = new Button(act, click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(getTranslation("assignments.refusal.no-reason"));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            close();
            then.accept(reason.getValue());
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.back"), click -> close()), confirm);
        setWidth("min(520px, 95vw)");
    }
}
