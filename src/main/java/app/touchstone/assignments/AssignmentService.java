package app.touchstone.assignments;

import app.touchstone.assignments.Outcome.RefusedVisit;
import app.touchstone.assignments.Visit.Assignee;
import app.touchstone.assignments.Visit.Change;
import app.touchstone.assignments.VisitMoves.Move;
import app.touchstone.assignments.VisitPlan.Window;
import app.touchstone.assignments.eligibility.Eligibility;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.programmes.ProgrammeDirectory;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What coordinators do with visits, one or many at a time. An act on many is done with those it is possible for; the
 * others stay as they are and come back with every reason. Nobody else's act comes between.
 */
@Service
@Transactional
public class AssignmentService {

    /** How long after its deadline a visit that nobody has begun still waits for its shopper. */
    public static final Duration GRACE = Duration.ofHours(24);

    private static final int MOST_CANDIDATES = 200;

    private final Visits visits;
    private final DeclinedOffers declined;
    private final VisitMoves moves;
    private final Eligibility eligibility;
    private final ShopperDirectory shoppers;
    private final OutletDirectory outlets;
    private final ProgrammeDirectory programmes;
    private final Clock clock;

    AssignmentService(
            Visits visits,
            DeclinedOffers declined,
            VisitMoves moves,
            Eligibility eligibility,
            ShopperDirectory shoppers,
            OutletDirectory outlets,
            ProgrammeDirectory programmes,
            Clock clock) {
        this.visits = visits;
        this.declined = declined;
        this.moves = moves;
        this.eligibility = eligibility;
        this.shoppers = shoppers;
        this.outlets = outlets;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Shoppers for the visits: who may make most of them first, then by load, then by grade; who may not comes last,
     * with every reason. Of many shoppers only the likeliest are looked at: a text finds others by name or city.
     */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Actor actor, Collection<VisitId> ids, String text) {
        actor.require(Permission.ASSIGN_VISITS);
        List<Visit> chosen = existing(visits.all(ids), ids);
        Set<String> regions =
                chosen.stream().map(visit -> visit.plan().place().region()).collect(Collectors.toSet());
        return eligibility.candidates(
                shoppers.nearest(text, regions, MOST_CANDIDATES), chosen, declined.byShopper(chosen));
    }

    /** Gives visits to a shopper who may make them; whether they may is found out again here. */
    public Outcome assign(Actor actor, Collection<VisitId> ids, ShopperId to) {
        actor.require(Permission.ASSIGN_VISITS);
        Shopper shopper = shoppers.hold(to);
        List<Visit> chosen = existing(visits.hold(ids), ids);
        List<Visit> free =
                chosen.stream().filter(visit -> visit.allows(VisitStep.ASSIGN)).toList();
        Map<VisitId, List<Obstacle>> obstacles = eligibility
                .candidates(List.of(shopper), free, declined.byShopper(free))
                .getFirst()
                .obstacles();
        Map<Boolean, List<Visit>> hindered = chosen.stream()
                .collect(Collectors.partitioningBy(
                        visit -> !obstacles.getOrDefault(visit.id(), List.of()).isEmpty()));
        Assignee assignee = new Assignee(shopper.id(), shopper.data().name());
        Outcome outcome = each(
                actor,
                VisitStep.ASSIGN,
                hindered.getOrDefault(false, List.of()),
                Map.of(),
                (visit, by) -> visit.assign(assignee, by));
        declined.handled(outcome.done().stream().map(Visit::id).toList(), clock.instant());
        return outcome.refusing(hindered.getOrDefault(true, List.of()), obstacles);
    }

    /** Takes visits from their shoppers and puts them back on the board. */
    public Outcome withdraw(Actor actor, Collection<VisitId> ids, String reason) {
        String why = required(reason);
        return act(
                actor, VisitStep.WITHDRAW, ids, Map.of(ActDetail.REASON, why), (visit, by) -> visit.withdraw(why, by));
    }

    /** Gives visits time until the end of a day at their outlets. */
    public Outcome extend(Actor actor, Collection<VisitId> ids, LocalDate lastDay) {
        return act(
                actor,
                VisitStep.EXTEND,
                ids,
                Map.of(ActDetail.UNTIL, lastDay.toString()),
                (visit, by) -> visit.extend(lastDay, by));
    }

    public Outcome cancel(Actor actor, Collection<VisitId> ids, String reason) {
        String why = required(reason);
        return act(actor, VisitStep.CANCEL, ids, Map.of(ActDetail.REASON, why), (visit, by) -> visit.cancel(why, by));
    }

