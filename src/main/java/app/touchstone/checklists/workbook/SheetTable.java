package app.touchstone.checklists.workbook;

import app.touchstone.platform.PaperLetters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sheet as a table: its first row with content holds the headings. */
final class SheetTable {

    private final String name;
    private final Map<Integer, SheetColumn> columns = new LinkedHashMap<>();
    private final List<SheetLine> lines = new ArrayList<>();

    /** @param known the columns that the dialect has on this sheet; others are told where they hold something */
    SheetTable(SheetCells cells, Set<String> known, PaperLetters letters, Remarks remarks) {
        this.name = cells.name();
        if (cells.rows().isEmpty()) {
            return;
        }
        SheetCells.Row head = cells.rows().getFirst();
        head.cells().forEach((index, heading) -> {
            SheetColumn column = SheetColumn.of(heading);
            if (columns.values().stream().anyMatch(column::isSameAs)) {
                remarks.error(name, head.number(), heading, "checklists.remark.column-twice", heading);
            } else {
                columns.put(index, column);
            }
        });
        cells.rows().stream().skip(1).forEach(row -> addLine(row, letters, remarks));
        tellUnknown(known, remarks);
    }

    String name() {
        return name;
    }

    List<SheetLine> lines() {
        return lines;
    }

    List<SheetColumn> columns(String base) {
        return columns.values().stream()
                .filter(column -> column.base().equals(base))
                .toList();
    }

    private void addLine(SheetCells.Row row, PaperLetters letters, Remarks remarks) {
        Map<SheetColumn, String> cells = new LinkedHashMap<>();
        row.cells().forEach((index, text) -> {
            SheetColumn column = columns.get(index);
            if (column == null) {
                remarks.warning(name, row.number(), "", "checklists.remark.cell-without-heading", text);
            } else {
                cells.put(column, text);
                String missing = letters.missing(text);
                if (!missing.isEmpty()) {
                    remarks.warning(name, row.number(), column.heading(), "checklists.remark.unprintable", missing);
                }
            }
        });
        row.unreadable().forEach(index -> {
            SheetColumn column = columns.get(index);
            remarks.error(
                    name, row.number(), column == null ? "" : column.heading(), "checklists.remark.cell-unreadable");
        });
        lines.add(new SheetLine(this, row.number(), cells));
    }

    private void tellUnknown(Set<String> known, Remarks remarks) {
        for (SheetColumn column : columns.values()) {
            if (known.contains(column.base())) {
                continue;
            }
            List<SheetLine> filled =
                    lines.stream().filter(line -> line.left().contains(column)).toList();
            if (!filled.isEmpty()) {
                remarks.warning(
                        name,
                        filled.getFirst().number(),
                        column.heading(),
                        "checklists.remark.column-ignored",
                        column.heading(),
                        filled.size());
            }
            lines.forEach(line -> line.take(column.base()));
        }
    }
}
