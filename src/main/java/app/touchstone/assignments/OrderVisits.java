package app.touchstone.assignments;

import app.touchstone.assignments.Visit.Change;
import app.touchstone.assignments.VisitMoves.Move;
import app.touchstone.assignments.VisitPlan.Place;
import app.touchstone.assignments.VisitPlan.Window;
import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.SystemJob;
import app.touchstone.platform.VisitId;
import app.touchstone.programmes.OrderCancelled;
import app.touchstone.programmes.OrderConfirmed;
import app.touchstone.programmes.ProgrammeDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and takes back the visits of orders inside the order's own transaction: a wave and its visits come into being
 * together or not at all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OrderVisits {

    private static final List<VisitState> CANCELLABLE = Arrays.stream(VisitState.values())
            .filter(VisitStep.CANCEL::isPossibleFrom)
            .toList();

    private final VisitService service;
    private final Visits visits;
    private final VisitMoves moves;
    private final OutletDirectory outlets;
    private final ProgrammeDirectory programmes;

    OrderVisits(
            VisitService service,
            Visits visits,
            VisitMoves moves,
            OutletDirectory outlets,
            ProgrammeDirectory programmes) {
        this.service = service;
        this.visits = visits;
        this.moves = moves;
        this.outlets = outlets;
        this.programmes = programmes;
    }

    @EventListener
    void on(OrderConfirmed order) {
        List<Outlet> places = outlets.holdOpen(programmes.outlets(order.order()));
        NetworkTree tree = new NetworkTree(outlets.nodes(order.client()));
        List<VisitPlan> plans = new ArrayList<>(places.size() * order.visitsPerOutlet());
        for (Outlet outlet : places) {
            for (int visit = 0; visit < order.visitsPerOutlet(); visit++) {
                plans.add(plan(order, outlet, tree.regionOf(outlet)));
            }
        }
        service.plan(Actor.of(SystemJob.VISITS), plans);
    }

    /** What shoppers have handed in stays: it is reviewed and paid. */
    @EventListener
    void on(OrderCancelled order) {
        Actor system = Actor.of(SystemJob.VISITS);
        List<VisitId> open =
                visits.of(order.order(), CANCELLABLE).stream().map(Visit::id).toList();
        Change by = moves.by(system);
        List<Move> cancelled = visits.hold(open).stream()
                .filter(visit -> visit.allows(VisitStep.CANCEL))
                .map(visit ->
                        new Move(visit, visit.cancel(order.reason(), by), Map.of(ActDetail.REASON, order.reason())))
                .toList();
        moves.move(system, VisitStep.CANCEL, cancelled);
    }

    private static VisitPlan plan(OrderConfirmed order, Outlet outlet, String region) {
        return new VisitPlan(
                order.client(),
                order.clientName(),
                order.order(),
                order.wave(),
                order.waveName(),
                order.programme(),
                order.checklistVersion(),
                new Place(outlet.id(), outlet.code(), outlet.name(), region, outlet.timeZone()),
                new Window(order.windowFrom(), order.windowTo()),
                order.fee(),
                null);
    }
}
