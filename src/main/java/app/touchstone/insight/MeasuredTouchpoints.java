package app.touchstone.insight;

import static app.touchstone.db.insight.Tables.TOUCHPOINT_FACT;
import static app.touchstone.db.insight.Tables.VISIT_FACT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;

import app.touchstone.journeys.JourneyMeasures;
import app.touchstone.journeys.JourneyTemplate;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts the facts of a journey, however old they are: what was measured once keeps its code for good. */
@Repository
class MeasuredTouchpoints implements JourneyMeasures {

    private final DSLContext db;

    MeasuredTouchpoints(DSLContext db) {
        this.db = db;
    }

    @Override
    @Transactional(readOnly = true)
    public Measured of(JourneyTemplate template) {
        Map<String, Integer> touchpoints = db.select(TOUCHPOINT_FACT.TOUCHPOINT, count())
                .from(TOUCHPOINT_FACT)
                .where(TOUCHPOINT_FACT.CLIENT_ID.eq(template.client()), TOUCHPOINT_FACT.TEMPLATE_ID.eq(template.id()))
                .groupBy(TOUCHPOINT_FACT.TOUCHPOINT)
                .fetchMap(row -> row.value1(), row -> row.value2());
        return db.select(countDistinct(VISIT_FACT.OUTLET_ID), count())
                .from(VISIT_FACT)
                .where(VISIT_FACT.CLIENT_ID.eq(template.client()), VISIT_FACT.TEMPLATE_ID.eq(template.id()))
                .fetchSingle(row -> new Measured(row.value1(), row.value2(), touchpoints));
    }
}
