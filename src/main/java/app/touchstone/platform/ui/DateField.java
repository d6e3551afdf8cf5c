package app.touchstone.platform.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A date picker that speaks the language of the page and takes dates that cannot be read in two ways. */
public final class DateField extends DatePicker {

    public DateField(String label) {
        super(label);
        Locale locale = getLocale();
        DatePickerI18n words = new DatePickerI18n();
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        words.setWeekdays(weekdays(DateFormatSymbols.getInstance(locale).getWeekdays()));
        words.setWeekdaysShort(weekdays(DateFormatSymbols.getInstance(locale).getShortWeekdays()));
        words.setFirstDayOfWeek(DayOfWeek.MONDAY.getValue());
        words.setDateFormat("ru".equals(locale.getLanguage()) ? "dd.MM.yyyy" : "yyyy-MM-dd");
        words.setToday(getTranslation("platform.today"));
        words.setCancel(getTranslation("platform.cancel"));
        words.setBadInputErrorMessage(getTranslation("platform.date.unreadable"));
        setI18n(words);
    }

    /** The names begin with Sunday, after an empty place. */
    private static List<String> weekdays(String[] names) {
        return List.of(names).subList(1, names.length);
    }
}
