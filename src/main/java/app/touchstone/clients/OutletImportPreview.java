package app.touchstone.clients;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, row by row; nothing has been done yet.
 *
 * @param newNodes the nodes that it would make, parents first
 * @param unknownColumns heads of the file that are not read
 * @param encoding the character set that was guessed; empty where there was nothing to guess
 */
public record OutletImportPreview(
        ClientId client,
        String fileName,
        List<ImportedRow> rows,
        List<PlannedNode> newNodes,
        List<String> unknownColumns,
        String encoding) {

    public OutletImportPreview {
        rows = List.copyOf(rows);
        newNodes = List.copyOf(newNodes);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /** What becomes of a row. */
    public enum RowKind {
        WRONG,
        NEW,
        CHANGED,
        UNCHANGED
    }

    /** @param column the column at fault, if it is one */
    public record CellProblem(@Nullable OutletColumn column, String messageKey, List<Object> arguments) {}

    public record FieldChange(OutletColumn column, String before, String after) {}

    public record PlannedNode(NodeId id, NodeId parent, String name) {}

    /**
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
    }

    /** The rows by which outlets would move. */
    public List<ImportedRow> moved() {
        return rows.stream().filter(ImportedRow::moves).toList();
    }

    public int count(RowKind kind) {
        return (int) rows.stream().filter(row -> row.kind() == kind).count();
    }

    public boolean isWrong() {
        return rows.stream().anyMatch(row -> row.kind() == RowKind.WRONG);
    }

    /** Whether there is something to do, and nothing in the way. */
    public boolean isApplicable() {
        return !isWrong() && count(RowKind.NEW) + count(RowKind.CHANGED) > 0;
    }
}
