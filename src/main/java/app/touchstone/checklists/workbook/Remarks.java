package app.touchstone.checklists.workbook;

import app.touchstone.checklists.Gravity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is found in one workbook. */
final class Remarks {

    /** Of one reason; the rest are counted. */
    private static final int KEPT = 100;

    private final Map<Reason, Found> all = new LinkedHashMap<>();

    private record Reason(Gravity gravity, String key) {}

    private static final class Found {

        private final List<Remark> kept = new ArrayList<>();
        private int count;
    }

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
        Found found = all.computeIfAbsent(new Reason(gravity, key), _ -> new Found());
        found.count++;
        if (found.kept.size() < KEPT) {
            found.kept.add(new Remark(gravity, sheet, row, column, key, arguments));
        }
    }

    /** Each reason once, errors first, then the most frequent. */
    List<RemarkReason> reasons() {
        return all.values().stream()
                .map(found -> new RemarkReason(found.count, found.kept))
                .sorted(Comparator.comparing(
                                (RemarkReason reason) -> reason.first().gravity())
                        .thenComparing(RemarkReason::count, Comparator.reverseOrder()))
                .toList();
    }

    /** Errors first, then by place. */
    List<Remark> sorted() {
        return all.values().stream()
                .flatMap(found -> found.kept.stream())
                .sorted(Comparator.comparing(Remark::gravity)
                        .thenComparing(Remark::sheet)
                        .thenComparingInt(Remark::row))
                .toList();
    }
}
