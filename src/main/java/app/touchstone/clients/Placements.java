package app.touchstone.clients;

import static app.touchstone.db.clients.Tables.OUTLET;
import static app.touchstone.db.clients.Tables.PLACEMENT;
import static org.jooq.impl.DSL.select;

import app.touchstone.db.clients.tables.records.PlacementRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Batches;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.rows.BulkInsert;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Where outlets stand, period by period, and which of the periods is today's. */
@Repository
class Placements {

    private final DSLContext dsl;
    private final Clock clock;

    Placements(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    Map<OutletId, Periods> of(Collection<OutletId> outlets) {
        Map<OutletId, Periods> found = HashMap.newHashMap(outlets.size());
        for (var some : Batches.of(outlets)) {
            found.putAll(where(PLACEMENT.OUTLET_ID.in(some)));
        }
        return found;
    }

    /** Of outlets that stand or stood below one of the nodes, and of those named besides. */
    Map<OutletId, Periods> touching(ClientId client, Collection<NodeId> nodes, Collection<OutletId> named) {
        var any = PLACEMENT.as("any");
        Condition below = nodes.stream()
                .map(node -> any.PATH.contains("/" + node + "/"))
                .reduce(DSL.falseCondition(), Condition::or);
        return where(PLACEMENT
                .CLIENT_ID
                .eq(client)
                .and(PLACEMENT
                        .OUTLET_ID
                        .in(named)
                        .or(PLACEMENT.OUTLET_ID.in(
                                select(any.OUTLET_ID).from(any).where(any.CLIENT_ID.eq(client), below)))));
    }

    /** Of outlets with a period at a place that lies below this path. */
    Map<OutletId, Periods> below(ClientId client, String path) {
        var any = PLACEMENT.as("any");
        return where(PLACEMENT
                .CLIENT_ID
                .eq(client)
                .and(PLACEMENT.OUTLET_ID.in(
                        select(any.OUTLET_ID).from(any).where(any.CLIENT_ID.eq(client), any.PATH.startsWith(path)))));
    }

    private Map<OutletId, Periods> where(Condition condition) {
        Map<OutletId, List<Placement>> byOutlet = new LinkedHashMap<>();
        dsl.selectFrom(PLACEMENT)
                .where(condition)
                .orderBy(PLACEMENT.OUTLET_ID, PLACEMENT.FROM_DAY)
                .forEach(row -> byOutlet.computeIfAbsent(row.getOutletId(), _ -> new ArrayList<>())
                        .add(placement(row)));
        Map<OutletId, Periods> periods = LinkedHashMap.newLinkedHashMap(byOutlet.size());
        byOutlet.forEach((outlet, placements) -> periods.put(outlet, new Periods(placements)));
        return periods;
    }

    /** Refuses, by its key, a second placement of an outlet that begins on the same day. */
    void insert(ClientId client, List<Placement> placements) {
        for (var some : Batches.of(placements)) {
            BulkInsert.of(
                    dsl,
                    PLACEMENT,
                    some.stream().map(placement -> row(client, placement)).toList());
        }
    }

    /** Writes another node and path to periods that are there. */
    void rewrite(Collection<Placement> placements) {
        dsl.batch(placements.stream()
                        .map(placement -> dsl.update(PLACEMENT)
                                .set(PLACEMENT.NODE_ID, placement.node())
                                .set(PLACEMENT.PATH, placement.path())
                                .where(
                                        PLACEMENT.OUTLET_ID.eq(placement.outlet()),
                                        PLACEMENT.FROM_DAY.eq(placement.from())))
                        .toList())
                .execute();
    }

    /** The period before goes on instead. */
    void remove(OutletId outlet, LocalDate from) {
        dsl.deleteFrom(PLACEMENT)
                .where(PLACEMENT.OUTLET_ID.eq(outlet), PLACEMENT.FROM_DAY.eq(from))
                .execute();
    }

    /** Lets the outlets stand where their period of this day says. Whoever had one of them open sees that it changed. */
    void settle(Actor actor, Collection<OutletId> outlets, LocalDate today) {
        Map<NodeId, List<OutletId>> byNode = new LinkedHashMap<>();
        of(outlets)
                .forEach((outlet, periods) -> byNode.computeIfAbsent(
                                periods.on(today).node(), _ -> new ArrayList<>())
                        .add(outlet));
        byNode.forEach((node, standing) -> {
            for (var some : Batches.of(standing)) {
                dsl.update(OUTLET)
                        .set(OUTLET.NODE_ID, node)
                        .set(OUTLET.ROW_VERSION, OUTLET.ROW_VERSION.plus(1))
                        .set(OUTLET.CHANGED_AT, clock.instant())
                        .set(OUTLET.CHANGED_BY_NAME, actor.name())
                        .where(OUTLET.ID.in(some), OUTLET.NODE_ID.ne(node))
                        .execute();
            }
        });
    }

    /** Gives outlets the region texts under which they are listed. */
    void rename(Actor actor, Map<String, List<OutletId>> regions) {
        regions.forEach((region, outlets) -> {
            for (var some : Batches.of(outlets)) {
                dsl.update(OUTLET)
                        .set(OUTLET.REGION, region)
                        .set(OUTLET.REGION_ORDER, CountedOrder.stored(region))
                        .set(OUTLET.ROW_VERSION, OUTLET.ROW_VERSION.plus(1))
                        .set(OUTLET.CHANGED_AT, clock.instant())
                        .set(OUTLET.CHANGED_BY_NAME, actor.name())
                        .where(OUTLET.ID.in(some), OUTLET.REGION.ne(region))
                        .execute();
            }
        });
    }

    private PlacementRecord row(ClientId client, Placement placement) {
        PlacementRecord row = dsl.newRecord(PLACEMENT);
        row.setOutletId(placement.outlet());
        row.setFromDay(placement.from());
        row.setClientId(client);
        row.setNodeId(placement.node());
        row.setPath(placement.path());
        row.setWhy(placement.why());
        row.setAssumed(placement.assumed());
        row.setMoveId(placement.move());
        return row;
    }

    private static Placement placement(PlacementRecord row) {
        return new Placement(
                row.getOutletId(),
                row.getFromDay(),
                row.getNodeId(),
                row.getPath(),
                row.getWhy(),
                row.getAssumed(),
                row.getMoveId());
    }
}
