package app.touchstone.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, dates and money as people of a language write them; the one place where figures are rounded for reading. */
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

    public static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(date);
    }

    /** Date and time at the place that the zone stands for. */
    public static String dateTime(Instant instant, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).format(instant.atZone(zone));
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
