package app.touchstone.platform.ui.lists;

import app.touchstone.platform.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A list as a spreadsheet: the columns of its table, the rows that it shows, read and written some at a time. Numbers are
 * numbers there, everything else is text and no formula.
 */
final class ListFile<T> {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** How many rows are read at once. */
    static final int AT_ONCE = 500;

    private static final int WIDTH = 24;
    /** The longest name of a sheet that spreadsheets take. */
    private static final int LONGEST_NAME = 31;

    private final String name;
    private final List<Column<T>> columns;

    /**
     * A head and what stands below it.
     *
     * @param value a number, or anything that is written as text; nothing for an empty cell
     */
    record Column<T>(String head, Function<? super T, ? extends @Nullable Object> value) {}

    ListFile(String name, List<Column<T>> columns) {
        this.name = name;
        this.columns = columns;
    }

    /**
     * Writes all rows, some at a time.
     *
     * @param rows those from a place on; none after the last
     */
    void write(IntFunction<List<T>> rows, OutputStream target) throws IOException {
        Workbooks.write(target, workbook -> fill(workbook, rows));
    }

    private void fill(Workbook workbook, IntFunction<List<T>> rows) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).head);
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTH);
        }
        sheet.freezePane(0, 1);
        int written = 0;
        for (List<T> some = rows.apply(0); !some.isEmpty(); some = rows.apply(written)) {
            for (T row : some) {
                written++;
                put(sheet, written, row);
            }
            sheet.flush();
        }
    }

    private void put(Worksheet sheet, int line, T row) {
        for (int column = 0; column < columns.size(); column++) {
            Object value = columns.get(column).value.apply(row);
            if (value instanceof Number number) {
                sheet.value(line, column, number);
            } else if (value != null && !value.toString().isEmpty()) {
                // at its place: a common list of all texts would stay in memory
                sheet.inlineString(line, column, value.toString());
            }
        }
    }
}
