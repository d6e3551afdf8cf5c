package app.touchstone.assignments;

import app.touchstone.assignments.Visit.Change;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.Steps;
import app.touchstone.platform.VisitId;
import app.touchstone.programmes.ProgrammeDirectory;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what became of a visit, tells the audit trail, and tells whoever listens. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitMoves {

    private final Visits visits;
    private final ProgrammeDirectory programmes;
    private final Steps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitMoves(
            Visits visits, ProgrammeDirectory programmes, Steps steps, ApplicationEventPublisher events, Clock clock) {
        this.visits = visits;
        this.programmes = programmes;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /** The mark that a change by the actor leaves now. */
    Change by(Actor actor) {
        return new Change(clock.instant().truncatedTo(ChronoUnit.MICROS), actor.id(), actor.name());
    }

    Visit move(Actor actor, VisitStep step, Visit before, Visit after) {
        return move(actor, step, before, after, Map.of());
    }

    Visit move(Actor actor, VisitStep step, Visit before, Visit after, Map<ActDetail, String> details) {
        if (movesOrder(before.state(), after.state())) {
            programmes.hold(Set.of(before.plan().order()));
        }
        Visit written = visits.change(after);
        Map<ActDetail, String> told = new EnumMap<>(ActDetail.class);
        told.putAll(details);
        String name = after.assignee() == null ? before.shopperName() : after.shopperName();
        if (name != null) {
            told.putIfAbsent(ActDetail.SHOPPER, name);
        }
        ShopperId shopper = after.shopper() == null ? before.shopper() : after.shopper();
        announce(actor, step, before.state(), shopper, written, told);
        return written;
    }

    /**
     * Holds the orders of visits that are about to end, before the visits are held: of two that end the last two visits of
     * an order, the second counts when the first is done.
     */
    void holdOrders(Collection<VisitId> ids) {
        programmes.hold(visits.orders(ids));
    }

    private static boolean movesOrder(VisitState before, VisitState after) {
        return before != after && (after.isEnd() || after == VisitState.ACCEPTED);
    }

    /** Tells of a step that stands written already. */
    void announce(Actor actor, VisitStep step, VisitState before, Visit written, Map<ActDetail, String> details) {
        announce(actor, step, before, written.shopper(), written, details);
    }

    private void announce(
            Actor actor,
            VisitStep step,
            VisitState before,
            @Nullable ShopperId shopper,
            Visit written,
            Map<ActDetail, String> details) {
        VisitPlan plan = written.plan();
        steps.taken(actor, step.act(), written.id().value(), written.number(), plan.client(), details);
        boolean ends = before != written.state() && written.state().isEnd();
        events.publishEvent(new VisitMoved(
                written.id(),
                plan.order(),
                plan.wave(),
                plan.client(),
                shopper,
                step,
                before,
                written.state(),
                written.changed().by(),
                written.changed().at(),
                ends && visits.remaining(plan.order()) == 0));
    }
}
