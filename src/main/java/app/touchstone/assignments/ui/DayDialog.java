package app.touchstone.assignments.ui;

import app.touchstone.platform.ui.DateField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Asks until the end of which day visits have time. */
final class DayDialog extends Dialog {

    private final DateField day = new DateField(getTranslation("visits.last-day"));

    DayDialog(
            String title,
            String consequence,
            String act,
            LocalDate earliest,
            LocalDate proposed,
            Consumer<LocalDate> then) {
        super(title);
        day.setMin(earliest);
        day.setValue(proposed);
        day.setRequiredIndicatorVisible(true);
        day.setWidthFull();
        add(new Paragraph(consequence), day);
        Button confirm = new Button(act, click -> {
            LocalDate chosen = day.getValue();
            if (chosen == null || chosen.isBefore(earliest)) {
                day.setErrorMessage(getTranslation("visits.last-day.missing"));
                day.setInvalid(true);
                day.focus();
                return;
            }
            close();
            then.accept(chosen);
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.back"), click -> close()), confirm);
        setWidth("min(420px, 95vw)");
    }
}
