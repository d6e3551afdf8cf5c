package app.touchstone.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Prints papers as tagged PDF for the archive (PDF/A-2a, PDF/UA) with every font embedded. Nothing is fetched while
 * printing: the only addresses that lead anywhere are those of the paper's own pictures, and scripts are not run.
 */
@Component
class Press {

    private static final String PRODUCER = "Touchstone";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Fonts fonts;
    private final String styles = read("/documents/paper.css");

    Press(Fonts fonts) {
        this.fonts = fonts;
        XRLog.setLoggerImpl(new PressLog());
    }

    byte[] print(Paper paper) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Typesetter setter = new Typesetter(fonts);
        Document document = paper.document(styles, setter);
        Imprint imprint = new Imprint(paper.asOf(), document);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(document, "")
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withProducer(PRODUCER)
                .useSVGDrawer(new BatikSVGDrawer())
                .toStream(pdf);
        for (Fonts.Weight weight : Fonts.Weight.values()) {
            builder.useFont(weight::open, Fonts.FAMILY, weight.number(), FontStyle.NORMAL, true);
        }
        for (Fallback font : setter.needed()) {
            builder.useFont(font::open, font.family(), Fonts.Weight.REGULAR.number(), FontStyle.NORMAL, true);
        }
        closeOff(builder, paper.pictures());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument made = renderer.createPDFKeepOpen()) {
                imprint.on(made);
                made.save(pdf);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pdf.toByteArray();
    }

    private static void closeOff(PdfRendererBuilder builder, Map<String, byte[]> pictures) {
        builder.useUriResolver((base, address) -> address);
        builder.useExternalResourceAccessControl(
                (address, type) -> isPicture(address, type, pictures),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, type) -> isPicture(address, type, pictures),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useProtocolsStreamImplementation(
                address -> new Bytes(pictures.getOrDefault(name(address), new byte[0])), "picture");
    }

    private static boolean isPicture(String address, ExternalResourceType type, Map<String, byte[]> pictures) {
        return type == ExternalResourceType.IMAGE_RASTER
                && address.startsWith(Paper.PICTURE)
                && pictures.containsKey(name(address));
    }

    private static String name(String address) {
        return address.substring(Paper.PICTURE.length());
    }

    // compared by nobody
    @SuppressWarnings("ArrayRecordComponent")
    private record Bytes(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    private static String read(String path) {
        try (InputStream stream = Press.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("No style sheet at (%s)".formatted(path));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
