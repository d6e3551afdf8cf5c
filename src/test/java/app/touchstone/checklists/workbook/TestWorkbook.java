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
public final class TestWorkbook {

    /** A small shop: two questions and a follow-up for every outlet, one for cafés, and two touchpoints. */
    public static TestWorkbook bakery() {
        return new TestWorkbook()
                .sheet("settings", "form_title | form_id | default_language\nBakery | bakery | English (en)")
                .sheet("choices", "list_name | name | label::English (en)\nyes_no | yes | Yes\nyes_no | no | No")
                .sheet(
                        "touchpoints",
                        "name | label::English (en) | stage\ndoor | Door | consideration\ntill | Till | deal")
                .sheet("survey", """
                        type              | name  | label::English (en) | touchpoint | points | required_answer | relevant        | applies_to | background
                        begin_group       | s     | Shop                |            |        |                 |                 |            |
                        select_one yes_no | clean | Is the door clean?  | door       | 3      | yes             |                 |            | likert
                        text              | why   | What is wrong?      |            |        |                 | ${clean} = 'no' |            |
                        select_one yes_no | milk  | Is the milk cold?   | till       | 5      | yes             |                 | cafe       |
                        end_group         |       |                     |            |        |                 |                 |            |
                        """);
    }

    private final Map<String, String> sheets = new LinkedHashMap<>();

    public TestWorkbook sheet(String name, String table) {
        sheets.put(name, table);
        return this;
    }

    public byte[] bytes() {
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
