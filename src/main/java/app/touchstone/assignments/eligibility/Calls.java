package app.touchstone.assignments.eligibility;

import static app.touchstone.db.assignments.Tables.VISIT;

import app.touchstone.assignments.VisitState;
import app.touchstone.assignments.eligibility.ShopperFacts.Call;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ShopperId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What shoppers have had to do, for many shoppers at once. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Calls {

    private static final Set<VisitState> TO_MAKE =
            EnumSet.of(VisitState.ASSIGNED, VisitState.ACCEPTED, VisitState.IN_PROGRESS, VisitState.RETURNED);
    private static final Set<VisitState> NEVER_MADE = EnumSet.of(VisitState.CANCELLED, VisitState.OUTLET_CLOSED);

    private final DSLContext database;

    Calls(DSLContext database) {
        this.database = database;
    }

    Map<ShopperId, Integer> loads(Collection<ShopperId> shoppers) {
        return database.select(VISIT.SHOPPER_ID, DSL.count())
                .from(VISIT)
                .where(VISIT.SHOPPER_ID.in(shoppers), VISIT.STATE.in(TO_MAKE))
                .groupBy(VISIT.SHOPPER_ID)
                .fetchMap(VISIT.SHOPPER_ID, DSL.count());
    }

    Map<ShopperId, List<Call>> at(Collection<OutletId> outlets, Collection<ShopperId> shoppers) {
        return database.select(
                        VISIT.SHOPPER_ID,
                        VISIT.NUMBER,
                        VISIT.OUTLET_ID,
                        VISIT.WAVE_ID,
                        VISIT.STATE,
                        VISIT.VISITED_AT,
                        VISIT.TIME_ZONE)
                .from(VISIT)
                .where(VISIT.OUTLET_ID.in(outlets), VISIT.SHOPPER_ID.in(shoppers), VISIT.STATE.notIn(NEVER_MADE))
                .fetchGroups(row -> row.get(VISIT.SHOPPER_ID), Calls::call);
    }

    private static Call call(Record row) {
        return new Call(
                row.get(VISIT.NUMBER),
                row.get(VISIT.OUTLET_ID),
                row.get(VISIT.WAVE_ID),
                TO_MAKE.contains(row.get(VISIT.STATE)),
                madeOn(row.get(VISIT.VISITED_AT), row.get(VISIT.TIME_ZONE)));
    }

    private static @Nullable LocalDate madeOn(@Nullable Instant visitedAt, ZoneId zone) {
        return visitedAt == null ? null : LocalDate.ofInstant(visitedAt, zone);
    }
}
