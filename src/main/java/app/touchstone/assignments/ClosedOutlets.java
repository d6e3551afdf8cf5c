package app.touchstone.assignments;

import app.touchstone.assignments.Visit.Change;
import app.touchstone.assignments.VisitMoves.Move;
import app.touchstone.clients.OutletClosing;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Translations;
import app.touchstone.platform.VisitId;
import app.touchstone.programmes.ProgrammeDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visits end with their outlet unless somebody was there: what is under way stays, for a coordinator to decide, and what
 * is handed in is reviewed and released.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClosedOutlets implements OutletClosing {

    private static final Set<VisitState> WITH_NOBODY =
            EnumSet.of(VisitState.PLANNED, VisitState.OPEN, VisitState.EXPIRED);
    private static final Set<VisitState> WITH_SHOPPERS = EnumSet.of(VisitState.ASSIGNED, VisitState.ACCEPTED);
    private static final Set<VisitState> UNDER_WAY = EnumSet.of(VisitState.IN_PROGRESS, VisitState.RETURNED);
    private static final Set<VisitState> IN_REVIEW =
            EnumSet.of(VisitState.SUBMITTED, VisitState.IN_REVIEW, VisitState.APPROVED);

    private final Visits visits;
    private final Halts halts;
    private final VisitMoves moves;
    private final ProgrammeDirectory programmes;
    private final Translations translations;

    ClosedOutlets(
            Visits visits, Halts halts, VisitMoves moves, ProgrammeDirectory programmes, Translations translations) {
        this.visits = visits;
        this.halts = halts;
        this.moves = moves;
        this.programmes = programmes;
        this.translations = translations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Consequence> ifClosed(Collection<OutletId> outlets) {
        Map<VisitState, Integer> counts = visits.countsAt(outlets);
        List<Consequence> told = new ArrayList<>();
        tell(told, "assignments.closing.nobody", counts, WITH_NOBODY);
        tell(told, "assignments.closing.shoppers", counts, WITH_SHOPPERS);
        tell(told, "assignments.closing.under-way", counts, UNDER_WAY);
        tell(told, "assignments.closing.review", counts, IN_REVIEW);
        return told;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Consequence> ifOpened(Collection<OutletId> outlets) {
        List<Consequence> told = new ArrayList<>();
        tell(told, "assignments.opening.ended", visits.countsAt(outlets), EnumSet.of(VisitState.OUTLET_CLOSED));
        return told;
    }

    @Override
    public void closed(Actor actor, Collection<OutletId> outlets) {
        halts.close(outlets);
        List<VisitId> at = visits.unbegunAt(outlets);
        moves.holdOrders(at);
        String why = translations.text(actor.language(), "assignments.closing.reason");
        Change by = moves.by(actor);
        List<Move> ended = visits.hold(at).stream()
                .filter(visit -> visit.allows(VisitStep.END_WITH_OUTLET))
                .map(visit -> new Move(visit, visit.endWithOutlet(why, by), Map.of(ActDetail.REASON, why)))
                .toList();
        Map<OrderId, Set<OutletId>> left = new HashMap<>();
        moves.move(actor, VisitStep.END_WITH_OUTLET, ended)
                .forEach(visit -> left.computeIfAbsent(visit.plan().order(), _ -> new HashSet<>())
                        .add(visit.plan().place().outlet()));
        left.forEach(programmes::leaveOut);
    }

    @Override
    public void opened(Actor actor, Collection<OutletId> outlets) {
        halts.open(outlets);
    }

    static void tell(List<Consequence> told, String key, Map<VisitState, Integer> counts, Set<VisitState> states) {
        int count =
                states.stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
        if (count > 0) {
            told.add(new Consequence(key, count));
        }
    }
}
