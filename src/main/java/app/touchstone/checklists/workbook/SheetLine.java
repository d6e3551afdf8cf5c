package app.touchstone.checklists.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A row below the headings. It remembers what was asked of it, so that the rest can be told instead of dropped. */
final class SheetLine {

    private final SheetTable table;
    private final int number;
    private final Map<SheetColumn, String> cells;
    private final Set<String> taken = new HashSet<>();

    SheetLine(SheetTable table, int number, Map<SheetColumn, String> cells) {
        this.table = table;
        this.number = number;
        this.cells = cells;
    }

    String sheet() {
        return table.name();
    }

    int number() {
        return number;
    }

    /** The heading as the workbook writes it, or the dialect's own name for a column that it does not have. */
    String heading(String base) {
        return table.columns(base).stream()
                .map(SheetColumn::heading)
                .findFirst()
                .orElse(base);
    }

    /** The text of a column, empty where there is none. */
    String take(String base) {
        taken.add(base);
        for (SheetColumn column : table.columns(base)) {
            String cell = cells.get(column);
            if (cell != null) {
                return cell;
            }
        }
        return "";
    }

    /** Whether a column has a text, which is not taken by asking. */
    boolean has(String base) {
        return table.columns(base).stream().anyMatch(cells::containsKey);
    }

    /** Whether a column's text has this word, which is not taken by asking. */
    boolean says(String base, String word) {
        return table.columns(base).stream()
                .map(cells::get)
                .anyMatch(cell -> cell != null && List.of(cell.split("\\s+")).contains(word));
    }

    /** The texts of a column in all its languages. */
    Map<SheetColumn, String> takeAll(String base) {
        taken.add(base);
        List<SheetColumn> columns = table.columns(base);
        Map<SheetColumn, String> texts = new java.util.LinkedHashMap<>();
        columns.forEach(column -> {
            String cell = cells.get(column);
            if (cell != null) {
                texts.put(column, cell);
            }
        });
        return texts;
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The columns with content that nobody asked for. */
    List<SheetColumn> left() {
        return cells.keySet().stream()
                .filter(column -> !taken.contains(column.base()))
                .toList();
    }
}
