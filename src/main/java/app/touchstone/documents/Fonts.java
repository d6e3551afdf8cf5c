package app.touchstone.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
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
            InputStream stream = Fonts.class.getResourceAsStream(path);
            if (stream == null) {
                throw new IllegalStateException("No font at (%s). Maybe frontend/ was not built".formatted(path));
            }
            return stream;
        }
    }

    /** Stands for a character that no font has: better a box than a gap. */
    private static final int MISSING = '□';

    private static final int FIRST_SKIN_TONE = 0x1F3FB;
    private static final int LAST_SKIN_TONE = 0x1F3FF;
    private static final int JOINER = 0x200D;

    private final SingletonSupplier<List<CmapLookup>> glyphs = SingletonSupplier.of(Fonts::glyphs);

    /** The text composed, without characters that only steer, and with a box for each that cannot be printed. */
    String printable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder printable = new StringBuilder(composed.length());
        int before = 0;
        for (int character : composed.codePoints().toArray()) {
            append(printable, character, before);
            before = character;
        }
        return printable.toString();
    }

    private void append(StringBuilder printable, int character, int before) {
        if (character == '\n' || character == '\u2028' || character == '\u2029') {
            printable.append('\n');
        } else if (character == '\t') {
            printable.append(' ');
        } else if (!steers(character)) {
            if (glyphs.obtain().stream().allMatch(font -> font.getGlyphId(character) != 0)) {
                printable.appendCodePoint(character);
            } else if (before != JOINER) {
                printable.appendCodePoint(MISSING);
            }
        }
    }

    private static boolean steers(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || (character >= '\uFE00' && character <= '\uFE0F')
                || (character >= FIRST_SKIN_TONE && character <= LAST_SKIN_TONE);
    }

    private static List<CmapLookup> glyphs() {
        return List.of(Weight.values()).stream().map(Fonts::glyphs).toList();
    }

    private static CmapLookup glyphs(Weight weight) {
        try (InputStream stream = weight.open();
                TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(stream))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
