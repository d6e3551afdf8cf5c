package app.touchstone.assignments;

import app.touchstone.assignments.Visit.Change;
import app.touchstone.assignments.VisitMoves.Move;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.Translations;
import app.touchstone.platform.VisitId;
import app.touchstone.shoppers.ShopperBlocking;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A blocked shopper's visits go back to the board; begun reports stay where they are until a coordinator decides. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BlockedShoppers implements ShopperBlocking {

    private static final Set<VisitState> GO_BACK = EnumSet.of(VisitState.ASSIGNED, VisitState.ACCEPTED);
    private static final Set<VisitState> BEGUN = EnumSet.of(VisitState.IN_PROGRESS, VisitState.RETURNED);
    private static final Set<VisitState> HANDED_IN =
            EnumSet.of(VisitState.SUBMITTED, VisitState.IN_REVIEW, VisitState.APPROVED);

    private final Visits visits;
    private final Halts halts;
    private final VisitMoves moves;
    private final Translations translations;

    BlockedShoppers(Visits visits, Halts halts, VisitMoves moves, Translations translations) {
        this.visits = visits;
        this.halts = halts;
        this.moves = moves;
        this.translations = translations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Consequence> ifBlocked(ShopperId shopper) {
        Map<VisitState, Integer> counts = visits.counts(shopper);
        List<Consequence> told = new ArrayList<>();
        ClosedOutlets.tell(told, "assignments.blocking.back", counts, GO_BACK);
        ClosedOutlets.tell(told, "assignments.blocking.begun", counts, BEGUN);
        ClosedOutlets.tell(told, "assignments.blocking.handed-in", counts, HANDED_IN);
        return told;
    }

    @Override
    public void blocked(Actor actor, ShopperId shopper) {
        halts.block(shopper);
        List<VisitId> to = visits.idsOf(shopper, GO_BACK);
        String why = translations.text(actor.language(), "assignments.blocking.reason");
        Change by = moves.by(actor);
        List<Move> back = visits.hold(to).stream()
                .filter(visit -> visit.isOf(shopper) && GO_BACK.contains(visit.state()))
                .map(visit -> new Move(visit, visit.withdraw(why, by), Map.of(ActDetail.REASON, why)))
                .toList();
        moves.move(actor, VisitStep.WITHDRAW, back);
    }

    @Override
    public void unblocked(Actor actor, ShopperId shopper) {
        halts.unblock(shopper);
    }
}
