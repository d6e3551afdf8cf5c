package app.touchstone.platform.ui.dialogs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;

/** Asks whether typed words shall be given up; whatever is not a clear yes keeps them. */
final class LeaveQuestion extends PlainDialog {

    private boolean leaves;

    LeaveQuestion(Runnable leave, Runnable stay) {
        setHeaderTitle(getTranslation("platform.unsaved"));
        setRole("alertdialog");
        add(new Paragraph(getTranslation("platform.unsaved.text")));
        Button keep = closing(getTranslation("platform.unsaved.keep"));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        opensOn(keep);
        Button discard = new Button(getTranslation("platform.unsaved.discard"), click -> {
            leaves = true;
            close();
            leave.run();
        });
        discard.addThemeVariants(ButtonVariant.ERROR);
        getFooter().add(discard);
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && !leaves) {
                stay.run();
            }
        });
    }
}