    public Outcome outletClosed(Actor actor, Collection<VisitId> ids, String reason) {
        String why = required(reason);
        return act(
                actor,
                VisitStep.CLOSE_OUTLET,
                ids,
                Map.of(ActDetail.REASON, why),
                (visit, by) -> visit.outletClosed(why, by));
    }

    /** Puts expired visits back on the board. */
    public Outcome reopen(Actor actor, Collection<VisitId> ids) {
        return act(actor, VisitStep.REOPEN, ids, Map.of(), Visit::reopen);
    }

    /** A coordinator has seen who declined these visits and does not want to be told again. */
    public void settleDeclined(Actor actor, Collection<VisitId> ids) {
        actor.require(Permission.ASSIGN_VISITS);
        declined.handled(existing(visits.all(ids), ids).stream().map(Visit::id).toList(), clock.instant());
    }

    /** Opens a visit that was rejected, or ended with its outlet, once more: a new one that refers to the first. */
    public Visit revisit(Actor actor, VisitId rejected, LocalDate lastDay) {
        actor.require(Permission.ASSIGN_VISITS);
        Visit first =
                existing(visits.hold(List.of(rejected)), List.of(rejected)).getFirst();
        if (first.state() != VisitState.REJECTED && first.state() != VisitState.OUTLET_CLOSED) {
            throw new Refused("assignments.refusal.revisit", first.number(), first.state());
        }
        visits.revisitOf(rejected).ifPresent(other -> {
            throw new Refused("assignments.refusal.revisited", first.number(), other.number());
        });
        if (!outlets.closed(Set.of(first.plan().place().outlet())).isEmpty()) {
            throw new Refused(
                    "assignments.refusal.outlet-closed", first.plan().place().name());
        }
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), first.plan().place().timeZone());
        VisitPlan again = first.plan().again(first.id(), new Window(today, lastDay));
        Visit opened = visits.open(List.of(again), moves.by(actor)).getFirst();
        programmes.reachAfterAll(again.order(), again.place().outlet());
        moves.announce(
                actor, VisitStep.OPENED, VisitState.PLANNED, opened, Map.of(ActDetail.REVISIT_OF, first.number()));
        return opened;
    }

    /**
     * Takes visits back that nobody began until a day after their deadline: they expire and are open again.
     *
     * @param most at once, longest due first; nothing came back when none of them are left
     */
    public List<Visit> expire(Actor actor, int most) {
        actor.require(Permission.ASSIGN_VISITS);
        Instant limit = clock.instant().minus(GRACE);
        List<VisitId> late = visits.unbegunDueBefore(limit, most);
        Change by = moves.by(actor);
        List<Move> expire = visits.hold(late).stream()
                .filter(visit -> visit.state() == VisitState.ASSIGNED || visit.state() == VisitState.ACCEPTED)
                .filter(visit -> visit.dueAt().isBefore(limit))
                .map(visit -> new Move(visit, visit.expire(by), Map.of()))
                .toList();
        List<Move> reopen = moves.move(actor, VisitStep.EXPIRE, expire).stream()
                .map(expired -> new Move(expired, expired.reopen(by), Map.of()))
                .toList();
        return moves.move(actor, VisitStep.REOPEN, reopen);
    }

    private Outcome act(Actor actor, VisitStep step, Collection<VisitId> ids, Map<ActDetail, String> details, Act act) {
        actor.require(Permission.ASSIGN_VISITS);
        if (step.isEnd()) {
            moves.holdOrders(ids);
        }
        return each(actor, step, existing(visits.hold(ids), ids), details, act);
    }

    private Outcome each(Actor actor, VisitStep step, List<Visit> chosen, Map<ActDetail, String> details, Act act) {
        Change by = moves.by(actor);
        List<Move> possible = new ArrayList<>();
        List<RefusedVisit> refused = new ArrayList<>();
        for (Visit visit : chosen) {
            try {
                possible.add(new Move(visit, act.on(visit, by), details));
            } catch (Refused no) {
                refused.add(new RefusedVisit(visit.id(), visit.number(), List.of(Obstacle.of(no))));
            }
        }
        return new Outcome(moves.move(actor, step, possible), refused);
    }

    private static List<Visit> existing(List<Visit> found, Collection<VisitId> ids) {
        if (found.size() != Set.copyOf(ids).size()) {
            throw new NotFound();
        }
        return found;
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw new Refused("assignments.refusal.no-reason");
        }
        return reason.strip();
    }

    /** What is done with one visit. */
    private interface Act {
        Visit on(Visit visit, Change by);
    }
}
