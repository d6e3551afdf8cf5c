package app.touchstone.platform;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Codes and names stand as people count: 2 before 10, whatever the case, with ё beside е. The same in Java and in the
 * database, where what it makes of a text is worked out while sorting, some thirty microseconds a row: of tables that
 * grow it is stored beside the text (decision 0024).
 */
public final class CountedOrder {

    /** Numbers are compared by this many of their last digits. */
    private static final int DIGITS = 40;

    /** As much as an index takes of several such keys. */
    private static final int STORED = 600;

    private static final String NOUGHTS = "0".repeat(DIGITS);
    private static final String NUMBER = "([0-9]+)";
    private static final String PADDED = "[0-9]*([0-9]{" + DIGITS + "})";
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);
    private static final Pattern TOO_LONG = Pattern.compile(PADDED);

    /** Texts that count alike, such as 7 and 007, still have one order. */
    public static final Comparator<String> COMPARATOR =
            Comparator.comparing(CountedOrder::key).thenComparing(Comparator.naturalOrder());

    private CountedOrder() {}

    /** By what the database sorts a text; to be followed by the text itself or an id, so that the order is whole. */
    public static Field<String> of(Field<String> text) {
        Field<String> plain = DSL.replace(DSL.lower(text), DSL.inline("ё"), DSL.inline("е"));
        return replaced(replaced(plain, NUMBER, NOUGHTS + "\\1"), PADDED, "\\1");
    }

    /** What is stored beside a text, to be sorted by before the text itself; of endless texts only the beginning counts. */
    public static String stored(String text) {
        String key = key(text);
        return key.length() > STORED ? key.substring(0, STORED) : key;
    }

    static String key(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return TOO_LONG.matcher(NUMBERS.matcher(plain).replaceAll(NOUGHTS + "$1"))
                .replaceAll("$1");
    }

    private static Field<String> replaced(Field<String> text, String pattern, String by) {
        return DSL.field(
                "regexp_replace({0}, {1}, {2}, {3})",
                String.class, text, DSL.inline(pattern), DSL.inline(by), DSL.inline("g"));
    }
}
