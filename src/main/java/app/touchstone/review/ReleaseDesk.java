package app.touchstone.review;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitPlan.Place;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.clients.Placement;
import app.touchstone.platform.Actor;
import app.touchstone.reports.Report;
import app.touchstone.reports.evidence.Evidence;
import app.touchstone.review.Release.Head;
import app.touchstone.review.ReleasedReport.Photo;
import app.touchstone.review.ReleasedReport.Recording;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Freezes what is released and tells those who make results of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReleaseDesk {

    private static final int SCORE_DIGITS = 4;

    private final Releases releases;
    private final OutletDirectory outlets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReleaseDesk(Releases releases, OutletDirectory outlets, ApplicationEventPublisher events, Clock clock) {
        this.releases = releases;
        this.outlets = outlets;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the first edition of an approved report. */
    void freeze(Actor actor, ReviewFile file, boolean inReporting) {
        Visit visit = file.visit();
        Place place = visit.plan().place();
        Report report = file.report();
        Instant visitedAt = Objects.requireNonNullElse(visit.stamps().visitedAt(), report.openedAt());
        Head head = new Head(
                visit.id(),
                visit.number(),
                place.outlet(),
                Edition.first(actor.id(), clock.instant()),
                visitedAt,
                place.timeZone(),
                file.sheet().score().rounded(SCORE_DIGITS).orElse(null),
                inReporting);
        Placement placement = outlets.periods(place.outlet()).on(head.day());
        releases.add(new Release(
                head,
                visit.plan().client(),
                visit.plan().checklistVersion(),
                place.name(),
                new Release.Place(placement.node(), placement.path(), placement.assumed()),
                file.sheet(),
                file.answers(),
                photos(report),
                recordings(report),
                visit.stamps().submittedAt()));
        tell(visit, report, head);
    }

    private static List<Photo> photos(Report report) {
        return report.evidence().stream()
                .filter(evidence -> !evidence.isSound())
                .map(evidence -> new Photo(
                        evidence.id().value(),
                        evidence.question(),
                        report.captured(evidence.capturedAt()),
                        evidence.width(),
                        evidence.height()))
                .toList();
    }

    private static List<Recording> recordings(Report report) {
        return report.evidence().stream()
                .filter(Evidence::isSound)
                .map(evidence -> new Recording(
                        evidence.id().value(),
                        evidence.question(),
                        report.captured(evidence.capturedAt()),
                        evidence.duration().toMillis()))
                .toList();
    }

    private void tell(Visit visit, Report report, Head head) {
        events.publishEvent(new ReportReleased(
                visit.id(),
                head.edition().number(),
                visit.number(),
                visit.plan().client(),
                head.outlet(),
                visit.plan().checklistVersion(),
                visit.plan().wave(),
                visit.plan().waveName(),
                report.shopper(),
                head.day(),
                head.edition().at(),
                head.counts()));
    }
}
