package app.touchstone.checklists.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook as somebody would type it: a sheet is lines of cells parted by {@code |}; digits become numbers. */
final class TestWorkbook {

    private final Map<String, String> sheets = new LinkedHashMap<>();

    TestWorkbook sheet(String name, String table) {
        sheets.put(name, table);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
            sheets.forEach((name, table) -> fill(workbook.newWorksheet(name), table));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file.toByteArray();
    }

    ImportedChecklist read() {
        return WorkbookImport.read(bytes());
    }

    private static void fill(Worksheet sheet, String table) {
        String[] lines = table.split("\n");
        for (int row = 0; row < lines.length; row++) {
            String[] cells = lines[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                String cell = cells[column].strip();
                if (cell.matches("\\d+(\\.\\d+)?")) {
                    sheet.value(row, column, new BigDecimal(cell));
                } else if (!cell.isEmpty()) {
                    sheet.value(row, column, cell);
                }
            }
        }
    }

    /** A file with the parts of a workbook as given, however strange they are. */
    static byte[] raw(Map<String, String> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file.toByteArray();
    }
}
