package app.touchstone.insight;

import static app.touchstone.db.insight.Tables.FACTS_CHANGE;
import static app.touchstone.db.insight.Tables.FACTS_REVISION;
import static app.touchstone.db.insight.Tables.TOUCHPOINT_FACT;
import static app.touchstone.db.insight.Tables.VISIT_FACT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import app.touchstone.insight.NetworkPicture.Window;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import app.touchstone.scoring.LossSample;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the facts of visits. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FactQueries {

    private static final int ROWS_AT_ONCE = 5000;

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
            OutletId outlet,
            WaveId wave,
            String waveName,
            LocalDate visitedOn,
            @Nullable BigDecimal score,
            Yardstick yardstick,
            ChecklistVersionId checklistVersion,
            String method) {}

    /** One visit's loss at a touchpoint asked for, or at one whose measurements count there. */
    record LossRow(
            VisitId visit,
            String number,
            LocalDate visitedOn,
            String touchpoint,
            double loss,
            double baseLoss,
            double weight,
            boolean critical) {}

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
                        new Yardstick(row.value6(), row.value7()),
                        row.value8(),
                        row.value9()));
    }

    /**
     * The samples of a whole network, by yardstick, outlet and touchpoint. Rows are added up here and not by the database: H2 sums
     * doubles as decimals, which takes it ten times as long as to hand the rows over. A visit of an outlet's tomorrow is
     * as fresh as today's.
     *
     * @param at the outlets to read, or all where absent
     * @param successions where measurements count of touchpoints that the journey has given up
     * @param counts which visits enter the samples, by outlet and day
     */
    Map<Yardstick, Map<OutletId, Map<String, LossSample>>> samples(
            ClientId client,
            JourneyTemplateId template,
            Window window,
            @Nullable Set<OutletId> at,
            Successions successions,
            BiPredicate<OutletId, LocalDate> counts) {
        double todays = FactTables.decay(window.today());
        var query = db.select(
                        TOUCHPOINT_FACT.OUTLET_ID,
                        TOUCHPOINT_FACT.TOUCHPOINT,
                        TOUCHPOINT_FACT.SHOPPER_ID,
                        TOUCHPOINT_FACT.DECAY,
                        TOUCHPOINT_FACT.LOSS,
                        TOUCHPOINT_FACT.CRITICAL,
                        TOUCHPOINT_FACT.CHECKLIST_ID,
                        TOUCHPOINT_FACT.CHECKLIST_MAJOR,
                        TOUCHPOINT_FACT.VISIT_ID,
                        TOUCHPOINT_FACT.BASE_LOSS,
                        TOUCHPOINT_FACT.WEIGHT,
                        TOUCHPOINT_FACT.VISITED_ON)
                .from(TOUCHPOINT_FACT)
                .where(
                        TOUCHPOINT_FACT.CLIENT_ID.eq(client),
                        TOUCHPOINT_FACT.TEMPLATE_ID.eq(template),
                        TOUCHPOINT_FACT.VISITED_ON.ge(window.from()),
                        at == null ? noCondition() : TOUCHPOINT_FACT.OUTLET_ID.in(at))
                .fetchSize(ROWS_AT_ONCE);
        Map<Yardstick, Map<UUID, Map<String, LossTally>>> tallies = new HashMap<>();
        try (ResultSet rows = query.fetchResultSet()) {
            while (rows.next()) {
                if (at != null
                        && !counts.test(
                                new OutletId(rows.getObject(1, UUID.class)), rows.getObject(12, LocalDate.class))) {
                    continue;
                }
                var yardstick = new Yardstick(new ChecklistId(rows.getObject(7, UUID.class)), rows.getInt(8));
                Map<String, LossTally> here = tallies.computeIfAbsent(yardstick, _ -> new HashMap<>())
                        .computeIfAbsent(rows.getObject(1, UUID.class), _ -> new HashMap<>());
                UUID shopper = rows.getObject(3, UUID.class);
                double decay = Math.min(todays, rows.getDouble(4));
                boolean critical = rows.getBoolean(6);
                if (successions.touch(rows.getString(2))) {
                    successions.split(
                            rows.getString(2),
                            new Successions.Loss(
                                    rows.getObject(9, UUID.class),
                                    shopper,
                                    decay,
                                    rows.getDouble(10),
                                    rows.getDouble(11),
                                    critical),
                            here);
                } else {
                    here.computeIfAbsent(rows.getString(2), _ -> new LossTally())
                            .add(shopper, decay, rows.getDouble(5), critical);
                }
            }
        } catch (SQLException broken) {
            throw new DataAccessException("The losses of client (%s) could not be read".formatted(client), broken);
        }
        Map<Yardstick, Map<OutletId, Map<String, LossSample>>> samples = new HashMap<>();
        tallies.forEach((yardstick, outlets) -> {
            Map<OutletId, Map<String, LossSample>> own = HashMap.newHashMap(outlets.size());
            outlets.forEach((outlet, touchpoints) -> own.put(new OutletId(outlet), sampled(touchpoints)));
            samples.put(yardstick, own);
        });
        return samples;
    }

    private static Map<String, LossSample> sampled(Map<String, LossTally> tallies) {
        Map<String, LossSample> samples = HashMap.newHashMap(tallies.size());
        tallies.forEach((touchpoint, tally) -> samples.put(touchpoint, tally.sample()));
        return samples;
    }

    /** Newest first. */
    List<LossRow> losses(
            OutletId outlet, JourneyTemplateId template, Yardstick yardstick, Set<String> touchpoints, LocalDate from) {
        return db.select(
                        TOUCHPOINT_FACT.VISIT_ID,
                        VISIT_FACT.NUMBER,
                        TOUCHPOINT_FACT.VISITED_ON,
                        TOUCHPOINT_FACT.TOUCHPOINT,
                        TOUCHPOINT_FACT.LOSS,
                        TOUCHPOINT_FACT.BASE_LOSS,
                        TOUCHPOINT_FACT.WEIGHT,
                        TOUCHPOINT_FACT.CRITICAL)
                .from(TOUCHPOINT_FACT)
                .join(VISIT_FACT)
                .on(VISIT_FACT.VISIT_ID.eq(TOUCHPOINT_FACT.VISIT_ID))
                .where(
                        TOUCHPOINT_FACT.OUTLET_ID.eq(outlet),
                        TOUCHPOINT_FACT.TEMPLATE_ID.eq(template),
                        TOUCHPOINT_FACT.CHECKLIST_ID.eq(yardstick.checklist()),
                        TOUCHPOINT_FACT.CHECKLIST_MAJOR.eq(yardstick.major()),
                        TOUCHPOINT_FACT.TOUCHPOINT.in(touchpoints),
                        TOUCHPOINT_FACT.VISITED_ON.ge(from))
                .orderBy(TOUCHPOINT_FACT.VISITED_ON.desc(), VISIT_FACT.NUMBER.desc(), TOUCHPOINT_FACT.TOUCHPOINT)
                .fetch(row -> new LossRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }
}
