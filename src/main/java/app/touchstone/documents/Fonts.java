package app.touchstone.documents;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.fontbox.ttf.CmapLookup;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The fonts that papers are printed in; every text comes out of here as one that all of them can print. */
@Component
class Fonts {

    static final String FAMILY = "Inter";

    /** One weight of the family, a file of the class path. */
    enum Weight {
        REGULAR(400, "/fonts/Inter-Regular.ttf"),
        MEDIUM(500, "/fonts/Inter-Medium.ttf"),
        SEMIBOLD(600, "/fonts/Inter-SemiBold.ttf");

        private final int number;
        private final String path;

        Weight(int number, String path) {
            this.number = number;
            this.path = path;
        }

        int number() {
            return number;
        }

        InputStream open() {
            return Fallback.stream(path);
        }
    }

    /** Stands for a character that no font has: better a box than a gap. */
    private static final int MISSING = '□';

    private static final int FIRST_SKIN_TONE = 0x1F3FB;
    private static final int LAST_SKIN_TONE = 0x1F3FF;
    private static final int JOINER = 0x200D;

    private final SingletonSupplier<List<CmapLookup>> glyphs = SingletonSupplier.of(Fonts::glyphs);

    /**
     * The text composed, without characters that only steer, and with a box for each that no font has.
     *
     * @param needed is told each font that the text needs besides the papers' own
     */
    String printable(String text, Consumer<Fallback> needed) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder printable = new StringBuilder(composed.length());
        int before = 0;
        for (int character : composed.codePoints().toArray()) {
            append(printable, character, before, needed);
            before = character;
        }
        return printable.toString();
    }

    /** What {@link #printable} would put boxes for, each character once. */
    String missing(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(character -> !Character.isWhitespace(character) && !steers(character))
                .filter(character -> !isOwn(character) && fallback(character).isEmpty())
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void append(StringBuilder printable, int character, int before, Consumer<Fallback> needed) {
        if (character == '\n' || character == '\u2028' || character == '\u2029') {
            printable.append('\n');
        } else if (character == '\t') {
            printable.append(' ');
        } else if (!steers(character)) {
            if (isOwn(character)) {
                printable.appendCodePoint(character);
                return;
            }
            Optional<Fallback> other = fallback(character);
            other.ifPresent(needed);
            if (other.isPresent()) {
                printable.appendCodePoint(character);
            } else if (before != JOINER) {
                printable.appendCodePoint(MISSING);
            }
        }
    }

    private boolean isOwn(int character) {
        return glyphs.obtain().stream().allMatch(font -> font.getGlyphId(character) != 0);
    }

    private static Optional<Fallback> fallback(int character) {
        return Arrays.stream(Fallback.values())
                .filter(font -> font.has(character))
                .findFirst();
    }

    private static boolean steers(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || (character >= '\uFE00' && character <= '\uFE0F')
                || (character >= FIRST_SKIN_TONE && character <= LAST_SKIN_TONE);
    }

    private static List<CmapLookup> glyphs() {
        return List.of(Weight.values()).stream()
                .map(weight -> Fallback.glyphs(weight.open()))
                .toList();
    }
}
