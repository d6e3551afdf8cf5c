package app.touchstone.documents;

import app.touchstone.platform.Sha256;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;

/**
 * The moment and the id that a file says it has. Both follow from its content, so that the same paper is the same file,
 * whenever and however often it is printed.
 */
final class Imprint {

    /** The printer writes the moment of printing, which no setting changes. */
    private static final Pattern MOMENT = Pattern.compile("(<xmp:(?:Create|Modify)Date>)[^<]*");

    private final Instant madeAt;
    private final long id;

    Imprint(Instant madeAt, Document content) {
        this.madeAt = madeAt.truncatedTo(ChronoUnit.SECONDS);
        this.id = id(content);
    }

    /** The description of a file stands in it twice, and both must say the same. */
    void on(PDDocument pdf) throws IOException {
        pdf.setDocumentId(id);
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(madeAt.atZone(ZoneOffset.UTC)));
        PDMetadata description = pdf.getDocumentCatalog().getMetadata();
        String said = new String(description.toByteArray(), StandardCharsets.UTF_8);
        description.importXMPMetadata(
                MOMENT.matcher(said).replaceAll("$1" + madeAt).getBytes(StandardCharsets.UTF_8));
    }

    /** What tells one paper's words and pictures from another's. */
    private static long id(Document content) {
        StringWriter written = new StringWriter();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(content), new StreamResult(written));
        } catch (TransformerException impossible) {
            throw new IllegalStateException("A paper could not be written out", impossible);
        }
        return Long.parseUnsignedLong(Sha256.of(written.toString()).substring(0, Long.BYTES * 2), 16);
    }
}
