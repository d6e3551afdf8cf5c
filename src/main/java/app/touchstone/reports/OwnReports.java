package app.touchstone.reports;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.platform.Actor;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.Reports.Opened;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets shoppers to the reports of their own visits, and to nobody else's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnReports {

    private static final Set<VisitState> OPEN =
            EnumSet.of(VisitState.ACCEPTED, VisitState.IN_PROGRESS, VisitState.RETURNED);

    private final Reports reports;
    private final Asides asides;
    private final VisitService visits;

    OwnReports(Reports reports, Asides asides, VisitService visits) {
        this.reports = reports;
        this.asides = asides;
        this.visits = visits;
    }

    /** The visit, to read what was reported of it. */
    Visit visit(Actor actor, VisitId id) {
        actor.require(Permission.REPORT_VISITS);
        actor.requireShopper();
        return visits.get(actor, id);
    }

    /** Lets through who has the visit, or has once opened its report. */
    void noted(Actor actor, VisitId id) {
        actor.require(Permission.REPORT_VISITS);
        if (!asides.isReporter(id, actor.requireShopper())) {
            visit(actor, id);
        }
    }

    /** The visit whose report the shopper has opened; the report of one who had the visit before is nobody else's. */
    Visit reported(Actor actor, VisitId id) {
        Visit visit = visit(actor, id);
        if (reports.find(id).filter(report -> isOf(report, actor)).isEmpty()) {
            throw new NotFound();
        }
        return visit;
    }

    /** The visit, refused where its report takes nothing more; without a lock, so that it may change the next moment. */
    Visit open(Actor actor, VisitId id) {
        return open(
                actor,
                visit(actor, id),
                reports.find(id).filter(report -> isOf(report, actor)).isPresent());
    }

    /** The visit with its report locked for a write, refused where the report takes nothing more. */
    Visit writable(Actor actor, VisitId id) {
        boolean isThere = reports.lock(id).filter(report -> isOf(report, actor)).isPresent();
        Visit visit = open(actor, visit(actor, id), isThere);
        begin(actor, visit);
        return visit;
    }

    boolean isOf(Opened report, Actor actor) {
        return report.shopper().equals(actor.requireShopper());
    }

    /** Whether its report takes anything from the shopper who asks; from one who is blocked it takes nothing. */
    boolean isOpen(Actor actor, Visit visit) {
        return OPEN.contains(visit.state()) && !visits.isBlocked(actor);
    }

    /** The first thing that is written begins the visit. */
    void begin(Actor actor, Visit visit) {
        if (visit.state() == VisitState.ACCEPTED) {
            visits.start(actor, visit.id());
        }
    }

    private Visit open(Actor actor, Visit visit, boolean isThere) {
        if (!isThere) {
            throw new Refused("reports.refusal.not-accepted", visit.number());
        }
        if (!isOpen(actor, visit)) {
            throw new Refused("reports.refusal.closed", visit.number());
        }
        return visit;
    }
}
