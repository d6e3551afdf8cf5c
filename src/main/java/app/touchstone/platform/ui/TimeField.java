package app.touchstone.platform.ui;

import app.touchstone.platform.Translations;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Locale;

/** A time picker by the clock of 24 hours in both languages; English alone would be the American one of twelve. */
public final class TimeField extends TimePicker {

    private static final Duration STEP = Duration.ofMinutes(30);

    public TimeField(String label) {
        super(label);
        setLocale(Translations.nearest(getLocale()).equals(Translations.RUSSIAN) ? Translations.RUSSIAN : Locale.UK);
        setStep(STEP);
        setI18n(new TimePickerI18n().setBadInputErrorMessage(getTranslation("platform.time.unreadable")));
    }
}
