package app.touchstone.assignments;

import app.touchstone.assignments.Visits.OnTheWay;
import app.touchstone.clients.MoveConsequences;
import app.touchstone.platform.OutletId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says which visits and orders on their way lead to outlets that are to move. They go on as they are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenVisits implements MoveConsequences {

    private static final int EXAMPLES = 5;

    private final Visits visits;

    OpenVisits(Visits visits) {
        this.visits = visits;
    }

    @Override
    public List<Touched> touchedBy(Collection<OutletId> outlets, LocalDate from) {
        OnTheWay there = visits.onTheWay(outlets, EXAMPLES);
        return List.of(
                new Touched(TouchedKind.OPEN_VISITS, there.count(), there.examples()),
                new Touched(TouchedKind.OPEN_ORDERS, there.orders().size(), List.of()));
    }
}
