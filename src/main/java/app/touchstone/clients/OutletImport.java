package app.touchstone.clients;

import static org.jooq.impl.DSL.noCondition;

import app.touchstone.clients.MoveDesk.Destination;
import app.touchstone.clients.exchange.OutletComparison;
import app.touchstone.clients.exchange.OutletHeads;
import app.touchstone.clients.exchange.OutletImportPreview;
import app.touchstone.clients.exchange.OutletImportPreview.ImportedRow;
import app.touchstone.clients.exchange.OutletImportPreview.RowKind;
import app.touchstone.clients.exchange.Table;
import app.touchstone.clients.exchange.TableReader;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.PaperLetters;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Steps;
import app.touchstone.platform.Translations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes outlets in from a file in two steps: what it would do, then all of it or nothing. The same file twice changes
 * nothing (decision 0026).
 */
@Service
public class OutletImport {

    /** Larger files are refused. */
    public static final int MAXIMUM_BYTES = TableReader.MAXIMUM_BYTES;

    private static final Logger log = LoggerFactory.getLogger(OutletImport.class);
    private static final int LINES_PER_TICK = 250;

    private final Clients clients;
    private final Nodes nodes;
    private final ImportedNodes imported;
    private final Outlets outlets;
    private final OutletBatches batches;
    private final OutletTurns turns;
    private final MoveDesk desk;
    private final Translations translations;
    private final PaperLetters letters;
    private final Steps steps;

    OutletImport(
            Clients clients,
            Nodes nodes,
            ImportedNodes imported,
            Outlets outlets,
            OutletBatches batches,
            OutletTurns turns,
            MoveDesk desk,
            Translations translations,
            PaperLetters letters,
            Steps steps) {
        this.imported = imported;
        this.turns = turns;
        this.desk = desk;
        this.translations = translations;
        this.letters = letters;
        this.clients = clients;
        this.nodes = nodes;
        this.outlets = outlets;
        this.batches = batches;
        this.steps = steps;
    }

    @Transactional(readOnly = true)
    public OutletImportPreview preview(Actor actor, ClientId client, String fileName, byte[] bytes) {
        return preview(actor, client, fileName, bytes, _ -> {});
    }

    /**
     * What the file would change; nothing is changed by looking.
     *
     * @param percent hears how far it is, 0 to 100
     */
    @Transactional(readOnly = true)
    public OutletImportPreview preview(
            Actor actor, ClientId client, String fileName, byte[] bytes, IntConsumer percent) {
        require(actor, client);
        Table table = TableReader.read(bytes);
        OutletHeads heads = OutletHeads.of(table.head());
        percent.accept(20);
        Client known = clients.find(client).orElseThrow(NotFound::new);
        OutletComparison comparison = new OutletComparison(
                known,
                desk.today(known),
                heads,
                nodes.of(client),
                outlets.of(client),
                constant -> translations.text(actor.language(), constant));
        percent.accept(40);
        List<ImportedRow> rows = new ArrayList<>(table.lines().size());
        for (Table.Line line : table.lines()) {
            rows.add(comparison.row(line));
            if (rows.size() % LINES_PER_TICK == 0) {
                percent.accept(40 + 60 * rows.size() / table.lines().size());
            }
        }
        Stream<Consequence> ofTurning = Arrays.stream(OutletState.values())
                .flatMap(state -> turns.ifTurned(state, turning(rows, state)).stream());
        Stream<Consequence> ofRezoning = turns.ifRezoned(outlets(OutletImportPreview.rezoned(rows).stream())).stream();
        List<Consequence> consequences = Stream.concat(ofTurning, ofRezoning).toList();
        percent.accept(100);
        return new OutletImportPreview(
                client,
                fileName,
                rows,
                comparison.plannedNodes(),
                comparison.changedKinds(),
                consequences,
                heads.unknown(),
                heads.has(OutletColumn.REGION),
                letters.missing(texts(table)),
                table.encoding());
    }

