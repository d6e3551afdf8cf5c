package app.touchstone.checklists.workbook;

import app.touchstone.platform.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The cells of an XLSX file that a stranger may have sent: what unfolds to more than a checklist can need is refused
 * before it is read, formulas count by the value that was saved with them, and no entity of XML is ever resolved.
 */
final class WorkbookFile {

    private static final int PARTS = 1000;
    private static final int UNFOLDED = 60_000_000;
    private static final int SHEETS = 30;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    private WorkbookFile(Map<String, byte[]> parts) {
        this.parts = parts;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    static List<SheetCells> sheets(byte[] file) {
        try {
            WorkbookFile workbook = new WorkbookFile(unfold(file));
            return workbook.read();
        } catch (IOException | XMLStreamException unreadable) {
            Refused refused = new Refused("checklists.refusal.not-a-workbook");
            refused.initCause(unreadable);
            throw refused;
        }
    }

    private static Map<String, byte[]> unfold(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        int left = UNFOLDED;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream stream = zip.getInputStream(entry)) {
                    byte[] content = stream.readNBytes(left + 1);
                    left -= content.length;
                    if (left < 0 || parts.size() >= PARTS) {
                        throw new Refused("checklists.refusal.workbook-large");
                    }
                    parts.put(entry.getName(), content);
                }
            }
        }
        if (!parts.containsKey("xl/workbook.xml")) {
            throw new Refused("checklists.refusal.not-a-workbook");
        }
        return parts;
    }

    private List<SheetCells> read() throws XMLStreamException {
        Map<String, String> targets = targets();
        List<String> strings = SharedStrings.read(reader("xl/sharedStrings.xml"));
        List<SheetCells> sheets = new ArrayList<>();
        XMLStreamReader workbook = reader("xl/workbook.xml");
        while (workbook.hasNext()) {
            if (next(workbook) == XMLStreamConstants.START_ELEMENT
                    && workbook.getLocalName().equals("sheet")) {
                String target = targets.get(workbook.getAttributeValue(RELATIONS, "id"));
                if (sheets.size() == SHEETS) {
                    throw new Refused("checklists.refusal.workbook-large");
                }
                if (target != null && parts.containsKey(target)) {
                    String name = workbook.getAttributeValue(null, "name");
                    sheets.add(new SheetParser(name == null ? "" : name.strip(), reader(target), strings).parse());
                }
            }
        }
        return sheets;
    }

    private Map<String, String> targets() throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader relations = reader("xl/_rels/workbook.xml.rels");
        while (relations.hasNext()) {
            if (next(relations) == XMLStreamConstants.START_ELEMENT
                    && relations.getLocalName().equals("Relationship")) {
                String target = relations.getAttributeValue(null, "Target");
                String id = relations.getAttributeValue(null, "Id");
                if (target != null && id != null) {
                    targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    /** The part as XML; a part that is not there reads as an empty one. */
    private XMLStreamReader reader(String part) throws XMLStreamException {
        byte[] content = parts.get(part);
        return xml.createXMLStreamReader(
                new ByteArrayInputStream(content == null ? "<empty/>".getBytes(StandardCharsets.UTF_8) : content));
    }

    static int next(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("A workbook declares no entities");
        }
        return event;
    }
}
