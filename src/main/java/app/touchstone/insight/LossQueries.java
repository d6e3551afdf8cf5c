package app.touchstone.insight;

import static app.touchstone.db.insight.Tables.TOUCHPOINT_FACT;
import static app.touchstone.db.insight.Tables.VISIT_FACT;
import static org.jooq.impl.DSL.noCondition;

import app.touchstone.insight.NetworkPicture.Window;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what visits lost at touchpoints. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LossQueries {

    private static final int ROWS_AT_ONCE = 5000;

    private final DSLContext db;

    LossQueries(DSLContext db) {
        this.db = db;
    }

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

    /**
     * The losses of a whole network, by yardstick and outlet. Rows are added up here and not by the database: H2 sums
     * doubles as decimals, which takes it ten times as long as to hand the rows over. A visit of an outlet's tomorrow is
     * as fresh as today's.
     *
     * @param at the outlets to read, or all where absent
     * @param successions where measurements count of touchpoints that the journey has given up
     * @param counts which visits there are for whoever looks, by outlet and day
     */
    Map<Yardstick, Map<OutletId, OutletLosses>> outlets(
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
                UUID visit = rows.getObject(9, UUID.class);
                UUID shopper = rows.getObject(3, UUID.class);
                double decay = Math.min(todays, rows.getDouble(4));
                boolean critical = rows.getBoolean(6);
                if (successions.touch(rows.getString(2))) {
                    successions.split(
                            rows.getString(2),
                            new Successions.Loss(
                                    visit, shopper, decay, rows.getDouble(10), rows.getDouble(11), critical),
                            here);
                } else {
                    here.computeIfAbsent(rows.getString(2), _ -> new LossTally())
                            .add(visit, shopper, decay, rows.getDouble(5), critical);
                }
            }
        } catch (SQLException broken) {
            throw new DataAccessException("The losses of client (%s) could not be read".formatted(client), broken);
        }
        Map<Yardstick, Map<OutletId, OutletLosses>> losses = new HashMap<>();
        tallies.forEach((yardstick, outlets) -> {
            Map<OutletId, OutletLosses> own = HashMap.newHashMap(outlets.size());
            outlets.forEach((outlet, touchpoints) -> own.put(new OutletId(outlet), OutletLosses.of(touchpoints)));
            losses.put(yardstick, own);
        });
        return losses;
    }

    /** Newest first. */
    List<LossRow> rows(
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
