package app.touchstone.clients.exchange;

import app.touchstone.clients.CellText;
import app.touchstone.platform.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Comma-separated text, also with semicolons or tabs. A cell that a spreadsheet would take for a formula goes out behind
 * an apostrophe, and comes back without it.
 */
final class CsvTable {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0E-\\x19\\x1B-\\x1F]");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)?");
    private static final String FORMULA_MARKS = "=+-@\t\r\n＝＋－＠'";

    private CsvTable() {}

    static Table read(byte[] bytes) {
        boolean marked = TableReader.startsWith(bytes, 0xEF, 0xBB, 0xBF);
        Charset charset = charset(bytes);
        String text = new String(bytes, charset);
        if (BINARY.matcher(text).find()) {
            throw new Refused("clients.import.refusal.no-table");
        }
        String encoding = marked || charset.equals(StandardCharsets.UTF_8) ? "" : charset.name();
        return TableReader.table(lines(text.startsWith("\ufeff") ? text.substring(1) : text), encoding);
    }

    private static List<Table.Line> lines(String text) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Table.Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord row : parser) {
                lines.add(new Table.Line((int) row.getRecordNumber(), cells(row)));
                TableReader.refuseTooMany(lines.size());
            }
        } catch (IOException | UncheckedIOException broken) {
            Refused refused = new Refused("clients.import.refusal.broken-csv", lines.size() + 1);
            refused.initCause(broken);
            throw refused;
        }
        return lines;
    }

    private static List<String> cells(CSVRecord row) {
        List<String> cells = new ArrayList<>(row.size());
        for (String cell : row) {
            cells.add(CellText.clean(unguarded(cell)));
        }
        return cells;
    }

    private static Charset charset(byte[] bytes) {
        if (TableReader.startsWith(bytes, 0xFF, 0xFE) || TableReader.startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException other) {
            return CYRILLIC;
        }
    }

    /** What stands most often in the first line, outside of quotes. */
    private static char delimiter(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (char letter : text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .toCharArray()) {
            quoted ^= letter == '"';
            commas += !quoted && letter == ',' ? 1 : 0;
            semicolons += !quoted && letter == ';' ? 1 : 0;
            tabs += !quoted && letter == '\t' ? 1 : 0;
        }
        if (tabs > Math.max(commas, semicolons)) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    /** The cell as it may stand in a file that a spreadsheet opens; a number is no formula. */
    static String guarded(String cell) {
        return !cell.isEmpty()
                        && FORMULA_MARKS.indexOf(cell.charAt(0)) >= 0
                        && !NUMBER.matcher(cell).matches()
                ? "'" + cell
                : cell;
    }

    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_MARKS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
