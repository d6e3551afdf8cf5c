package app.touchstone.assignments;

import static app.touchstone.db.assignments.Tables.VISIT;

import app.touchstone.clients.MoveConsequences;
import app.touchstone.platform.Batches;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says which visits and orders on their way lead to outlets that are to move. They go on as they are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenVisits implements MoveConsequences {

    private static final Set<VisitState> OVER =
            Set.of(VisitState.RELEASED, VisitState.REJECTED, VisitState.CANCELLED, VisitState.OUTLET_CLOSED);
    private static final int EXAMPLES = 5;
    private final DSLContext db;

    OpenVisits(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Touched> touchedBy(Collection<OutletId> outlets, LocalDate from) {
        int visits = 0;
        Set<OrderId> orders = new HashSet<>();
        List<String> examples = new ArrayList<>();
        for (var some : Batches.of(outlets)) {
            Condition open = VISIT.OUTLET_ID.in(some).and(VISIT.STATE.notIn(OVER));
            visits += db.fetchCount(VISIT, open);
            orders.addAll(
                    db.selectDistinct(VISIT.ORDER_ID).from(VISIT).where(open).fetch(VISIT.ORDER_ID));
            examples.addAll(db.select(VISIT.NUMBER)
                    .from(VISIT)
                    .where(open)
                    .orderBy(VISIT.NUMBER_ORDER)
                    .limit(EXAMPLES - examples.size())
                    .fetch(VISIT.NUMBER));
        }
        return List.of(
                new Touched(TouchedKind.OPEN_VISITS, visits, examples),
                new Touched(TouchedKind.OPEN_ORDERS, orders.size(), List.of()));
    }
}
