package app.touchstone.assignments;

import app.touchstone.assignments.Visit.Change;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.Steps;
import app.touchstone.platform.VisitId;
import app.touchstone.programmes.ProgrammeDirectory;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what became of a visit, tells the audit trail, and tells whoever listens (decision 0018). */
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
        return move(actor, step, List.of(new Move(before, after, details))).getFirst();
    }

    /** One step with many visits, written by as few statements as with one; what comes back has their order. */
    List<Visit> move(Actor actor, VisitStep step, List<Move> moves) {
        if (moves.isEmpty()) {
            return List.of();
        }
        programmes.hold(orders(
                moves, move -> movesOrder(move.before().state(), move.after().state())));
        List<Visit> written = visits.change(moves.stream().map(Move::after).toList());
        Map<OrderId, Visit> last = lastOf(moves, written);
        for (int index = 0; index < written.size(); index++) {
            Move move = moves.get(index);
            Visit visit = written.get(index);
            boolean ends = visit.equals(last.get(visit.plan().order()));
            announce(actor, step, move.before().state(), move.shopper(), visit, move.told(), ends);
        }
        return written;
    }

    /** Of each order of which nothing remains to be done the visit whose end was the last. */
    private Map<OrderId, Visit> lastOf(List<Move> moves, List<Visit> written) {
        Set<OrderId> ended = orders(moves, Move::ends);
        Map<OrderId, Visit> last = new HashMap<>();
        if (!ended.isEmpty()) {
            ended.removeAll(visits.unfinishedOf(ended));
            written.stream()
                    .filter(visit -> ended.contains(visit.plan().order()))
                    .forEach(visit -> last.put(visit.plan().order(), visit));
        }
        return last;
    }

    private static Set<OrderId> orders(List<Move> moves, Predicate<Move> which) {
        return moves.stream()
                .filter(which)
                .map(move -> move.before().plan().order())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * A visit as it was and as it is to be.
     *
     * @param details what the trail tells of it besides
     */
    record Move(Visit before, Visit after, Map<ActDetail, String> details) {

        private boolean ends() {
            return before.state() != after.state() && after.state().isEnd();
        }

        /** Who has the visit since, or had it before. */
        private @Nullable ShopperId shopper() {
            return after.shopper() == null ? before.shopper() : after.shopper();
        }

        private Map<ActDetail, String> told() {
            Map<ActDetail, String> told = new EnumMap<>(ActDetail.class);
            told.putAll(details);
            String name = after.assignee() == null ? before.shopperName() : after.shopperName();
            if (name != null) {
                told.putIfAbsent(ActDetail.SHOPPER, name);
            }
            return told;
        }
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
        announce(actor, step, before, written.shopper(), written, details, false);
    }

    private void announce(
            Actor actor,
            VisitStep step,
            VisitState before,
            @Nullable ShopperId shopper,
            Visit written,
            Map<ActDetail, String> details,
            boolean lastOfOrder) {
        VisitPlan plan = written.plan();
        steps.taken(actor, step.act(), written.id().value(), written.number(), plan.client(), details);
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
                lastOfOrder));
    }
}
