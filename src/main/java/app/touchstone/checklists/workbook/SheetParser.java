package app.touchstone.checklists.workbook;

import app.touchstone.platform.Refused;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet. */
final class SheetParser {

    private static final int ROWS = 10_000;
    private static final int COLUMNS = 300;
    private static final int CELL = 32_767;
    /** A number with more places than that stays as it was written, which is short. */
    private static final int SCALE = 100;
    /** A spreadsheet computes with 15 digits; what lies behind them is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    private final String name;
    private final XMLStreamReader reader;
    private final List<String> strings;
    private final List<SheetCells.Row> rows = new ArrayList<>();
    private SortedMap<Integer, String> cells = new TreeMap<>();
    private List<Integer> unreadable = new ArrayList<>();
    private int row;
    private int column;

    SheetParser(String name, XMLStreamReader reader, List<String> strings) {
        this.name = name;
        this.reader = reader;
        this.strings = strings;
    }

    SheetCells parse() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = WorkbookFile.next(reader);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "row" -> beginRow();
                    case "c" -> cell();
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("row")) {
                endRow();
            }
        }
        return new SheetCells(name, rows);
    }

    private void beginRow() throws XMLStreamException {
        row = number(reader.getAttributeValue(null, "r"), row + 1);
        column = -1;
        cells = new TreeMap<>();
        unreadable = new ArrayList<>();
    }

    private void endRow() {
        if (cells.isEmpty() && unreadable.isEmpty()) {
            return;
        }
        if (rows.size() == ROWS) {
            throw new Refused("checklists.refusal.workbook-large");
        }
        rows.add(new SheetCells.Row(row, cells, unreadable));
    }

    private void cell() throws XMLStreamException {
        column = column(reader.getAttributeValue(null, "r"), column + 1);
        String type = reader.getAttributeValue(null, "t");
        String raw = null;
        boolean isFormula = false;
        while (reader.hasNext()) {
            int event = WorkbookFile.next(reader);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "v" -> raw = reader.getElementText();
                    case "is" -> raw = SharedStrings.text(reader, "is");
                    case "f" -> isFormula = true;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("c")) {
                break;
            }
        }
        keep(type == null ? "n" : type, raw, isFormula);
    }

    private void keep(String type, @Nullable String raw, boolean isFormula) throws XMLStreamException {
        if (raw == null || raw.isEmpty()) {
            if (isFormula && !type.equals("str")) {
                unreadable.add(column);
            }
            return;
        }
        if (type.equals("e")) {
            unreadable.add(column);
            return;
        }
        String text = text(type, raw).strip();
        if (text.length() > CELL || (column >= COLUMNS && !text.isEmpty())) {
            throw new Refused("checklists.refusal.workbook-large");
        }
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }

    private String text(String type, String raw) throws XMLStreamException {
        return switch (type) {
            case "s" -> {
                int index = number(raw.strip(), -1);
                if (index < 0 || index >= strings.size()) {
                    throw new XMLStreamException("No such text: (%s)".formatted(raw));
                }
                yield strings.get(index);
            }
            case "b" -> raw.strip().equals("1") ? "yes" : "no";
            case "n" -> plain(raw.strip());
            case "str" -> SharedStrings.unescaped(raw);
            default -> raw;
        };
    }

    private static String plain(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            if (number.precision() > DIGITS.getPrecision()) {
                number = number.round(DIGITS).stripTrailingZeros();
            }
            return Math.abs((long) number.scale()) > SCALE ? raw : number.toPlainString();
        } catch (NumberFormatException _) {
            return raw;
        }
    }

    private static int number(@Nullable String text, int otherwise) throws XMLStreamException {
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw new XMLStreamException("Not a number: (%s)".formatted(text), malformed);
        }
    }

    /** The column of a reference such as {@code AB12}; no spreadsheet has more than three letters. */
    private static int column(@Nullable String reference, int otherwise) throws XMLStreamException {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && reference.charAt(letters) >= 'A' && reference.charAt(letters) <= 'Z') {
            column = column * 26 + reference.charAt(letters) - 'A' + 1;
            if (++letters > 3) {
                throw new XMLStreamException("Not a cell: (%s)".formatted(reference));
            }
        }
        return letters == 0 ? otherwise : column - 1;
    }
}
