package app.touchstone.review.ui;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.VisitId;
import java.util.Optional;
import java.util.Set;

/** Where a reviewer goes on: the report that has waited longest and that nobody has taken up. */
record NextReport(VisitService visits, CurrentActor currentActor) {

    private static final VisitFilter WAITING =
            new VisitFilter("", Set.of(VisitState.SUBMITTED), null, null, "", null, VisitFilter.Preset.ALL);
    private static final VisitOrder OLDEST_FIRST = new VisitOrder(VisitOrder.Column.SUBMITTED, false);

    Optional<Visit> after(VisitId done) {
        return visits.find(currentActor.get(), WAITING, 0, 2, OLDEST_FIRST).stream()
                .filter(visit -> !visit.id().equals(done))
                .findFirst();
    }
}
