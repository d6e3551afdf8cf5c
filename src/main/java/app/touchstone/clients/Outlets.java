package app.touchstone.clients;

import static app.touchstone.db.clients.Tables.OUTLET;
import static org.jooq.impl.DSL.noCondition;

import app.touchstone.db.clients.tables.records.OutletRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Batches;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class Outlets {

    private final DSLContext dsl;
    private final Placements placements;
    private final Clock clock;

    Outlets(DSLContext dsl, Placements placements, Clock clock) {
        this.dsl = dsl;
        this.placements = placements;
        this.clock = clock;
    }

    Optional<Outlet> find(OutletId id, Condition scope) {
        return dsl.selectFrom(OUTLET).where(OUTLET.ID.eq(id), scope).fetchOptional(OutletRows::outlet);
    }

    List<Outlet> list(Collection<OutletId> ids, Condition scope) {
        List<OutletId> wanted = List.copyOf(Set.copyOf(ids));
        List<Outlet> found = new ArrayList<>(wanted.size());
        for (var some : Batches.of(wanted)) {
            found.addAll(dsl.selectFrom(OUTLET).where(OUTLET.ID.in(some), scope).fetch(OutletRows::outlet));
        }
        found.sort(Comparator.comparing(Outlet::code, CountedOrder.COMPARATOR));
        return found;
    }

    /** By code; held in the order of their ids, so that holders never wait in a ring. */
    List<Outlet> hold(Collection<OutletId> ids) {
        List<OutletId> wanted = ids.stream()
                .distinct()
                .sorted(Comparator.comparing(OutletId::value))
                .toList();
        List<Outlet> held = new ArrayList<>(wanted.size());
        for (var some : Batches.of(wanted)) {
            held.addAll(dsl.selectFrom(OUTLET)
                    .where(OUTLET.ID.in(some))
                    .orderBy(OUTLET.ID)
                    .forUpdate()
                    .fetch(OutletRows::outlet));
        }
        held.sort(Comparator.comparing(Outlet::code, CountedOrder.COMPARATOR));
        return held;
    }

    List<Outlet> page(Condition condition, int offset, int limit, OutletOrder order) {
        return dsl.selectFrom(OUTLET)
                .where(condition)
                .orderBy(sorting(order))
                .offset(offset)
                .limit(limit)
                .fetch(OutletRows::outlet);
    }

    List<Outlet> of(ClientId client) {
        return dsl.selectFrom(OUTLET)
                .where(OUTLET.CLIENT_ID.eq(client))
                .orderBy(OUTLET.CLIENT_ID, OUTLET.CODE_ORDER, OUTLET.CODE)
                .fetch(OutletRows::outlet);
    }

    int count(Condition condition) {
        return dsl.fetchCount(OUTLET, condition);
    }

    Map<ClientId, Integer> counts(Condition condition) {
        return dsl.select(OUTLET.CLIENT_ID, DSL.count())
                .from(OUTLET)
                .where(condition)
                .groupBy(OUTLET.CLIENT_ID)
                .fetchMap(OUTLET.CLIENT_ID, DSL.count());
    }

    List<OutletId> ids(Condition condition) {
        return dsl.select(OUTLET.ID)
                .from(OUTLET)
                .where(condition)
                .orderBy(OUTLET.CLIENT_ID, OUTLET.CODE_ORDER, OUTLET.CODE)
                .fetch(OUTLET.ID);
    }

    List<String> distinct(Field<String> field, Condition condition) {
        return dsl.selectDistinct(field).from(OUTLET).where(condition, field.ne("")).fetch(field).stream()
                .sorted(CountedOrder.COMPARATOR)
                .toList();
    }

    Condition matching(OutletFilter filter) {
        Condition condition = OUTLET.CLIENT_ID.eq(filter.client());
        for (String word : CellText.folded(CellText.clean(filter.text())).split("\\s+", 0)) {
            condition = condition.and(word.isEmpty() ? noCondition() : OUTLET.SEARCH_TEXT.contains(word));
        }
        if (filter.node() != null) {
            condition = condition.and(OUTLET.NODE_ID.in(Scope.subtrees(filter.client(), Set.of(filter.node()))));
        }
        if (!filter.region().isEmpty()) {
            condition = condition.and(OUTLET.REGION.eq(filter.region()));
        }
        if (!filter.feature().isEmpty()) {
            condition = condition.and(OUTLET.FEATURES.contains(OutletRows.mark(filter.feature())));
        }
        if (!filter.codes().isEmpty()) {
            condition = condition.and(OUTLET.CODE.in(filter.codes()));
        }
        return filter.activeOnly() ? condition.and(OUTLET.ACTIVE.isTrue()) : condition;
    }

    /** The first of the outlets by code, each by code and name. */
    List<String> labels(Collection<OutletId> ids, int most) {
        return list(ids, noCondition()).stream()
                .limit(most)
                .map(outlet -> outlet.code() + " " + outlet.name())
                .toList();
    }

    Map<OutletId, String> regionTexts(Collection<OutletId> ids) {
        Map<OutletId, String> texts = HashMap.newHashMap(ids.size());
        for (var some : Batches.of(ids)) {
            texts.putAll(dsl.select(OUTLET.ID, OUTLET.REGION)
                    .from(OUTLET)
                    .where(OUTLET.ID.in(some))
                    .fetchMap(OUTLET.ID, OUTLET.REGION));
        }
        return texts;
    }

    /** Refuses who read the outlet before somebody else changed it. */
    void requireReadAt(Outlet held, int version) {
        if (held.version() != version) {
            throw OutletRows.LOCK.refusal(dsl, OUTLET.ID.eq(held.id()));
        }
    }

    /** It stands at its node since ever. */
    Outlet insert(Actor actor, ClientId client, Node node, OutletData data) {
        OutletRecord row = dsl.newRecord(OUTLET);
        row.setId(OutletId.create());
        row.setClientId(client);
        OutletRows.fill(row, data, actor, clock.instant());
        try {
            row.insert();
        } catch (DuplicateKeyException taken) {
            throw codeTaken(data, taken);
        }
        placements.insert(client, List.of(Placement.first(row.getId(), node)));
        return OutletRows.outlet(row);
    }

    /** All but where it stands: that is a move. */
    Outlet update(Actor actor, OutletId id, int version, OutletData data) {
        OutletRecord row = dsl.selectFrom(OUTLET)
                .where(OUTLET.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        OutletRows.LOCK.require(row, version);
        if (!row.getNodeId().equals(data.node())) {
            throw new Refused("clients.refusal.node-by-move");
        }
        OutletRows.fill(row, data, actor, clock.instant());
        try {
            OutletRows.LOCK.update(dsl, row, version);
        } catch (DuplicateKeyException taken) {
            throw codeTaken(data, taken);
        }
        return OutletRows.outlet(row);
    }

    private static Refused codeTaken(OutletData data, DuplicateKeyException cause) {
        Refused refused = new Refused("clients.refusal.code-taken", data.code());
        refused.initCause(cause);
        return refused;
    }

    /** By the client first, as the indexes are: the condition names one. */
    private static List<OrderField<?>> sorting(OutletOrder order) {
        Field<?> field = switch (order.column()) {
            case CODE, LATITUDE, LONGITUDE, NODE, NODE_KINDS -> OUTLET.CODE_ORDER;
            case NAME -> OUTLET.NAME_ORDER;
            case ADDRESS -> OUTLET.ADDRESS;
            case REGION -> OUTLET.REGION_ORDER;
            case FORMAT -> OUTLET.FORMAT_ORDER;
            case FEATURES -> OUTLET.FEATURES;
            case TIME_ZONE -> OUTLET.TIME_ZONE;
            case OPENING_HOURS -> OUTLET.OPENING_HOURS;
            case STATE -> OUTLET.ACTIVE;
            case STATE_SINCE -> OUTLET.STATE_SINCE;
        };
        List<OrderField<?>> sorting = new ArrayList<>();
        sorting.add(OUTLET.CLIENT_ID);
        sorting.add(order.ascending() ? field.asc() : field.desc());
        if (!field.equals(OUTLET.CODE_ORDER)) {
            sorting.add(OUTLET.CODE_ORDER);
        }
        sorting.add(order.ascending() || !field.equals(OUTLET.CODE_ORDER) ? OUTLET.CODE.asc() : OUTLET.CODE.desc());
        return sorting;
    }
}
