package app.touchstone.checklists.ui;

import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.FormDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;

/** Asks whether the next version goes on with the trends or breaks them. */
final class NewVersionDialog extends FormDialog {

    NewVersionDialog(String number, Consumer<Boolean> chosen) {
        setHeaderTitle(getTranslation("checklists.version.next.title", number));
        RadioButtonGroup<Boolean> kind = new RadioButtonGroup<>();
        kind.setLabel(getTranslation("checklists.version.next.kind"));
        kind.setItems(false, true);
        kind.setItemLabelGenerator(
                major -> getTranslation(major ? "checklists.version.next.major" : "checklists.version.next.minor"));
        kind.setValue(false);
        kind.addClassName("checklist-kinds");
        add(kind);
        closing(getTranslation("platform.back"));
        submits(
                getTranslation("checklists.version.next.begin"),
                () -> chosen.accept(Boolean.TRUE.equals(kind.getValue())));
        measures(DialogWidth.MIDDLE);
    }
}
