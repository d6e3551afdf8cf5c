package app.touchstone.platform.ui.dialogs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;

/** A dialog that shows something, or asks by buttons alone: nothing is lost when it is closed. */
public class PlainDialog extends Dialog {

    protected PlainDialog() {
        this("");
    }

    /** As wide as a question wants, until it says otherwise. */
    public PlainDialog(String title) {
        super(title);
        measures(DialogWidth.NARROW);
    }

    public final void measures(DialogWidth width) {
        setWidth(width.css());
    }

    /** The button has the focus whenever the dialog opens; the mark for it does nothing to a button in a dialog. */
    protected final void opensOn(Button button) {
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                button.focus();
            }
        });
    }

    /** A button in the footer that closes the dialog and does nothing else. */
    public final Button closing(String words) {
        Button close = new Button(words, click -> close());
        getFooter().add(close);
        return close;
    }
}
