package app.touchstone.clients.exchange;

import app.touchstone.platform.Refused;
import java.util.ArrayList;
import java.util.List;

/** Reads a file of a spreadsheet by what is in it, not by its name; what is no table is refused with a reason. */
public final class TableReader {

    /** Larger files are refused. */
    public static final int MAXIMUM_BYTES = 20 * 1024 * 1024;

    private TableReader() {}

    /** The table in a CSV or a workbook; refused with a reason where the bytes are neither, empty or too much. */
    public static Table read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refused("clients.import.refusal.empty");
        }
        if (bytes.length > MAXIMUM_BYTES) {
            throw new Refused("clients.import.refusal.large", MAXIMUM_BYTES / 1024 / 1024);
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refused("clients.import.refusal.old-excel");
        }
        return startsWith(bytes, 'P', 'K', 3, 4) ? WorkbookTable.read(bytes) : CsvTable.read(bytes);
    }

    static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int place = 0; place < mark.length; place++) {
            if ((bytes[place] & 0xFF) != mark[place]) {
                return false;
            }
        }
        return true;
    }

    /** The first line that says anything is the head. */
    static Table table(List<Table.Line> all, String encoding) {
        List<Table.Line> lines = new ArrayList<>(all);
        lines.removeIf(Table.Line::isBlank);
        if (lines.isEmpty()) {
            throw new Refused("clients.import.refusal.empty");
        }
        return new Table(lines.getFirst().cells(), List.copyOf(lines.subList(1, lines.size())), encoding);
    }

    static void refuseTooMany(int lines) {
        if (lines > Table.MAXIMUM_LINES) {
            throw new Refused("clients.import.refusal.many-lines", Table.MAXIMUM_LINES);
        }
    }
}
