package app.touchstone.checklists.workbook;

import java.util.List;
import java.util.SortedMap;

/** A sheet as it was read: rows with content only, cells by their column, counted from 0. */
record SheetCells(String name, List<Row> rows) {

    SheetCells {
        rows = List.copyOf(rows);
    }

    /** @param unreadable the columns whose cells hold an error or a formula without a saved value */
    record Row(int number, SortedMap<Integer, String> cells, List<Integer> unreadable) {}
}
