package app.touchstone.clients.exchange;

import app.touchstone.clients.CellText;
import app.touchstone.platform.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook; a formula counts as the value that was last computed for it. */
final class WorkbookTable {

    static final long MAXIMUM_INFLATED = 100L * 1024 * 1024;
    private static final int MAXIMUM_PARTS = 1000;
    private static final int MAXIMUM_SCALE = 100;
    /** What a cell takes of a list, with nothing in it. */
    private static final int CELL = 8;
    /** As many digits as a spreadsheet keeps: more are the noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    private WorkbookTable() {}

    static Table read(byte[] bytes) {
        try {
            refuseBomb(bytes);
            return TableReader.table(lines(bytes), "");
        } catch (Refused reason) {
            throw reason;
        } catch (IOException | RuntimeException broken) {
            // on a damaged file the library ends in whatever its code happens upon: a null, a number, a cell's type
            Refused refused = new Refused("clients.import.refusal.broken-workbook");
            refused.initCause(broken);
            throw refused;
        }
    }

    /** Unpacks to nowhere and counts: a small archive can hold gigabytes, and its own word for it is not to be trusted. */
    private static void refuseBomb(byte[] bytes) throws IOException {
        long inflated = 0;
        int parts = 0;
        byte[] some = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(part)) {
                    inflated += inflate(content, some, MAXIMUM_INFLATED - inflated);
                }
                parts++;
                if (parts > MAXIMUM_PARTS || inflated > MAXIMUM_INFLATED) {
                    throw new Refused("clients.import.refusal.bomb", MAXIMUM_INFLATED / 1024 / 1024);
                }
            }
        }
    }

    private static long inflate(InputStream part, byte[] some, long enough) throws IOException {
        long total = 0;
        int count = part.read(some);
        while (count >= 0 && total <= enough) {
            total += count;
            count = part.read(some);
        }
        return total;
    }

    private static List<Table.Line> lines(byte[] bytes) throws IOException {
        List<Table.Line> lines = new ArrayList<>();
        Room room = new Room();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                Table.Line line = new Table.Line(row.getRowNum(), cells(row, room));
                if (!line.isBlank()) {
                    lines.add(line);
                    TableReader.refuseTooMany(lines.size());
                }
            });
        }
        return lines;
    }

    /** What the table has left: many cells may point to one long text, and one cell stand far to the right of all others. */
    private static final class Room {

        private long left = MAXIMUM_INFLATED;

        void take(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw new Refused("clients.import.refusal.bomb", MAXIMUM_INFLATED / 1024 / 1024);
            }
        }
    }

    private static List<String> cells(Row row, Room room) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int place = 0; place < row.getCellCount(); place++) {
            cells.add(row.getOptionalCell(place).map(cell -> text(cell, room)).orElse(""));
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        room.take((long) cells.size() * CELL);
        return List.copyOf(cells);
    }

    private static String text(Cell cell, Room room) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        String text = value == null ? "" : value.toString();
        room.take(text.length());
        return CellText.clean(text);
    }

    private static String number(BigDecimal number) {
        if (Math.abs(number.scale()) > MAXIMUM_SCALE) {
            return number.toString();
        }
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() > 0 ? plain.round(DIGITS).stripTrailingZeros() : plain).toPlainString();
    }
}
