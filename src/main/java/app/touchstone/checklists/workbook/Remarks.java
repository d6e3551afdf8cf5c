package app.touchstone.checklists.workbook;

import app.touchstone.checklists.Gravity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is found in one workbook. */
final class Remarks {

    private static final int KEPT = 2000;

    private final List<Remark> all = new ArrayList<>();

    void error(String sheet, int row, String column, String key, Object... arguments) {
        add(Gravity.ERROR, sheet, row, column, key, List.of(arguments));
    }

    void warning(String sheet, int row, String column, String key, Object... arguments) {
        add(Gravity.WARNING, sheet, row, column, key, List.of(arguments));
    }

    void error(SheetLine line, String column, String key, Object... arguments) {
        error(line.sheet(), line.number(), line.heading(column), key, arguments);
    }

    void warning(SheetLine line, String column, String key, Object... arguments) {
        warning(line.sheet(), line.number(), line.heading(column), key, arguments);
    }

    void add(Gravity gravity, String sheet, int row, String column, String key, List<Object> arguments) {
        if (all.size() < KEPT) {
            all.add(new Remark(gravity, sheet, row, column, key, arguments));
        }
    }

    /** Errors first, then by place. */
    List<Remark> sorted() {
        return all.stream()
                .sorted(Comparator.comparing(Remark::gravity)
                        .thenComparing(Remark::sheet)
                        .thenComparingInt(Remark::row))
                .toList();
    }
}
