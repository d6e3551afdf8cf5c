package app.touchstone.platform.ui.dialogs;

import app.touchstone.platform.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Asks once more before an act that is not to happen by mistake; its button says what it does and has the focus. */
public final class Confirmation extends PlainDialog {

    public Confirmation(String question, String act, Runnable confirmed, Component... words) {
        super(question);
        // the component made for this gives its footer a role that a footer may not have
        setRole("alertdialog");
        Button confirm = new Button(act, click -> {
            close();
            Notices.mend();
            confirmed.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        opensOn(confirm);
        add(words);
        closing(getTranslation("platform.back"));
        getFooter().add(confirm);
    }
}