    private static String texts(Table table) {
        return table.lines().stream()
                .flatMap(line -> line.cells().stream())
                .flatMapToInt(String::codePoints)
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<OutletId> turning(List<ImportedRow> rows, OutletState state) {
        return outlets(rows.stream().filter(row -> row.turns(state)));
    }

    private static List<OutletId> outlets(Stream<ImportedRow> rows) {
        return rows.map(ImportedRow::before)
                .filter(Objects::nonNull)
                .map(Outlet::id)
                .toList();
    }

    /** Does what a preview shows in which no outlet moves. */
    @Transactional
    public void apply(Actor actor, OutletImportPreview preview, IntConsumer percent) {
        apply(actor, preview, null, percent);
    }

    /**
     * Does what the preview shows, unless something in it is wrong or an outlet in it was changed meanwhile.
     *
     * @param terms from when and why outlets move; needed where some do
     * @param percent hears how far it is, 0 to 100
     */
    @Transactional
    public void apply(Actor actor, OutletImportPreview preview, @Nullable MoveTerms terms, IntConsumer percent) {
        require(actor, preview.client());
        if (terms == null && !preview.moved().isEmpty()) {
            throw new Refused("clients.import.refusal.no-terms");
        }
        if (preview.isWrong()) {
            throw new Refused("clients.import.refusal.wrong-rows", preview.count(RowKind.WRONG));
        }
        Client client = clients.lock(preview.client());
        outlets.hold(outlets(preview.rows().stream().filter(row -> row.kind() == RowKind.CHANGED)));
        batches.refuseStale(client.id(), preview.rows());
        percent.accept(10);
        Map<NodeId, Node> tree = imported.write(actor, client, preview);
        batches.write(actor, client.id(), tree, preview.rows(), done -> percent.accept(10 + done * 80 / 100));
        turns.rezoned(
                actor, outlets.list(outlets(OutletImportPreview.rezoned(preview.rows()).stream()), noCondition()));
        for (OutletState state : OutletState.values()) {
            turns.turned(actor, state, outlets.list(turning(preview.rows(), state), noCondition()));
        }
        move(actor, client, tree, preview, terms);
        percent.accept(100);
        log.info(
                "Imported outlets of client ({}): ({}) new, ({}) changed",
                client.id(),
                preview.count(RowKind.NEW),
                preview.count(RowKind.CHANGED));
        steps.taken(
                actor,
                ClientsAct.OUTLETS_IMPORTED,
                client.id().value(),
                client.name(),
                client.id(),
                Map.of(
                        ActDetail.FILE, preview.fileName(),
                        ActDetail.NEW, Integer.toString(preview.count(RowKind.NEW)),
                        ActDetail.CHANGED, Integer.toString(preview.count(RowKind.CHANGED)),
                        ActDetail.UNCHANGED, Integer.toString(preview.count(RowKind.UNCHANGED))));
    }

    /** All the file moves is one act. */
    private void move(
            Actor actor,
            Client client,
            Map<NodeId, Node> tree,
            OutletImportPreview preview,
            @Nullable MoveTerms terms) {
        List<ImportedRow> moved = preview.moved();
        if (terms == null || moved.isEmpty()) {
            return;
        }
        Map<OutletId, NodeId> targets = new LinkedHashMap<>();
        for (ImportedRow row : moved) {
            if (row.before() != null && row.data() != null) {
                targets.put(row.before().id(), row.data().node());
            }
        }
        List<Destination> destinations = outlets.hold(targets.keySet()).stream()
                .map(outlet ->
                        new Destination(outlet, Objects.requireNonNull(tree.get(targets.get(outlet.id())), "node")))
                .toList();
        desk.move(actor, client, destinations, terms, preview.fileName(), preview.saysRegions());
    }

    private static void require(Actor actor, ClientId client) {
        actor.require(Permission.MANAGE_CLIENTS);
        actor.requireClient(client);
    }
}
