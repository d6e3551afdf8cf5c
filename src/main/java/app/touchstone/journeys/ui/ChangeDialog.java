package app.touchstone.journeys.ui;

import app.touchstone.journeys.JourneyPreview;
import app.touchstone.platform.ui.DateField;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Shows what a save will change and asks from which day; closes once it is saved. */
final class ChangeDialog extends FormDialog {

    ChangeDialog(JourneyPreview preview, Consumer<LocalDate> save) {
        setHeaderTitle(getTranslation("journeys.effect.title"));
        DateField from = validFrom(preview.earliest());
        EffectPanel effect = new EffectPanel();
        effect.show(preview);
        add(new Paragraph(getTranslation("journeys.effect.text")), from, effect);
        closing(getTranslation("platform.back"));
        submits(getTranslation("journeys.effect.save"), () -> save.accept(from.getValue()));
        measures(DialogWidth.MIDDLE);
    }

    static DateField validFrom(LocalDate earliest) {
        DateField from = new DateField(translated("journeys.from"));
        from.setMin(earliest);
        from.setRequiredIndicatorVisible(true);
        from.setValue(earliest);
        from.setHelperText(translated("journeys.from.hint"));
        return from;
    }

    private static String translated(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
