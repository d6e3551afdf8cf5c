package app.touchstone.assignments;

import static app.touchstone.db.assignments.Sequences.VISIT_NUMBER;
import static app.touchstone.db.assignments.Tables.VISIT;

import app.touchstone.assignments.Visit.Change;
import app.touchstone.db.assignments.tables.records.VisitRecord;
import app.touchstone.platform.Batches;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.Stale;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import app.touchstone.platform.rows.BulkInsert;
import app.touchstone.platform.rows.RowLock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All visits. A write that began from an older row is refused as stale. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Visits {

    private static final RowLock<VisitRecord> LOCK = new RowLock<>(
            VISIT, VISIT.ROW_VERSION, row -> new Stale(row.getChangedByName(), row.getChangedAt(), row.getNumber()));

    private static final Set<VisitState> ENDS = states(VisitState::isEnd);

    private static final Set<VisitState> HOLDING = states(VisitState::holdsWaveOpen);

    private static final Set<VisitState> GIVEN_UP =
            EnumSet.of(VisitState.CANCELLED, VisitState.OUTLET_CLOSED, VisitState.REJECTED);

    private static final Set<VisitState> DECIDED =
            EnumSet.of(VisitState.RELEASED, VisitState.REJECTED, VisitState.CANCELLED, VisitState.OUTLET_CLOSED);

    private final DSLContext database;

    Visits(DSLContext database) {
        this.database = database;
    }

    /** Adds visits as planned and puts them on the board, thousands within a second or two. */
    List<Visit> open(List<VisitPlan> plans, Change by) {
        List<Visit> opened = new ArrayList<>(plans.size());
        for (var some : Batches.of(plans)) {
            List<Long> numbers = numbers(some.size());
            List<VisitRecord> rows = new ArrayList<>(some.size());
            for (int index = 0; index < some.size(); index++) {
                rows.add(row(Visit.planned(
                                VisitId.create(),
                                number(numbers.get(index), some.get(index), by.at()),
                                some.get(index),
                                by)
                        .open(by)));
            }
            BulkInsert.of(database, VISIT, rows);
            rows.forEach(row -> opened.add(VisitRows.read(row)));
        }
        return opened;
    }

    /** Writes over the row that {@code changed} was read from, or refuses where that row has changed since. */
    Visit change(Visit changed) {
        return change(List.of(changed)).getFirst();
    }

    /** The same for many, in their order. */
    List<Visit> change(List<Visit> changed) {
        List<VisitRecord> rows = changed.stream().map(this::changedRow).toList();
        Batches.of(rows).forEach(some -> LOCK.updateAll(database, some));
        return rows.stream().map(VisitRows::read).toList();
    }

    private VisitRecord changedRow(Visit changed) {
        VisitRecord row = row(changed);
        row.setRowVersion(changed.version());
        return row;
    }

    Optional<Visit> find(VisitId id) {
        return database.fetchOptional(VISIT, VISIT.ID.eq(id)).map(VisitRows::read);
    }

    List<Visit> list(Collection<VisitId> ids) {
        return database.selectFrom(VISIT).where(VISIT.ID.in(ids)).fetch(VisitRows::read);
    }

    /** The visits by number, held until the transaction ends; taken in one order, so that holders never wait in a ring. */
    List<Visit> hold(Collection<VisitId> ids) {
        return database
                .selectFrom(VISIT)
                .where(VISIT.ID.in(ids))
                .orderBy(VISIT.ID)
                .forUpdate()
                .fetch(VisitRows::read)
                .stream()
                .sorted(Comparator.comparing(Visit::number, CountedOrder.COMPARATOR))
                .toList();
    }

    /** The orders that the visits belong to. */
    Set<OrderId> orders(Collection<VisitId> ids) {
        return database.selectDistinct(VISIT.ORDER_ID)
                .from(VISIT)
                .where(VISIT.ID.in(ids))
                .fetchSet(VISIT.ORDER_ID);
    }

    /** Those of some waves of which a visit is still to come in. */
    Set<WaveId> unfinished(Collection<WaveId> waves) {
        return database.selectDistinct(VISIT.WAVE_ID)
                .from(VISIT)
                .where(VISIT.WAVE_ID.in(waves), VISIT.STATE.in(HOLDING))
                .fetchSet(VISIT.WAVE_ID);
    }

    List<Visit> all(Collection<VisitId> ids) {
        return database.selectFrom(VISIT)
                .where(VISIT.ID.in(ids))
                .orderBy(VISIT.NUMBER_ORDER)
                .fetch(VisitRows::read);
    }

    /** The visit that was opened in the place of another one and was not given up. */
    Optional<Visit> revisitOf(VisitId first) {
        return list(VISIT.REVISIT_OF.eq(first).and(VISIT.STATE.notIn(GIVEN_UP))).stream()
                .findFirst();
    }

    /** What is not over, and what ended since the moment; soonest due first. */
    List<Visit> of(ShopperId shopper, Instant endedSince) {
        return list(VISIT.SHOPPER_ID
                .eq(shopper)
                .and(VISIT.STATE.notIn(states(VisitState::isOver)).or(VISIT.CHANGED_AT.ge(endedSince))));
    }

    List<VisitId> idsOf(ShopperId shopper, Collection<VisitState> states) {
        return database.select(VISIT.ID)
                .from(VISIT)
                .where(VISIT.SHOPPER_ID.eq(shopper), VISIT.STATE.in(states))
                .fetch(VISIT.ID);
    }

    /** Soonest due first. */
    List<Visit> of(OrderId order, Collection<VisitState> states) {
        return list(VISIT.ORDER_ID.eq(order).and(VISIT.STATE.in(states)));
    }

    /** The visits to the outlets that nobody has begun. */
    List<VisitId> unbegunAt(Collection<OutletId> outlets) {
        return at(
                outlets,
                some -> database.select(VISIT.ID)
                        .from(VISIT)
                        .where(
                                VISIT.OUTLET_ID.in(some),
                                VISIT.STATE.in(states(VisitStep.END_WITH_OUTLET::isPossibleFrom)))
                        .fetch(VISIT.ID));
    }

    /** How many visits to the outlets stand how. */
    Map<VisitState, Integer> countsAt(Collection<OutletId> outlets) {
        Map<VisitState, Integer> sums = new EnumMap<>(VisitState.class);
        at(outlets, some -> List.of(counts(VISIT.OUTLET_ID.in(some))))
                .forEach(counts -> counts.forEach((state, count) -> sums.merge(state, count, Integer::sum)));
        return sums;
    }

    /** How many visits are on their way, of which orders, and the numbers of some of them. */
    record OnTheWay(int count, Set<OrderId> orders, List<String> examples) {}

    /** What is to be made or decided at the outlets. */
    OnTheWay onTheWay(Collection<OutletId> outlets, int examples) {
        int count = 0;
        Set<OrderId> orders = new HashSet<>();
        List<String> numbers = new ArrayList<>();
        for (var some : Batches.of(outlets)) {
            Condition open = VISIT.OUTLET_ID.in(some).and(VISIT.STATE.notIn(DECIDED));
            count += database.fetchCount(VISIT, open);
            orders.addAll(database.selectDistinct(VISIT.ORDER_ID)
                    .from(VISIT)
                    .where(open)
                    .fetch(VISIT.ORDER_ID));
            numbers.addAll(database.select(VISIT.NUMBER)
                    .from(VISIT)
                    .where(open)
                    .orderBy(VISIT.NUMBER_ORDER)
                    .limit(examples - numbers.size())
                    .fetch(VISIT.NUMBER));
        }
        return new OnTheWay(count, orders, numbers);
    }

    private static <T> List<T> at(Collection<OutletId> outlets, Function<List<OutletId>, List<T>> query) {
        List<T> found = new ArrayList<>();
        for (var some : Batches.of(outlets)) {
            found.addAll(query.apply(some));
        }
        return found;
    }

    Map<VisitState, Integer> counts(ShopperId shopper) {
        return counts(VISIT.SHOPPER_ID.eq(shopper));
    }

    private Map<VisitState, Integer> counts(Condition condition) {
        return database.select(VISIT.STATE, DSL.count())
                .from(VISIT)
                .where(condition)
                .groupBy(VISIT.STATE)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** Visits that nobody has begun and whose deadline passed before an instant, longest due first. */
    List<VisitId> unbegunDueBefore(Instant limit, int most) {
        return database.select(VISIT.ID)
                .from(VISIT)
                .where(VISIT.STATE.in(VisitState.ASSIGNED, VisitState.ACCEPTED), VISIT.DUE_AT.lt(limit))
                .orderBy(VISIT.DUE_AT, VISIT.ID)
                .limit(most)
                .fetch(VISIT.ID);
    }

    /** Those of the orders of which a visit is not at its end. */
    Set<OrderId> unfinishedOf(Collection<OrderId> orders) {
        return database.selectDistinct(VISIT.ORDER_ID)
                .from(VISIT)
                .where(VISIT.ORDER_ID.in(orders), VISIT.STATE.notIn(ENDS))
                .fetchSet(VISIT.ORDER_ID);
    }

    private List<Visit> list(Condition condition) {
        return database.selectFrom(VISIT)
                .where(condition)
                .orderBy(VISIT.DUE_AT, VISIT.ID)
                .fetch(VisitRows::read);
    }

    private VisitRecord row(Visit visit) {
        VisitRecord row = database.newRecord(VISIT);
        row.setId(visit.id());
        row.setRowVersion(1);
        VisitRows.write(visit, row);
        return row;
    }

    private List<Long> numbers(int count) {
        return database.select(VISIT_NUMBER.nextval())
                .from(DSL.generateSeries(1, count))
                .fetch(next -> next.value1().longValue());
    }

    /** With the year that it is at the outlet; numbers go on over the year's change, so that none is there twice. */
    private static String number(long next, VisitPlan plan, Instant at) {
        return "V-%d-%05d".formatted(at.atZone(plan.place().timeZone()).getYear(), next);
    }

    static Set<VisitState> states(Predicate<VisitState> which) {
        return Arrays.stream(VisitState.values())
                .filter(which)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(VisitState.class)));
    }
}
