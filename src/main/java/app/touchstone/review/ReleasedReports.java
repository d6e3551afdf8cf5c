package app.touchstone.review;

import app.touchstone.clients.OutletSight;
import app.touchstone.clients.Sight;
import app.touchstone.clients.Sights;
import app.touchstone.db.review.tables.records.ReleaseRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.DayPart;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.ReportDirectory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Released reports for those who may read them: staff, and the client's people by where the outlet stood on the day of
 * the visit.
 *
 * @see "Decision 0021"
 */
@Service
@Transactional(readOnly = true)
public class ReleasedReports {

    private static final int MOST_LISTED = 200;

    private final Reviews reviews;
    private final FrozenText frozen;
    private final ReportDirectory reports;
    private final Sights sights;

    ReleasedReports(Reviews reviews, FrozenText frozen, ReportDirectory reports, Sights sights) {
        this.reviews = reviews;
        this.frozen = frozen;
        this.reports = reports;
        this.sights = sights;
    }

    public ReleasedReport get(Actor actor, VisitId id) {
        ReleasedReport report = read(visible(actor, id));
        return actor.isStaff() ? report : report.blurred();
    }

    /** The same for modules downstream that make results of every release. */
    public ReleasedReport forResults(VisitId id) {
        return read(reviews.release(id).orElseThrow(NotFound::new));
    }

    /** The visits of an outlet that were released and count, newest first. */
    public List<ReleasedVisit> of(Actor actor, OutletId outlet) {
        actor.require(Permission.SEE_RESULTS);
        OutletSight sight = sights.of(actor, outlet);
        return reviews.releases(outlet, MOST_LISTED).stream()
                .filter(row -> row.getInReporting() || actor.isStaff())
                .filter(row -> sight.on(day(row)).covers(Sight.SCORES))
                .map(row -> new ReleasedVisit(
                        row.getVisitId(),
                        row.getNumber(),
                        visited(actor, row),
                        ZoneId.of(row.getTimeZone()),
                        row.getReleasedAt(),
                        row.getScore(),
                        row.getInReporting(),
                        sight.on(day(row)) == Sight.ALL))
                .toList();
    }

    private static Instant visited(Actor actor, ReleaseRecord row) {
        return actor.isStaff() ? row.getVisitedAt() : DayPart.blurred(row.getVisitedAt(), ZoneId.of(row.getTimeZone()));
    }

    /** A picture of a released report. */
    public byte[] picture(Actor actor, VisitId id, EvidenceId photo) {
        ReleaseRecord row = visible(actor, id);
        boolean belongs = frozen.readPhotos(row.getEvidence()).stream()
                .anyMatch(one -> one.id().equals(photo.value()));
        if (!belongs) {
            throw new NotFound();
        }
        return reports.picture(id, photo);
    }

    /**
     * A line of the list of an outlet's released visits.
     *
     * @param visitedAt to the minute for staff; for a client the beginning of the part of the day
     * @param timeZone the outlet's as it was when the visit was released: a later change moves no day that has been
     * @param readable whether there is more to see than the score
     */
    public record ReleasedVisit(
            VisitId visit,
            String number,
            Instant visitedAt,
            ZoneId timeZone,
            Instant releasedAt,
            @Nullable BigDecimal score,
            boolean inReporting,
            boolean readable) {}

    private ReleaseRecord visible(Actor actor, VisitId id) {
        actor.require(Permission.SEE_RESULTS);
        ReleaseRecord row = reviews.release(id).orElseThrow(NotFound::new);
        OutletSight sight = sights.of(actor, row.getOutletId());
        boolean readable = sight.on(day(row)) == Sight.ALL;
        if (!readable || (!row.getInReporting() && !actor.isStaff())) {
            throw new NotFound();
        }
        return row;
    }

    /** The day of the visit at the outlet, by the zone that it had then. */
    private static LocalDate day(ReleaseRecord row) {
        return LocalDate.ofInstant(row.getVisitedAt(), ZoneId.of(row.getTimeZone()));
    }

    private ReleasedReport read(ReleaseRecord row) {
        return new ReleasedReport(
                row.getVisitId(),
                row.getNumber(),
                row.getClientId(),
                row.getOutletId(),
                row.getOutletName(),
                ZoneId.of(row.getTimeZone()),
                row.getChecklistVersionId(),
                reports.get(row.getVisitId()).definition(),
                row.getVisitedAt(),
                Objects.requireNonNullElse(row.getSubmittedAt(), row.getVisitedAt()),
                row.getReleasedAt(),
                row.getInReporting(),
                frozen.readAnswers(row.getAnswers()),
                frozen.readPhotos(row.getEvidence()),
                frozen.readRecordings(row.getRecordings()),
                frozen.readSheet(row.getSheet()));
    }
}
