package app.touchstone.assignments.ui;

import app.touchstone.platform.ui.DateField;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.dialogs.FormDialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Asks until the end of which day visits have time. */
final class DayDialog extends FormDialog {

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
        day.setToday(earliest);
        day.setValue(proposed);
        FormGate.require(day, getTranslation("visits.last-day.missing"));
        day.setWidthFull();
        add(new Paragraph(consequence), day);
        closing(getTranslation("platform.back"));
        decides(act, () -> {
            LocalDate chosen = day.getValue();
            if (chosen.isBefore(earliest)) {
                FormGate.refuse(day, getTranslation("visits.last-day.missing"));
                return false;
            }
            then.accept(chosen);
            return true;
        });
    }
}
