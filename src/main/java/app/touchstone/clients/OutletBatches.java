package app.touchstone.clients;

import static app.touchstone.db.clients.Tables.OUTLET;
import static java.util.Objects.requireNonNull;

import app.touchstone.clients.exchange.OutletImportPreview.ImportedRow;
import app.touchstone.clients.exchange.OutletImportPreview.RowKind;
import app.touchstone.db.clients.tables.records.OutletRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import app.touchstone.platform.rows.BulkInsert;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Writes many outlets at once. */
@Repository
class OutletBatches {

    private static final int AT_ONCE = 500;

    private final DSLContext dsl;
    private final Placements placements;
    private final Clock clock;

    OutletBatches(DSLContext dsl, Placements placements, Clock clock) {
        this.placements = placements;
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Refuses when an outlet of the rows is no longer what it was when they were read. */
    void refuseStale(ClientId client, List<ImportedRow> rows) {
        Map<OutletId, Record5<OutletId, String, Integer, String, Instant>> byId = new HashMap<>();
        Map<String, Record5<OutletId, String, Integer, String, Instant>> byCode = new HashMap<>();
        dsl.select(OUTLET.ID, OUTLET.CODE, OUTLET.ROW_VERSION, OUTLET.CHANGED_BY_NAME, OUTLET.CHANGED_AT)
                .from(OUTLET)
                .where(OUTLET.CLIENT_ID.eq(client))
                .forEach(row -> {
                    byId.put(row.value1(), row);
                    byCode.put(row.value2(), row);
                });
        for (ImportedRow row : rows) {
            Outlet before = row.before();
            var now = before == null ? byCode.get(row.code()) : byId.get(before.id());
            if (now != null && (before == null || now.value3() != before.version())) {
                throw new Stale(now.value4(), now.value5(), now.value2());
            }
        }
    }

    /** Writes all but moves: outlets that are there stay where they are. */
    void write(Actor actor, ClientId client, Map<NodeId, Node> tree, List<ImportedRow> rows, IntConsumer percent) {
        List<ImportedRow> due = rows.stream()
                .filter(row -> row.kind() == RowKind.NEW || row.kind() == RowKind.CHANGED)
                .toList();
        Instant now = clock.instant();
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            List<ImportedRow> some = due.subList(from, Math.min(from + AT_ONCE, due.size()));
            insert(
                    client,
                    tree,
                    some.stream()
                            .filter(row -> row.kind() == RowKind.NEW)
                            .map(row -> filled(actor, client, row, now))
                            .toList());
            OutletRows.LOCK.updateAll(
                    dsl,
                    some.stream()
                            .filter(row -> row.kind() == RowKind.CHANGED)
                            .map(row -> filled(actor, client, row, now))
                            .toList());
            percent.accept((int) (100L * (from + some.size()) / due.size()));
        }
    }

    private OutletRecord filled(Actor actor, ClientId client, ImportedRow row, Instant now) {
        OutletRecord record = dsl.newRecord(OUTLET);
        Outlet before = row.before();
        record.setId(before == null ? OutletId.create() : before.id());
        record.setClientId(client);
        record.setRowVersion(before == null ? 1 : before.version());
        OutletRows.fill(record, required(row.data()), actor, now);
        if (before != null) {
            record.setNodeId(before.node());
        }
        return record;
    }

    private void insert(ClientId client, Map<NodeId, Node> tree, List<OutletRecord> rows) {
        try {
            BulkInsert.of(dsl, OUTLET, rows);
            placements.insert(
                    client,
                    rows.stream()
                            .map(row -> Placement.first(row.getId(), requireNonNull(tree.get(row.getNodeId()), "node")))
                            .toList());
        } catch (DuplicateKeyException taken) {
            Refused refused = new Refused("clients.import.refusal.meanwhile");
            refused.initCause(taken);
            throw refused;
        }
    }

    private static OutletData required(@Nullable OutletData data) {
        if (data == null) {
            throw new IllegalArgumentException("A wrong row is not to be written");
        }
        return data;
    }
}
