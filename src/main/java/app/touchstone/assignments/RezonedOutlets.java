package app.touchstone.assignments;

import app.touchstone.assignments.Visit.Change;
import app.touchstone.assignments.VisitMoves.Move;
import app.touchstone.clients.OutletRezoning;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.OutletId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Visits that nobody has begun follow their outlet's clock; what was begun, handed in or released keeps its own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RezonedOutlets implements OutletRezoning {

    private static final Set<VisitState> FOLLOW = Arrays.stream(VisitState.values())
            .filter(VisitStep.REZONE::isPossibleFrom)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(VisitState.class)));
    private static final Set<VisitState> KEEP = EnumSet.of(
            VisitState.IN_PROGRESS,
            VisitState.RETURNED,
            VisitState.SUBMITTED,
            VisitState.IN_REVIEW,
            VisitState.APPROVED,
            VisitState.RELEASED);

    private final Visits visits;
    private final VisitMoves moves;

    RezonedOutlets(Visits visits, VisitMoves moves) {
        this.visits = visits;
        this.moves = moves;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Consequence> ifRezoned(Collection<OutletId> outlets) {
        Map<VisitState, Integer> counts = visits.countsAt(outlets);
        List<Consequence> told = new ArrayList<>();
        ClosedOutlets.tell(told, "assignments.rezoning.follow", counts, FOLLOW);
        ClosedOutlets.tell(told, "assignments.rezoning.keep", counts, KEEP);
        return told;
    }

    @Override
    public void rezoned(Actor actor, Map<OutletId, ZoneId> zones) {
        Change by = moves.by(actor);
        List<Move> rezoned = visits.hold(visits.unbegunAt(zones.keySet())).stream()
                .filter(visit -> visit.allows(VisitStep.REZONE))
                .flatMap(visit -> rezone(visit, zones, by).stream())
                .toList();
        moves.move(actor, VisitStep.REZONE, rezoned);
    }

    private static Optional<Move> rezone(Visit visit, Map<OutletId, ZoneId> zones, Change by) {
        ZoneId before = visit.plan().place().timeZone();
        ZoneId after = Objects.requireNonNull(zones.get(visit.plan().place().outlet()), "zone");
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new Move(
                        visit,
                        visit.rezone(after, by),
                        Map.of(ActDetail.ZONE, before.getId() + " → " + after.getId())));
    }
}
