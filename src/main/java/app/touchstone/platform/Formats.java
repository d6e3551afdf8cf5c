package app.touchstone.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers, dates and money as people of a language write them; the one place where figures are rounded for reading and
 * where a date, a time or an instant becomes words (decision 0023).
 */
public final class Formats {

    private static final String NARROW_GAP = "\u00a0";

    private Formats() {}

    /** A percentage from 0 to 100 with one decimal: 92.5% in English, 92,5 % in Russian. */
    public static String percent(Number value, Locale locale) {
        return number(value, 1, locale) + (isRussian(locale) ? NARROW_GAP + "%" : "%");
    }

    /** A change in points with its sign; a real minus, so that columns align. */
    public static String change(Number value, Locale locale) {
        BigDecimal rounded = new BigDecimal(value.toString()).setScale(1, RoundingMode.HALF_UP);
        String size = number(rounded.abs(), 1, locale);
        return switch (rounded.signum()) {
            case 1 -> "+" + size;
            case -1 -> "−" + size;
            default -> size;
        };
    }

    /** How long something lasts, as a clock shows it: 1:23. */
    public static String length(Duration length) {
        long seconds = Math.round(length.toMillis() / 1000.0);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** A number with a fixed count of decimals, rounded half up. */
    public static String number(Number value, int decimals, Locale locale) {
        BigDecimal rounded = new BigDecimal(value.toString()).setScale(decimals, RoundingMode.HALF_UP);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(rounded);
    }

    /** A number with all of its decimals and no more. */
    public static String exact(BigDecimal value, Locale locale) {
        return number(value, Math.max(0, value.stripTrailingZeros().scale()), locale);
    }

    public static String money(Money money, Locale locale) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(Locale.of(locale.getLanguage()));
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setCurrency(money.currency());
        symbols.setCurrencySymbol(
                money.currency().getSymbol(symbolLocale(money.currency().getCurrencyCode())));
        format.setDecimalFormatSymbols(symbols);
        int digits = money.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(money.amount());
    }

    /** A day: 28 Nov 2026, 28 нояб. 2026. */
    public static String date(LocalDate date, Locale locale) {
        return pattern("d MMM yyyy", locale).format(date);
    }

    /** A time of day by the clock of 24 hours: 18:05. */
    public static String time(LocalTime time, Locale locale) {
        return pattern("HH:mm", locale).format(time);
    }

    /** Days from the first to the last, each part written once where that can be: 3–28 Nov 2026. */
    public static String dates(LocalDate from, LocalDate to, Locale locale) {
        if (from.equals(to)) {
            return date(from, locale);
        }
        if (from.getYear() != to.getYear()) {
            return date(from, locale) + " – " + date(to, locale);
        }
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + date(to, locale)
                : pattern("d MMM", locale).format(from) + " – " + date(to, locale);
    }

    /** An instant by the reader's own clock: 28 Nov 2026, 18:05. An hour that the clock shows twice is told apart. */
    public static String dateTime(Instant instant, ZoneId own, Locale locale) {
        ZonedDateTime moment = instant.atZone(own);
        String shown = bare(moment, locale);
        return Zones.isShownTwice(moment) ? shown + " (" + Zones.offset(moment.getOffset()) + ")" : shown;
    }

    /** An instant by the clock of a place, which is named for a reader whose own clock shows another time then. */
    public static String dateTime(Instant instant, ZoneId place, ZoneId reader, Locale locale) {
        return Zones.agree(place, reader, instant)
                ? dateTime(instant, place, locale)
                : dateTimeAt(instant, place, locale);
    }

    /** An instant by the clock of a place, which is named: for paper, which is read everywhere. */
    public static String dateTimeAt(Instant instant, ZoneId place, Locale locale) {
        return named(bare(instant.atZone(place), locale), instant, place, locale);
    }

    /** The day that an instant has at a place, which is named for a reader whose own clock shows another time then. */
    public static String date(Instant instant, ZoneId place, ZoneId reader, Locale locale) {
        return placed(date(LocalDate.ofInstant(instant, place), locale), instant, place, reader, locale);
    }

    /** What is shown of an instant, with the place behind it for a reader whose own clock shows another time then. */
    static String placed(String shown, Instant instant, ZoneId place, ZoneId reader, Locale locale) {
        return Zones.agree(place, reader, instant) ? shown : named(shown, instant, place, locale);
    }

    private static String bare(ZonedDateTime moment, Locale locale) {
        return pattern("d MMM yyyy, HH:mm", locale).format(moment);
    }

    private static String named(String shown, Instant instant, ZoneId place, Locale locale) {
        return shown + " (" + Zones.name(place, instant, locale) + ")";
    }

    /** The languages of the product and no regional habits: English is not American here, and September is Sep. */
    private static DateTimeFormatter pattern(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, Translations.nearest(locale));
    }

    private static boolean isRussian(Locale locale) {
        return "ru".equals(locale.getLanguage());
    }

    private static Locale symbolLocale(String currency) {
        return switch (currency) {
            case "RUB" -> Locale.of("ru", "RU");
            case "EUR" -> Locale.GERMANY;
            case "GBP" -> Locale.UK;
            default -> Locale.US;
        };
    }
}
