package app.touchstone.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.util.function.SingletonSupplier;

/**
 * A font for letters that the papers' own family does not have, the smallest first. It is read when a text first needs
 * it, and stands in the papers that use it alone.
 */
enum Fallback {
    GEORGIAN("Noto Sans Georgian", "/fonts/NotoSansGeorgian-Regular.ttf"),
    ARMENIAN("Noto Sans Armenian", "/fonts/NotoSansArmenian-Regular.ttf"),
    EMOJI("Noto Emoji", "/fonts/NotoEmoji-Regular.ttf"),
    CHINESE("Noto Sans SC", "/fonts/NotoSansSC-Regular.ttf");

    private final String family;
    private final String path;
    private final SingletonSupplier<CmapLookup> glyphs = SingletonSupplier.of(this::read);

    Fallback(String family, String path) {
        this.family = family;
        this.path = path;
    }

    String family() {
        return family;
    }

    InputStream open() {
        return stream(path);
    }

    boolean has(int character) {
        return glyphs.obtain().getGlyphId(character) != 0;
    }

    private CmapLookup read() {
        return glyphs(open());
    }

    /** A font of the class path. */
    static InputStream stream(String path) {
        InputStream stream = Fallback.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("No font at (%s). Maybe frontend/ was not built".formatted(path));
        }
        return stream;
    }

    /** Which characters a font has. */
    static CmapLookup glyphs(InputStream opened) {
        try (InputStream stream = opened;
                TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(stream))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
