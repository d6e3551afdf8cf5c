package app.touchstone.clients;

import app.touchstone.clients.OutletImportPreview.ImportedRow;
import app.touchstone.clients.OutletImportPreview.PlannedNode;
import app.touchstone.clients.OutletImportPreview.RowKind;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes outlets in from a file in two steps: what it would do, then all of it or nothing. The same file twice changes
 * nothing.
 */
@Service
public class OutletImport {

    /** Larger files are refused. */
    public static final int MAXIMUM_BYTES = TableReader.MAXIMUM_BYTES;

    private static final Logger log = LoggerFactory.getLogger(OutletImport.class);
    private static final int LINES_PER_TICK = 250;

    private final Clients clients;
    private final Nodes nodes;
    private final Outlets outlets;
    private final OutletBatches batches;
    private final Steps steps;

    OutletImport(Clients clients, Nodes nodes, Outlets outlets, OutletBatches batches, Steps steps) {
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

    /** @param percent hears how far it is, 0 to 100 */
    @Transactional(readOnly = true)
    public OutletImportPreview preview(
            Actor actor, ClientId client, String fileName, byte[] bytes, IntConsumer percent) {
        require(actor, client);
        Table table = TableReader.read(bytes);
        OutletHeads heads = OutletHeads.of(table.head());
        percent.accept(20);
        OutletComparison comparison = new OutletComparison(
                clients.find(client).orElseThrow(NotFound::new), heads, nodes.of(client), outlets.of(client));
        percent.accept(40);
        List<ImportedRow> rows = new ArrayList<>(table.lines().size());
        for (Table.Line line : table.lines()) {
            rows.add(comparison.row(line));
            if (rows.size() % LINES_PER_TICK == 0) {
                percent.accept(40 + 60 * rows.size() / table.lines().size());
            }
        }
        percent.accept(100);
        return new OutletImportPreview(
                client, fileName, rows, comparison.plannedNodes(), heads.unknown(), table.encoding());
    }

    /**
     * Does what the preview shows, unless something in it is wrong or an outlet in it was changed meanwhile.
     *
     * @param percent hears how far it is, 0 to 100
     */
    @Transactional
    public void apply(Actor actor, OutletImportPreview preview, IntConsumer percent) {
        require(actor, preview.client());
        if (preview.isWrong()) {
            throw new Refused("clients.import.refusal.wrong-rows", preview.count(RowKind.WRONG));
        }
        Client client = clients.lock(preview.client());
        batches.refuseStale(client.id(), preview.rows());
        percent.accept(10);
        for (PlannedNode planned : preview.newNodes()) {
            nodes.insert(actor, client.id(), planned.id(), nodes.get(client.id(), planned.parent()), planned.name());
        }
        batches.write(actor, client.id(), preview.rows(), done -> percent.accept(10 + done * 90 / 100));
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

    private static void require(Actor actor, ClientId client) {
        actor.require(Permission.MANAGE_CLIENTS);
        actor.requireClient(client);
    }
}
