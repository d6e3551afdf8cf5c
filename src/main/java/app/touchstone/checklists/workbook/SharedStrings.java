package app.touchstone.checklists.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells of a workbook point to. */
final class SharedStrings {

    /** How the format writes characters that XML cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SharedStrings() {}

    /** Without blanks around them: so all cells that point to one have the same text, and none makes its own of it. */
    static List<String> read(XMLStreamReader reader) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        while (reader.hasNext()) {
            if (WorkbookFile.next(reader) == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("si")) {
                strings.add(text(reader, "si").strip());
            }
        }
        return strings;
    }

    /** The text of the element at which the reader stands, in one piece and without the hints for pronouncing it. */
    static String text(XMLStreamReader reader, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean isPhonetic = false;
        while (reader.hasNext()) {
            int event = WorkbookFile.next(reader);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "rPh" -> isPhonetic = true;
                    case "t" -> {
                        String part = reader.getElementText();
                        text.append(isPhonetic ? "" : part);
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (reader.getLocalName().equals("rPh")) {
                    isPhonetic = false;
                } else if (reader.getLocalName().equals(element)) {
                    return unescaped(text.toString());
                }
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }
}
