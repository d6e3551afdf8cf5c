package app.touchstone.assignments;

import app.touchstone.assignments.DeclinedOffers.DeclinedOffer;
import app.touchstone.assignments.Visit.Change;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.Steps;
import app.touchstone.platform.Translations;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import app.touchstone.platform.bounds.Bounds;
import app.touchstone.shoppers.ShopperService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads visits and moves them on. Staff see every visit, a shopper the own ones, clients none. Shoppers tell what they
 * do with their visits, reviewers what they decide about them.
 */
@Service
@Transactional
public class VisitService {

    private static final Duration STAYS_LISTED = Duration.ofDays(30);

    /** Why a visit is given back, in characters. */
    private static final int LONGEST_REASON = 1000;

    private final Visits visits;
    private final VisitSearch search;
    private final DeclinedOffers declined;
    private final VisitMoves moves;
    private final ShopperService shoppers;
    private final Translations translations;
    private final Steps steps;
    private final Clock clock;

    VisitService(
            Visits visits,
            VisitSearch search,
            DeclinedOffers declined,
            VisitMoves moves,
            ShopperService shoppers,
            Translations translations,
            Steps steps,
            Clock clock) {
        this.visits = visits;
        this.search = search;
        this.declined = declined;
        this.moves = moves;
        this.shoppers = shoppers;
        this.translations = translations;
        this.steps = steps;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Visit get(Actor actor, VisitId id) {
        Visit visit = visits.find(id).orElseThrow(NotFound::new);
        if (actor.boundary() instanceof Boundary.Shopper(ShopperId self)) {
            actor.require(Permission.REPORT_VISITS);
            return own(visit, self);
        }
        actor.require(Permission.SEE_VISITS);
        return visit;
    }

    /** Visits that something else leads to, for staff; what is none is left out. */
    @Transactional(readOnly = true)
    public Map<VisitId, Visit> list(Actor actor, Collection<VisitId> ids) {
        actor.require(Permission.SEE_VISITS);
        return visits.list(ids).stream().collect(Collectors.toMap(Visit::id, Function.identity()));
    }

    /** The visits of a list, for staff. */
    @Transactional(readOnly = true)
    public List<Visit> find(Actor actor, VisitFilter filter, int offset, int limit, VisitOrder order) {
        actor.require(Permission.SEE_VISITS);
        return search.find(filter, order, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(Actor actor, VisitFilter filter) {
        actor.require(Permission.SEE_VISITS);
        return search.count(filter);
    }

    /** What a coordinator's day begins with. */
    @Transactional(readOnly = true)
    public TodayCounts today(Actor actor) {
        actor.require(Permission.SEE_VISITS);
        return search.today();
    }

    /** The waves of a client that have visits, newest first, with their names. */
    @Transactional(readOnly = true)
    public Map<WaveId, String> waves(Actor actor, ClientId client) {
        actor.require(Permission.SEE_VISITS);
        return search.waves(client);
    }

    /** The shopper's own visits that are not over, and those that ended in the last 30 days; soonest due first. */
    @Transactional(readOnly = true)
    public List<Visit> mine(Actor actor) {
        actor.require(Permission.REPORT_VISITS);
        return visits.of(actor.requireShopper(), clock.instant().minus(STAYS_LISTED));
    }

    /** Plans visits and opens them, all or none. */
    public List<Visit> plan(Actor actor, List<VisitPlan> plans) {
        actor.require(Permission.ASSIGN_VISITS);
        if (plans.isEmpty()) {
            return List.of();
        }
        List<Visit> opened = visits.open(plans, moves.by(actor));
        VisitPlan first = plans.getFirst();
        steps.taken(
                actor,
                AssignmentsAct.PLANNED,
                first.wave().value(),
                first.waveName(),
                first.client(),
                Map.of(ActDetail.VISITS, Integer.toString(opened.size())));
        return opened;
    }

    /**
     * The shopper takes the visit and declares to have no conflict of interest. One who has one does not take it: the
     * conflict is kept with the shopper, and the visit goes back to the board.
     */
    public Visit accept(Actor actor, VisitId id, boolean noConflictOfInterest) {
        Visit visit = unblocked(actor, id);
        if (!noConflictOfInterest) {
            VisitPlan plan = visit.plan();
            String reason = translations.text(actor.language(), "assignments.conflict.declared", visit.number());
            shoppers.declareConflict(
                    actor, actor.requireShopper(), plan.client(), plan.place().outlet(), reason);
            return decline(actor, visit, reason);
        }
        if (visit.state() == VisitState.ACCEPTED) {
            return visit;
        }
        return moves.move(actor, VisitStep.ACCEPT, visit, visit.accept(moves.by(actor)));
    }

    /** The shopper gives the visit back, with a reason that coordinators read. */
    public Visit decline(Actor actor, VisitId id, String reason) {
        return decline(actor, mine(actor, id), reason);
    }

    /** The shopper begins; a phone that says so twice is heard once. */
    public Visit start(Actor actor, VisitId id) {
        Visit visit = unblocked(actor, id);
        if (visit.state() == VisitState.IN_PROGRESS) {
            return visit;
        }
        return moves.move(actor, VisitStep.START, visit, visit.start(moves.by(actor)));
    }

    /** The shopper has sent the report, for the first time or after a return. */
    public Visit submitted(Actor actor, VisitId id, Instant visitedAt) {
        Visit visit = unblocked(actor, id);
        return moves.move(actor, VisitStep.SUBMIT, visit, visit.submit(visitedAt, moves.by(actor)));
    }

    public Visit takeUp(Actor actor, VisitId id) {
        return reviewed(actor, VisitStep.TAKE_UP, id, Visit::takeUp);
    }

    public Visit returned(Actor actor, VisitId id, Instant due) {
        return reviewed(actor, VisitStep.RETURN, id, (visit, by) -> visit.returnForCorrection(due, by));
    }

    public Visit approved(Actor actor, VisitId id) {
        return reviewed(actor, VisitStep.APPROVE, id, Visit::approve);
    }

    public Visit takenBack(Actor actor, VisitId id) {
        return reviewed(actor, VisitStep.TAKE_BACK, id, Visit::takeBack);
    }

    public Visit rejected(Actor actor, VisitId id, String reason) {
        return reviewed(actor, VisitStep.REJECT, id, (visit, by) -> visit.reject(reason, by));
    }

    public Visit released(Actor actor, VisitId id, boolean inReporting) {
        return reviewed(actor, VisitStep.RELEASE, id, (visit, by) -> visit.release(inReporting, by));
    }

    public Visit excluded(Actor actor, VisitId id) {
        return reviewed(actor, VisitStep.EXCLUDE, id, Visit::exclude);
    }

    private Visit decline(Actor actor, Visit visit, String reason) {
        Bounds.text(reason, LONGEST_REASON, "reason");
        if (reason.isBlank()) {
            throw new Refused("assignments.refusal.no-reason");
        }
        Change by = moves.by(actor);
        Visit open = visit.decline(reason.strip(), by);
        declined.add(new DeclinedOffer(visit.id(), actor.requireShopper(), reason.strip(), by.at()));
        return moves.move(actor, VisitStep.DECLINE, visit, open, Map.of(ActDetail.REASON, reason.strip()));
    }

    private Visit reviewed(Actor actor, VisitStep step, VisitId id, Decision decision) {
        actor.require(Permission.REVIEW_REPORTS);
        Visit visit = visits.find(id).orElseThrow(NotFound::new);
        Visit next = decision.of(visit, moves.by(actor));
        return moves.move(
                actor, step, visit, next, next.reason() == null ? Map.of() : Map.of(ActDetail.REASON, next.reason()));
    }

    private Visit mine(Actor actor, VisitId id) {
        actor.require(Permission.REPORT_VISITS);
        return own(visits.find(id).orElseThrow(NotFound::new), actor.requireShopper());
    }

    /** Who is blocked may give visits back and read of them, and that is all. */
    private Visit unblocked(Actor actor, VisitId id) {
        Visit visit = mine(actor, id);
        if (isBlocked(actor)) {
            throw new Refused("assignments.refusal.blocked", visit.number());
        }
        return visit;
    }

    /** Whether the shopper who asks is blocked. */
    @Transactional(readOnly = true)
    public boolean isBlocked(Actor actor) {
        actor.require(Permission.REPORT_VISITS);
        return shoppers.get(actor, actor.requireShopper()).isBlocked();
    }

    private static Visit own(Visit visit, ShopperId shopper) {
        if (!visit.isOf(shopper)) {
            throw new NotFound();
        }
        return visit;
    }

    /** What a reviewer makes of a visit. */
    private interface Decision {
        Visit of(Visit visit, Change by);
    }
}
