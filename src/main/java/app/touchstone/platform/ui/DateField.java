package app.touchstone.platform.ui;

import app.touchstone.platform.Formats;
import app.touchstone.platform.Translations;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A date picker that writes a day as the pages do and reads what people type, the day before the month. */
public final class DateField extends DatePicker {

    /** Vaadin's connector writes days its own way each time it is told the words, so its way is replaced. */
    private static final String WRITE_AS_THE_PAGES_DO = "const field = this; "
            + "return import(new URL('ui/dates.js', document.baseURI).href).then(dates => dates.dress(field, $0, $1, $2))";

    private static final String FOCUS =
            "setTimeout(() => window.matchMedia('(max-width: 450px), (max-height: 450px)').matches"
                    + " || this.focus())";

    private @Nullable LocalDate today;

    public DateField(String label) {
        super(label);
        Locale locale = Translations.nearest(getLocale());
        DatePickerI18n words = new DatePickerI18n();
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        words.setWeekdays(weekdays(DateFormatSymbols.getInstance(locale).getWeekdays()));
        words.setWeekdaysShort(weekdays(DateFormatSymbols.getInstance(locale).getShortWeekdays()));
        words.setFirstDayOfWeek(DayOfWeek.MONDAY.getValue());
        words.setToday(getTranslation("platform.today"));
        words.setCancel(getTranslation("platform.cancel"));
        words.setBadInputErrorMessage(getTranslation("platform.date.unreadable"));
        setI18n(words);
    }

    /** Which day it is where the field's day counts: a device on which it is another day is told. */
    public void setToday(LocalDate there) {
        today = there;
    }

    /** On a small screen the focus alone would open the calendar over the whole page. */
    @Override
    public void focus() {
        getElement().executeJs(FOCUS);
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        super.onAttach(attachment);
        String said = today == null ? "" : getTranslation("platform.today.there", Formats.date(today, getLocale()));
        getElement()
                .executeJs(
                        WRITE_AS_THE_PAGES_DO,
                        Translations.nearest(getLocale()).getLanguage(),
                        today == null ? "" : today.toString(),
                        said);
    }

    /** The names begin with Sunday, after an empty place. */
    private static List<String> weekdays(String[] names) {
        return List.of(names).subList(1, names.length);
    }
}
