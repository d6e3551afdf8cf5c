package app.touchstone.platform.bounds;

import app.touchstone.platform.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a text, a number, a list or a moment that comes from outside may be (decision 0039). Each check looks at a length
 * or a count before anything is reckoned, and refuses with the name of the field.
 */
public final class Bounds {

    /** Of what is written by hand, in characters. */
    public static final int LONGEST_TEXT = 5000;

    /** Of any text at all in a request. */
    public static final int LONGEST_STRING = 10_000;

    /** Of what names a question in a report, with the sections that are repeated, and of sums of files. */
    public static final int LONGEST_CODE = 400;

    public static final int LONGEST_NAME = 500;

    /** Characters of a number in a request. */
    public static final int LONGEST_NUMBER = 40;

    /** Digits, and zeros before or behind them, of any number that is reckoned with. */
    public static final int MOST_DIGITS = 60;

    public static final int DEEPEST = 32;

    /** Of a request in JSON, in bytes. */
    public static final long LARGEST_BODY = 4_000_000;

    /** Values, names and brackets of a request in JSON. */
    public static final long MOST_TOKENS = 200_000;

    /** Of a list within an answer, of a try of the quiz. */
    public static final int MOST_MEMBERS = 200;

    /** Of answers, photos and notes in a report. */
    public static final int MOST_ROWS = 2000;

    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    public static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** Stands for a number that is kept somewhere and is too large or too small to be reckoned with. */
    public static final BigDecimal BEYOND = BigDecimal.ONE.scaleByPowerOfTen(MOST_DIGITS);

    private Bounds() {}

    /** Whether it can be written out, rounded and compared in no time; looks at its digits' count only. */
    public static boolean holds(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS
                && number.precision() <= MOST_DIGITS
                && (long) number.precision() - number.scale() <= MOST_DIGITS;
    }

    public static boolean isBeyond(BigDecimal number) {
        return !holds(number);
    }

    public static boolean holds(Instant moment) {
        return !moment.isBefore(EARLIEST) && !moment.isAfter(LATEST);
    }

    public static boolean holds(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }

    /** Whether a text can be kept by every database: no NUL, and no half of a sign that takes two. */
    public static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(sign -> sign == 0 || (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE));
    }

    public static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new Refused("platform.refusal.missing").at(field);
        }
        return value;
    }

    public static String text(@Nullable String text, int longest, String field) {
        String there = present(text, field);
        if (there.length() > longest) {
            throw new Refused("platform.refusal.text-long", longest).at(field);
        }
        if (!isText(there)) {
            throw new Refused("platform.refusal.signs").at(field);
        }
        return there;
    }

    public static Instant moment(@Nullable Instant moment, String field) {
        Instant there = present(moment, field);
        if (!holds(there)) {
            throw new Refused("platform.refusal.moment").at(field);
        }
        return there;
    }

    /** A number between two others that has no more than so many decimals. */
    public static void number(
            @Nullable BigDecimal number, BigDecimal least, BigDecimal most, int decimals, String field) {
        BigDecimal there = present(number, field);
        if (!holds(there)
                || there.compareTo(least) < 0
                || there.compareTo(most) > 0
                || there.stripTrailingZeros().scale() > decimals) {
            throw new Refused("platform.refusal.number").at(field);
        }
    }

    public static void members(@Nullable Collection<?> members, int most, String field) {
        if (present(members, field).size() > most) {
            throw new Refused("platform.refusal.members", most).at(field);
        }
    }

    /** A time that passed, in milliseconds, or by which clocks differ: no more than some centuries. */
    public static void milliseconds(@Nullable Long milliseconds, String field) {
        if (milliseconds != null && (milliseconds > LATEST.toEpochMilli() || milliseconds < -LATEST.toEpochMilli())) {
            throw new Refused("platform.refusal.number").at(field);
        }
    }
}
