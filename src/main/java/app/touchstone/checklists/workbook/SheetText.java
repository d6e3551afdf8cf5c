package app.touchstone.checklists.workbook;

import app.touchstone.checklists.workbook.SheetCells.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the sheets of a workbook from plain text: {@code # survey} begins a sheet, its next line has the headings, bars
 * part the cells. What stands behind the last heading's bar are further cells by their names, as in
 * {@code critical: visit; photos: 1}.
 */
final class SheetText {

    private final List<SheetCells> sheets = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private String name = "";
    private int named;

    private SheetText() {}

    static List<SheetCells> sheets(String text) {
        SheetText reader = new SheetText();
        text.lines().filter(line -> !line.isBlank()).forEach(reader::line);
        reader.finish();
        return reader.sheets;
    }

    private void line(String line) {
        if (line.startsWith("# ")) {
            finish();
            name = line.substring(2).strip();
            return;
        }
        String[] cells = line.split("\\|", -1);
        if (columns.isEmpty()) {
            for (String heading : cells) {
                column(heading.strip());
            }
            named = cells.length;
        } else {
            rows.add(row(cells));
        }
    }

    private Row row(String[] cells) {
        SortedMap<Integer, String> filled = new TreeMap<>();
        for (int index = 0; index < cells.length; index++) {
            String cell = cells[index].strip();
            if (index < named) {
                put(filled, index, cell);
            } else {
                for (String pair : cell.split(";\\s+", 0)) {
                    int colon = pair.indexOf(": ");
                    put(filled, column(pair.substring(0, colon)), pair.substring(colon + 2));
                }
            }
        }
        return new Row(rows.size() + 2, filled, List.of());
    }

    private static void put(SortedMap<Integer, String> cells, int column, String cell) {
        if (!cell.isEmpty()) {
            cells.put(column, cell);
        }
    }

    private int column(String heading) {
        return columns.computeIfAbsent(heading, _ -> columns.size());
    }

    private void finish() {
        if (!columns.isEmpty()) {
            SortedMap<Integer, String> headings = new TreeMap<>();
            columns.forEach((heading, index) -> headings.put(index, heading));
            List<Row> all = new ArrayList<>();
            all.add(new Row(1, headings, List.of()));
            all.addAll(rows);
            sheets.add(new SheetCells(name, all));
        }
        columns.clear();
        rows.clear();
    }
}
