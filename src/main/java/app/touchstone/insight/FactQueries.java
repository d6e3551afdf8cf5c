package app.touchstone.insight;

import static app.touchstone.db.insight.Tables.CRITICAL_FACT;
import static app.touchstone.db.insight.Tables.FACTS_CHANGE;
import static app.touchstone.db.insight.Tables.FACTS_REVISION;
import static app.touchstone.db.insight.Tables.VISIT_FACT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import app.touchstone.platform.Batches;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the facts of visits. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FactQueries {

    private final DSLContext db;

    FactQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * One visit as it counts in the classic score.
     *
     * @param method version of the method that made the score; those of two methods enter no mean together
     */
    record VisitScore(
            VisitId visit,
            OutletId outlet,
            WaveId wave,
            String waveName,
            LocalDate visitedOn,
            @Nullable BigDecimal score,
            Yardstick yardstick,
            ChecklistVersionId checklistVersion,
            String method) {}

    /** A client's outlets as one journey measures them. */
    record Network(ClientId client, JourneyTemplateId template) {}

    long revision(ClientId client) {
        return db.select(FACTS_REVISION.REVISION)
                .from(FACTS_REVISION)
                .where(FACTS_REVISION.CLIENT_ID.eq(client))
                .fetchOptional(FACTS_REVISION.REVISION)
                .orElse(0L);
    }

    /** The outlets whose facts changed after one revision up to another; nothing where that is no longer known. */
    Optional<Set<OutletId>> changed(ClientId client, long after, long until) {
        List<OutletId> changed = db.select(FACTS_CHANGE.OUTLET_ID)
                .from(FACTS_CHANGE)
                .where(
                        FACTS_CHANGE.CLIENT_ID.eq(client),
                        FACTS_CHANGE.REVISION.gt(after),
                        FACTS_CHANGE.REVISION.le(until))
                .fetch(FACTS_CHANGE.OUTLET_ID);
        return changed.size() == until - after ? Optional.of(Set.copyOf(changed)) : Optional.empty();
    }

    /** The journeys that a client's visits measured, the one visited last first. */
    List<JourneyTemplateId> templates(ClientId client) {
        return templates(VISIT_FACT.CLIENT_ID.eq(client));
    }

    List<JourneyTemplateId> templates(OutletId outlet) {
        return templates(VISIT_FACT.OUTLET_ID.eq(outlet));
    }

    /** The journeys that the visits of some days measured, the one visited last first. */
    List<JourneyTemplateId> templates(OutletId outlet, Predicate<LocalDate> seen) {
        return db
                .select(VISIT_FACT.TEMPLATE_ID, VISIT_FACT.VISITED_ON)
                .from(VISIT_FACT)
                .where(VISIT_FACT.OUTLET_ID.eq(outlet))
                .orderBy(VISIT_FACT.VISITED_ON.desc(), VISIT_FACT.TEMPLATE_ID)
                .fetch()
                .stream()
                .filter(row -> seen.test(row.value2()))
                .map(row -> row.value1())
                .distinct()
                .toList();
    }

    /**
     * The journeys that some visits to some outlets measured, the one visited last first.
     *
     * @param whole outlets all of whose visits count
     * @param parted outlets of whose visits those count that are {@code seen}
     */
    List<JourneyTemplateId> templates(
            ClientId client, Set<OutletId> whole, Set<OutletId> parted, BiPredicate<OutletId, LocalDate> seen) {
        Map<JourneyTemplateId, LocalDate> last = new HashMap<>();
        Batches.of(whole)
                .forEach(batch -> db.select(VISIT_FACT.TEMPLATE_ID, max(VISIT_FACT.VISITED_ON))
                        .from(VISIT_FACT)
                        .where(VISIT_FACT.CLIENT_ID.eq(client), VISIT_FACT.OUTLET_ID.in(batch))
                        .groupBy(VISIT_FACT.TEMPLATE_ID)
                        .forEach(row -> last.merge(row.value1(), row.value2(), FactQueries::later)));
        Batches.of(parted)
                .forEach(batch -> db.select(VISIT_FACT.TEMPLATE_ID, VISIT_FACT.OUTLET_ID, VISIT_FACT.VISITED_ON)
                        .from(VISIT_FACT)
                        .where(VISIT_FACT.CLIENT_ID.eq(client), VISIT_FACT.OUTLET_ID.in(batch))
                        .forEach(row -> {
                            if (seen.test(row.value2(), row.value3())) {
                                last.merge(row.value1(), row.value3(), FactQueries::later);
                            }
                        }));
        return last.entrySet().stream()
                .sorted(Map.Entry.<JourneyTemplateId, LocalDate>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The networks visited last, the latest first. */
    List<Network> networks(int most) {
        return db.select(VISIT_FACT.CLIENT_ID, VISIT_FACT.TEMPLATE_ID)
                .from(VISIT_FACT)
                .groupBy(VISIT_FACT.CLIENT_ID, VISIT_FACT.TEMPLATE_ID)
                .orderBy(max(VISIT_FACT.VISITED_ON).desc(), VISIT_FACT.TEMPLATE_ID)
                .limit(most)
                .fetch(row -> new Network(row.value1(), row.value2()));
    }

    private List<JourneyTemplateId> templates(Condition visits) {
        return db.select(VISIT_FACT.TEMPLATE_ID)
                .from(VISIT_FACT)
                .where(visits)
                .groupBy(VISIT_FACT.TEMPLATE_ID)
                .orderBy(max(VISIT_FACT.VISITED_ON).desc(), VISIT_FACT.TEMPLATE_ID)
                .fetch(VISIT_FACT.TEMPLATE_ID);
    }

    /** @param at the outlets to read, or all where absent */
    List<VisitScore> scores(ClientId client, JourneyTemplateId template, LocalDate from, @Nullable Set<OutletId> at) {
        return db.select(
                        VISIT_FACT.VISIT_ID,
                        VISIT_FACT.OUTLET_ID,
                        VISIT_FACT.WAVE_ID,
                        VISIT_FACT.WAVE_NAME,
                        VISIT_FACT.VISITED_ON,
                        VISIT_FACT.SCORE,
                        VISIT_FACT.CHECKLIST_ID,
                        VISIT_FACT.CHECKLIST_MAJOR,
                        VISIT_FACT.CHECKLIST_VERSION_ID,
                        VISIT_FACT.METHOD)
                .from(VISIT_FACT)
                .where(
                        VISIT_FACT.CLIENT_ID.eq(client),
                        VISIT_FACT.TEMPLATE_ID.eq(template),
                        VISIT_FACT.VISITED_ON.ge(from),
                        at == null ? noCondition() : VISIT_FACT.OUTLET_ID.in(at))
                .fetch(row -> new VisitScore(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        new Yardstick(row.value7(), row.value8()),
                        row.value9(),
                        row.value10()));
    }

    /** The answer of one visit to a critical question at one touchpoint. */
    record CriticalAnswer(
            OutletId outlet,
            ChecklistId checklist,
            String question,
            String touchpoint,
            LocalDate visitedOn,
            Instant submittedAt,
            boolean failed) {}

    /** @param at the outlets to read, or all where absent */
    List<CriticalAnswer> criticals(ClientId client, JourneyTemplateId template, @Nullable Set<OutletId> at) {
        return db.select(
                        CRITICAL_FACT.OUTLET_ID,
                        CRITICAL_FACT.CHECKLIST_ID,
                        CRITICAL_FACT.QUESTION,
                        CRITICAL_FACT.TOUCHPOINT,
                        CRITICAL_FACT.VISITED_ON,
                        CRITICAL_FACT.SUBMITTED_AT,
                        CRITICAL_FACT.FAILED)
                .from(CRITICAL_FACT)
                .where(
                        CRITICAL_FACT.CLIENT_ID.eq(client),
                        CRITICAL_FACT.TEMPLATE_ID.eq(template),
                        at == null ? noCondition() : CRITICAL_FACT.OUTLET_ID.in(at))
                .fetch(Records.mapping(CriticalAnswer::new));
    }
}
