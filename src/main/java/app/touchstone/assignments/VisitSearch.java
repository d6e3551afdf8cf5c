package app.touchstone.assignments;

import static app.touchstone.db.assignments.Tables.DECLINED_OFFER;
import static app.touchstone.db.assignments.Tables.VISIT;

import app.touchstone.assignments.TodayCounts.NextDue;
import app.touchstone.assignments.VisitFilter.Preset;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.WaveId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds visits for lists and counts them, one question to the database each. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class VisitSearch {

    private static final Duration AT_RISK = Duration.ofDays(2);
    private static final Duration SOON = Duration.ofDays(7);
    private static final Set<Preset> EXCEPTIONS = EnumSet.complementOf(EnumSet.of(Preset.ALL, Preset.UNFINISHED));
    private static final VisitState[] OF_SHOPPERS = {
        VisitState.ASSIGNED, VisitState.ACCEPTED, VisitState.IN_PROGRESS, VisitState.RETURNED
    };
    private static final VisitState[] AT_CLOSED_OUTLETS = {
        VisitState.PLANNED,
        VisitState.OPEN,
        VisitState.ASSIGNED,
        VisitState.ACCEPTED,
        VisitState.IN_PROGRESS,
        VisitState.RETURNED
    };
    private static final VisitState[] UNFINISHED =
            Arrays.stream(VisitState.values()).filter(state -> !state.isEnd()).toArray(VisitState[]::new);
    private static final String ON_TRACK = "on_track";

    private final DSLContext database;
    private final Clock clock;

    VisitSearch(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Visit> find(VisitFilter filter, VisitOrder order, int offset, int limit) {
        Field<?> field = column(order.column());
        return database.selectFrom(VISIT)
                .where(matching(filter))
                .orderBy(
                        order.descending()
                                ? field.desc().nullsLast()
                                : field.asc().nullsLast(),
                        VISIT.ID.asc())
                .offset(offset)
                .limit(limit)
                .fetch(VisitRows::read);
    }

    int count(VisitFilter filter) {
        return database.fetchCount(VISIT, matching(filter));
    }

    TodayCounts today() {
        List<SelectField<?>> fields = new ArrayList<>();
        EXCEPTIONS.forEach(
                preset -> fields.add(DSL.count().filterWhere(preset(preset)).as(preset.name())));
        Instant now = clock.instant();
        Condition onTrack = in(VisitState.IN_PROGRESS)
                .and(VISIT.DUE_AT.ge(now))
                .or(in(VisitState.ASSIGNED, VisitState.ACCEPTED).and(VISIT.DUE_AT.gt(now.plus(AT_RISK))));
        Condition goesOn = DSL.not(Halts.outletIsClosed()).and(DSL.not(Halts.shopperIsBlocked()));
        fields.add(DSL.count().filterWhere(onTrack.and(goesOn)).as(ON_TRACK));
        Record row = database.select(fields).from(VISIT).where(toBeMade()).fetchSingle();
        Map<Preset, Integer> exceptions = new EnumMap<>(Preset.class);
        EXCEPTIONS.forEach(preset -> exceptions.put(preset, row.get(preset.name(), Integer.class)));
        return new TodayCounts(exceptions, row.get(ON_TRACK, Integer.class), nextDue(now));
    }

    private @Nullable NextDue nextDue(Instant now) {
        return database.select(VISIT.DUE_AT, VISIT.TIME_ZONE)
                .from(VISIT)
                .where(toBeMade(), VISIT.DUE_AT.ge(now))
                .orderBy(VISIT.DUE_AT, VISIT.ID)
                .limit(1)
                .fetchOne(row -> new NextDue(row.value1(), row.value2()));
    }

    private static Condition toBeMade() {
        return in(
                VisitState.PLANNED,
                VisitState.OPEN,
                VisitState.ASSIGNED,
                VisitState.ACCEPTED,
                VisitState.IN_PROGRESS,
                VisitState.RETURNED);
    }

    /** The waves of a client that have visits, newest first. */
    Map<WaveId, String> waves(ClientId client) {
        Map<WaveId, String> waves = new LinkedHashMap<>();
        database.select(VISIT.WAVE_ID, VISIT.WAVE_NAME, DSL.max(VISIT.WINDOW_FROM))
                .from(VISIT)
                .where(VISIT.CLIENT_ID.eq(client))
                .groupBy(VISIT.WAVE_ID, VISIT.WAVE_NAME)
                .orderBy(DSL.max(VISIT.WINDOW_FROM).desc(), CountedOrder.of(VISIT.WAVE_NAME))
                .forEach(row -> waves.put(row.value1(), row.value2()));
        return waves;
    }

    private Condition matching(VisitFilter filter) {
        Condition condition = preset(filter.preset()).and(containing(filter.text()));
        if (!filter.states().isEmpty()) {
            condition = condition.and(VISIT.STATE.in(filter.states()));
        }
        if (filter.client() != null) {
            condition = condition.and(VISIT.CLIENT_ID.eq(filter.client()));
        }
        if (filter.wave() != null) {
            condition = condition.and(VISIT.WAVE_ID.eq(filter.wave()));
        }
        if (!filter.region().isBlank()) {
            condition = condition.and(VISIT.REGION.eq(filter.region()));
        }
        return filter.shopper() == null ? condition : condition.and(VISIT.SHOPPER_ID.eq(filter.shopper()));
    }

    private Condition preset(Preset preset) {
        Instant now = clock.instant();
        return switch (preset) {
            case ALL -> DSL.noCondition();
            case UNFINISHED -> in(UNFINISHED);
            case DECLINED ->
                in(VisitState.OPEN)
                        .and(DSL.exists(DSL.selectOne()
                                .from(DECLINED_OFFER)
                                .where(DECLINED_OFFER.VISIT_ID.eq(VISIT.ID), DECLINED_OFFER.HANDLED_AT.isNull())));
            case OVERDUE ->
                in(VisitState.ASSIGNED, VisitState.ACCEPTED, VisitState.IN_PROGRESS)
                        .and(VISIT.DUE_AT.lt(now));
            case AT_RISK ->
                in(VisitState.ASSIGNED, VisitState.ACCEPTED)
                        .and(VISIT.DUE_AT.ge(now))
                        .and(VISIT.DUE_AT.le(now.plus(AT_RISK)));
            case CLOSED_OUTLET -> in(AT_CLOSED_OUTLETS).and(Halts.outletIsClosed());
            case BLOCKED_SHOPPER -> in(OF_SHOPPERS).and(Halts.shopperIsBlocked());
            case UNASSIGNED -> in(VisitState.PLANNED, VisitState.OPEN);
            case UNASSIGNED_SOON -> in(VisitState.PLANNED, VisitState.OPEN).and(VISIT.DUE_AT.le(now.plus(SOON)));
            case RETURNED_LATE -> in(VisitState.RETURNED).and(VISIT.DUE_AT.lt(now));
        };
    }

    private static Condition containing(String text) {
        return text.isEmpty()
                ? DSL.noCondition()
                : VISIT.NUMBER
                        .containsIgnoreCase(text)
                        .or(VISIT.OUTLET_CODE.containsIgnoreCase(text))
                        .or(VISIT.OUTLET_NAME.containsIgnoreCase(text))
                        .or(VISIT.CLIENT_NAME.containsIgnoreCase(text))
                        .or(VISIT.SHOPPER_NAME.containsIgnoreCase(text))
                        .or(RenamedShoppers.isNow(text));
    }

    private static Condition in(VisitState... states) {
        return VISIT.STATE.in(states);
    }

    private static Field<?> column(VisitOrder.Column column) {
        return switch (column) {
            case NUMBER -> VISIT.NUMBER_ORDER;
            case OUTLET -> VISIT.OUTLET_ORDER;
            case CLIENT -> VISIT.CLIENT_ORDER;
            case WAVE -> VISIT.WAVE_ORDER;
            case REGION -> VISIT.REGION_ORDER;
            case STATE -> VISIT.STATE;
            case SHOPPER -> VISIT.SHOPPER_ORDER;
            case DUE -> VISIT.DUE_AT;
            case SUBMITTED -> VISIT.SUBMITTED_AT;
        };
    }
}
