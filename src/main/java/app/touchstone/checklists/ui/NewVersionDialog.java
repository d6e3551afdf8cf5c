package app.touchstone.checklists.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;

/** Asks whether the next version goes on with the trends or breaks them. */
final class NewVersionDialog extends Dialog {

    NewVersionDialog(String number, Consumer<Boolean> chosen) {
        setHeaderTitle(getTranslation("checklists.version.next.title", number));
        RadioButtonGroup<Boolean> kind = new RadioButtonGroup<>();
        kind.setLabel(getTranslation("checklists.version.next.kind"));
        kind.setItems(false, true);
        kind.setItemLabelGenerator(
                major -> getTranslation(major ? "checklists.version.next.major" : "checklists.version.next.minor"));
        kind.setValue(false);
        kind.addClassName("checklist-kinds");
        Button begin = new Button(getTranslation("checklists.version.next.begin"), click -> {
            close();
            chosen.accept(Boolean.TRUE.equals(kind.getValue()));
        });
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        add(kind);
        getFooter().add(new Button(getTranslation("platform.back"), click -> close()), begin);
        setWidth("min(560px, 95vw)");
    }
}
