package app.touchstone.assignments.ui;

import app.touchstone.platform.ui.FormDialog;
import app.touchstone.platform.ui.FormGate;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why something is done to visits; its one button names the act and how many visits it concerns. */
final class ReasonDialog extends FormDialog {

    private static final int LONGEST = 2000;

    private final TextArea reason = new TextArea();

    ReasonDialog(String title, String consequence, String act, Consumer<String> then) {
        super(title);
        reason.setLabel(getTranslation("visits.reason"));
        FormGate.require(reason, getTranslation("assignments.refusal.no-reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        add(new Paragraph(consequence), reason);
        closing(getTranslation("platform.back"));
        submits(act, () -> then.accept(reason.getValue()));
        setWidth("min(520px, 95vw)");
    }
}
