package app.touchstone.clients.exchange;

import app.touchstone.clients.Client;
import app.touchstone.clients.Node;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletColumn;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.exchange.OutletImportPreview.CellProblem;
import app.touchstone.clients.exchange.OutletImportPreview.ChangedKind;
import app.touchstone.clients.exchange.OutletImportPreview.FieldChange;
import app.touchstone.clients.exchange.OutletImportPreview.ImportedRow;
import app.touchstone.clients.exchange.OutletImportPreview.PlannedNode;
import app.touchstone.clients.exchange.OutletImportPreview.RowKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds the rows of a file against the outlets that are there. A column that the file lacks leaves its field alone. */
public final class OutletComparison {

    private final Client client;
    private final LocalDate today;
    private final OutletHeads heads;
    private final NodePlan nodes;
    private final OutletTexts texts;
    private final Map<String, Outlet> outlets = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * @param today by the client's clock
     * @param words a constant's word in the reader's language
     */
    public OutletComparison(
            Client client,
            LocalDate today,
            OutletHeads heads,
            List<Node> nodes,
            List<Outlet> outlets,
            Function<Enum<?>, String> words) {
        this.client = client;
        this.today = today;
        this.heads = heads;
        this.nodes = new NodePlan(nodes);
        this.texts = new OutletTexts(this.nodes::path, _ -> List.of(), words);
        outlets.forEach(outlet -> this.outlets.put(outlet.code(), outlet));
    }

    /** What a line would do; lines are asked for in the order of the file. */
    public ImportedRow row(Table.Line line) {
        String code = heads.cell(line, OutletColumn.CODE);
        String name = heads.cell(line, OutletColumn.NAME);
        Outlet before = outlets.get(code);
        OutletLine reading =
                new OutletLine(heads, line, before == null ? null : before.data(), client.timeZone(), today);
        List<CellProblem> problems = new ArrayList<>(reading.problems());
        Integer first = code.isEmpty() ? null : seen.putIfAbsent(code, line.number());
        if (first != null) {
            problems.add(new CellProblem(OutletColumn.CODE, "clients.import.problem.code-twice", List.of(code, first)));
        }
        if (problems.isEmpty()) {
            reading.sayKinds(nodes).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            return new ImportedRow(
                    line.number(), RowKind.WRONG, code, name, before, null, List.of(), List.copyOf(problems));
        }
        OutletData data = reading.data(nodes);
        List<FieldChange> changes = changes(before, data);
        return new ImportedRow(line.number(), kind(before, changes), code, name, before, data, changes, List.of());
    }

    /** The nodes that the lines so far would make, parents first. */
    public List<PlannedNode> plannedNodes() {
        return nodes.planned();
    }

    /** The nodes that the lines so far would make stand for something else. */
    public List<ChangedKind> changedKinds() {
        return nodes.changedKinds();
    }

    private static RowKind kind(@Nullable Outlet before, List<FieldChange> changes) {
        if (before == null) {
            return RowKind.NEW;
        }
        return changes.isEmpty() ? RowKind.UNCHANGED : RowKind.CHANGED;
    }

    private List<FieldChange> changes(@Nullable Outlet before, OutletData after) {
        if (before == null) {
            return List.of();
        }
        OutletData was = before.data();
        List<FieldChange> changes = new ArrayList<>();
        for (OutletColumn column : OutletColumn.values()) {
            String old = texts.text(was, column);
            String now = texts.text(after, column);
            if (!old.equals(now)) {
                changes.add(new FieldChange(column, old, now));
            }
        }
        return List.copyOf(changes);
    }
}
