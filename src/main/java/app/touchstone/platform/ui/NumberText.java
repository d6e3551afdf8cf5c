package app.touchstone.platform.ui;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers as people write them. Both decimal marks are read whatever the language of the page, and digits of every
 * script; what can be read in two ways is told as such and never guessed. What is written here is read back as itself.
 */
final class NumberText {

    private static final int LONGEST = 40;
    private static final int GROUP = 3;

    /** A decimal mark that can be nothing else; the Arabic one. */
    private static final char CERTAIN = 'd';

    private static final Pattern WHOLE = Pattern.compile("\\d+|[1-9]\\d{0,2}( \\d{3})+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private NumberText() {}

    /** What a text says. */
    sealed interface Reading {

        record Nothing() implements Reading {}

        record Figure(BigDecimal value) implements Reading {}

        /** A mark with three digits after it: thousands, or decimals. */
        record Ambiguous(BigDecimal thousands, BigDecimal decimals) implements Reading {}

        record Unreadable() implements Reading {}
    }

    static Reading read(String typed) {
        if (typed.length() > LONGEST) {
            return new Reading.Unreadable();
        }
        String plain = plain(typed.strip()).strip();
        if (plain.isEmpty()) {
            return new Reading.Nothing();
        }
        boolean isNegative = plain.startsWith("-");
        String digits = isNegative || plain.startsWith("+") ? plain.substring(1).strip() : plain;
        return switch (unsigned(digits)) {
            case Reading.Figure(BigDecimal value) when isNegative -> new Reading.Figure(value.negate());
            case Reading.Ambiguous(BigDecimal thousands, BigDecimal decimals)
            when isNegative -> new Reading.Ambiguous(thousands.negate(), decimals.negate());
            case Reading reading -> reading;
        };
    }

    /** Without marks of thousands, and so that it is read in one way alone. */
    static String write(BigDecimal value, int leastPlaces, Locale language) {
        BigDecimal bare = value.stripTrailingZeros();
        BigDecimal shown = bare.setScale(Math.max(bare.scale(), leastPlaces));
        String text = shown.toPlainString();
        String marked = text.replace('.', decimalMark(language));
        return read(marked) instanceof Reading.Ambiguous ? marked + "0" : marked;
    }

    private static char decimalMark(Locale language) {
        return "ru".equals(language.getLanguage()) ? ',' : '.';
    }

    private static Reading unsigned(String text) {
        int mark = Math.max(Math.max(text.lastIndexOf('.'), text.lastIndexOf(',')), text.indexOf(CERTAIN));
        if (mark < 0) {
            return whole(text);
        }
        String before = text.substring(0, mark);
        String after = text.substring(mark + 1);
        char decimal = text.charAt(mark);
        if (!DIGITS.matcher(after).matches()) {
            return new Reading.Unreadable();
        }
        if (before.indexOf(decimal) >= 0) {
            return isMarkedBy(decimal, before) ? whole(text.replace(decimal, ' ')) : new Reading.Unreadable();
        }
        if (before.isEmpty()) {
            return new Reading.Figure(new BigDecimal("0." + after));
        }
        boolean isBare = DIGITS.matcher(before).matches();
        boolean isGroup = isBare && before.length() <= GROUP && !before.startsWith("0") && after.length() == GROUP;
        if (isGroup && decimal != CERTAIN) {
            return new Reading.Ambiguous(new BigDecimal(before + after), new BigDecimal(before + "." + after));
        }
        String groups = before.replace(decimal == ',' ? '.' : ',', ' ');
        boolean isMixed = before.indexOf(' ') >= 0 && !groups.equals(before);
        return !isMixed && WHOLE.matcher(groups).matches()
                ? new Reading.Figure(new BigDecimal(groups.replace(" ", "") + "." + after))
                : new Reading.Unreadable();
    }

    private static boolean isMarkedBy(char mark, String text) {
        return text.chars().allMatch(sign -> sign == mark || Character.isDigit(sign)) && mark != CERTAIN;
    }

    private static Reading whole(String text) {
        return WHOLE.matcher(text).matches()
                ? new Reading.Figure(new BigDecimal(text.replace(" ", "")))
                : new Reading.Unreadable();
    }

    /** Digits of every script as 0 to 9, every kind of gap as one, every kind of mark as the usual one. */
    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints().forEach(sign -> {
            int digit = Character.digit(sign, 10);
            plain.append(digit >= 0 && Character.isDigit(sign) ? (char) ('0' + digit) : usual(sign));
        });
        return plain.toString();
    }

    private static char usual(int sign) {
        return switch (sign) {
            case '\uff0e' -> '.';
            case '\uff0c' -> ',';
            case '\u066b' -> CERTAIN;
            case '\u066c', '\'', '\u2019' -> ' ';
            case '\u2212', '\u2013', '\uff0d' -> '-';
            case '\uff0b' -> '+';
            case '.', ',', '-', '+' -> (char) sign;
            default -> Character.isSpaceChar(sign) || Character.isWhitespace(sign) ? ' ' : '?';
        };
    }
}
