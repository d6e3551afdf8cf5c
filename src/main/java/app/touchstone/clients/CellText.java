package app.touchstone.clients;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are kept: composed letters, plain gaps, no control characters, so that what looks alike is alike. */
public final class CellText {

    private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}&&[^\n]]|[\u00a0\u2007\u202f\ufeff]");

    private CellText() {}

    /** The text as it is kept; its lines stay. */
    public static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(GAPS.matcher(lines).replaceAll(" "), Normalizer.Form.NFC)
                .strip();
    }

    /** Folds what people do not tell apart when they search: case, and ё with е. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
