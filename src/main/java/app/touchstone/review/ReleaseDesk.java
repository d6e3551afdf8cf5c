package app.touchstone.review;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitPlan.Place;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.clients.Placement;
import app.touchstone.db.review.tables.records.ReleaseRecord;
import app.touchstone.platform.Actor;
import app.touchstone.reports.Report;
import app.touchstone.reports.evidence.Evidence;
import app.touchstone.review.ReleasedReport.Photo;
import app.touchstone.review.ReleasedReport.Recording;
import app.touchstone.scoring.ClassicScore;
import java.time.Clock;
import java.time.Instant;
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

    private final Reviews reviews;
    private final FrozenText frozen;
    private final OutletDirectory outlets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReleaseDesk(
            Reviews reviews,
            FrozenText frozen,
            OutletDirectory outlets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outlets = outlets;
        this.reviews = reviews;
        this.frozen = frozen;
        this.events = events;
        this.clock = clock;
    }

    void freeze(Actor actor, ReviewFile file, boolean inReporting) {
        Visit visit = file.visit();
        Place place = visit.plan().place();
        Report report = file.report();
        Instant visitedAt = Objects.requireNonNullElse(visit.stamps().visitedAt(), report.openedAt());
        ClassicScore score = file.sheet().score();
        ReleaseRecord row = reviews.draftRelease();
        row.setVisitId(visit.id());
        row.setClientId(visit.plan().client());
        row.setOutletId(place.outlet());
        row.setOutletName(place.name());
        Placement placement = outlets.periods(place.outlet())
                .on(visitedAt.atZone(place.timeZone()).toLocalDate());
        row.setNodeId(placement.node());
        row.setNodePath(placement.path());
        row.setPlaceAssumed(placement.assumed());
        row.setNumber(visit.number());
        row.setChecklistVersionId(visit.plan().checklistVersion());
        row.setMethod(file.sheet().method());
        row.setScore(score.rounded(SCORE_DIGITS).orElse(null));
        row.setSheet(frozen.sheet(file.sheet()));
        row.setAnswers(frozen.answers(file.answers()));
        row.setEvidence(frozen.photos(report.evidence().stream()
                .filter(evidence -> !evidence.isSound())
                .map(evidence -> new Photo(
                        evidence.id().value(),
                        evidence.question(),
                        report.captured(evidence.capturedAt()),
                        evidence.width(),
                        evidence.height()))
                .toList()));
        row.setRecordings(frozen.recordings(report.evidence().stream()
                .filter(Evidence::isSound)
                .map(evidence -> new Recording(
                        evidence.id().value(),
                        evidence.question(),
                        report.captured(evidence.capturedAt()),
                        evidence.duration().toMillis()))
                .toList()));
        row.setVisitedAt(visitedAt);
        row.setSubmittedAt(visit.stamps().submittedAt());
        row.setTimeZone(place.timeZone().getId());
        row.setReleasedAt(clock.instant());
        row.setReleasedBy(actor.id());
        row.setInReporting(inReporting);
        row.insert();
        events.publishEvent(new ReportReleased(
                visit.id(),
                visit.number(),
                visit.plan().client(),
                place.outlet(),
                visit.plan().checklistVersion(),
                visit.plan().wave(),
                visit.plan().waveName(),
                report.shopper(),
                visitedAt.atZone(place.timeZone()).toLocalDate(),
                row.getReleasedAt(),
                inReporting));
    }
}
