package app.touchstone.clients.exchange;

import app.touchstone.clients.NodeKind;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletColumn;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.OutletState;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.NodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, row by row; nothing has been done yet.
 *
 * @param newNodes the nodes that it would make, parents first
 * @param changedKinds nodes that are there and would stand for something else
 * @param consequences what closing outlets, and opening them again, would bring about, each once for the whole file
 * @param unknownColumns heads of the file that are not read
 * @param saysRegions whether the file has the outlets' region texts, so that moves leave them alone
 * @param unprintable characters of its texts that paper cannot show, each once
 * @param encoding the character set that was guessed; empty where there was nothing to guess
 */
public record OutletImportPreview(
        ClientId client,
        String fileName,
        List<ImportedRow> rows,
        List<PlannedNode> newNodes,
        List<ChangedKind> changedKinds,
        List<Consequence> consequences,
        List<String> unknownColumns,
        boolean saysRegions,
        String unprintable,
        String encoding) {

    public OutletImportPreview {
        rows = List.copyOf(rows);
        newNodes = List.copyOf(newNodes);
        changedKinds = List.copyOf(changedKinds);
        consequences = List.copyOf(consequences);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /** What becomes of a row. */
    public enum RowKind {
        WRONG,
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * What is wrong with a cell, or with the row.
     *
     * @param column the column at fault, if it is one
     */
    public record CellProblem(@Nullable OutletColumn column, String messageKey, List<Object> arguments) {}

    public record FieldChange(OutletColumn column, String before, String after) {}

    /**
     * A node that the file names and the network lacks.
     *
     * @param kind what the file says it stands for, if it says so
     */
    public record PlannedNode(
            NodeId id, NodeId parent, String name, @Nullable NodeKind kind) {}

    /**
     * A node that stands for something else by the file.
     *
     * @param version of the node as it was looked at
     */
    public record ChangedKind(NodeId id, int version, String name, NodeKind before, NodeKind after) {}

    /**
     * A row of the file and what becomes of it.
     *
     * @param number the row as a spreadsheet counts it
     * @param before the outlet as it stands, if there is one with this code
     * @param data what it would become; nothing where the row is wrong
     */
    public record ImportedRow(
            int number,
            RowKind kind,
            String code,
            String name,
            @Nullable Outlet before,
            @Nullable OutletData data,
            List<FieldChange> changes,
            List<CellProblem> problems) {

        /** Whether the outlet would come to stand elsewhere. */
        public boolean moves() {
            return before != null && data != null && !before.node().equals(data.node());
        }

        boolean rezones() {
            return before != null && data != null && !before.timeZone().equals(data.timeZone());
        }

        /** Whether the outlet would come to be open or closed, and was not. */
        public boolean turns(OutletState state) {
            return before != null
                    && data != null
                    && before.active() != data.active()
                    && OutletState.of(data.active()) == state;
        }
    }

    /** The outlets that would get another clock; one that closes at the same time needs none. */
    public static List<ImportedRow> rezoned(List<ImportedRow> rows) {
        return rows.stream()
                .filter(row -> !row.turns(OutletState.CLOSED) && row.rezones())
                .toList();
    }

    /** The rows by which outlets would close, or open again. */
    public List<ImportedRow> turned(OutletState state) {
        return rows.stream().filter(row -> row.turns(state)).toList();
    }

    /** The rows by which outlets would move. */
    public List<ImportedRow> moved() {
        return rows.stream().filter(ImportedRow::moves).toList();
    }

    /** In how many outlets each column would change. */
    public Map<OutletColumn, Integer> changedColumns() {
        Map<OutletColumn, Integer> counts = new EnumMap<>(OutletColumn.class);
        rows.forEach(row -> row.changes().forEach(change -> counts.merge(change.column(), 1, Integer::sum)));
        return counts;
    }

    /** What is wrong, each reason once, the most frequent first. */
    public List<Reason> reasons() {
        Map<List<Object>, List<Finding>> byReason = new LinkedHashMap<>();
        for (ImportedRow row : rows) {
            for (CellProblem problem : row.problems()) {
                Object column = problem.column() == null ? "" : problem.column();
                byReason.computeIfAbsent(List.of(column, problem.messageKey()), _ -> new ArrayList<>())
                        .add(new Finding(row.number(), problem));
            }
        }
        return byReason.values().stream()
                .map(findings -> new Reason(
                        findings.getFirst().problem(),
                        findings.stream().map(Finding::row).toList()))
                .sorted(Comparator.comparingInt((Reason reason) -> reason.rows().size())
                        .reversed())
                .toList();
    }

    private record Finding(int row, CellProblem problem) {}

    /**
     * Why rows are wrong.
     *
     * @param first as it is in the first of the rows
     * @param rows as a spreadsheet counts them
     */
    public record Reason(CellProblem first, List<Integer> rows) {}

    public int count(RowKind kind) {
        return (int) rows.stream().filter(row -> row.kind() == kind).count();
    }

    public boolean isWrong() {
        return rows.stream().anyMatch(row -> row.kind() == RowKind.WRONG);
    }

    /** Whether there is something to do, and nothing in the way. */
    public boolean isApplicable() {
        return !isWrong() && (due() > 0 || !changedKinds.isEmpty());
    }

    /** How many outlets would be written. */
    public int due() {
        return count(RowKind.NEW) + count(RowKind.CHANGED);
    }
}
