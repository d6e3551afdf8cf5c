package app.touchstone.platform.ui.dialogs;

import app.touchstone.platform.ui.FormGate;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why something is done that others will ask about, says before what it does, and closes once it is done. */
public final class ReasonDialog extends FormDialog {

    /** In characters; what is kept may be longer. */
    private static final int LONGEST = 2000;

    private final TextArea reason = new TextArea();

    /**
     * Asks for the reason of an act.
     *
     * @param unsaid what is said where no reason is given
     * @param consequences what the act does, as told before it
     */
    public ReasonDialog(String title, String unsaid, Component... consequences) {
        super(title);
        reason.setLabel(getTranslation("platform.reason"));
        FormGate.require(reason, unsaid);
        reason.setMaxLength(LONGEST);
        reason.setMinRows(3);
        reason.setWidthFull();
        add(consequences);
        add(reason);
        closing(getTranslation("platform.back"));
        measures(DialogWidth.MIDDLE);
    }

    /** The one button, which names the act, and what it does with the reason; these refusals are said at the reason. */
    public Button asks(String act, Consumer<String> then, String... refusals) {
        saysAt(reason, refusals);
        return submits(act, () -> then.accept(reason.getValue()));
    }
}
