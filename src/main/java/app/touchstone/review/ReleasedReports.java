package app.touchstone.review;

import app.touchstone.clients.OutletSight;
import app.touchstone.clients.Sight;
import app.touchstone.clients.Sights;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.platform.Actor;
import app.touchstone.platform.DayPart;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.ReportDirectory;
import app.touchstone.review.Release.Head;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private final Releases releases;
    private final ReportDirectory reports;
    private final Sights sights;

    ReleasedReports(Releases releases, ReportDirectory reports, Sights sights) {
        this.releases = releases;
        this.reports = reports;
        this.sights = sights;
    }

    public ReleasedReport get(Actor actor, VisitId id) {
        actor.require(Permission.SEE_RESULTS);
        Release release = release(id);
        requireVisible(actor, release.head());
        return read(actor, release, definition(id));
    }

    /**
     * Released reports of one outlet, whole, by two statements however many they are. What the actor may not read, or
     * what is of another outlet, is left out.
     */
    public Map<VisitId, ReleasedReport> of(Actor actor, OutletId outlet, Collection<VisitId> visits) {
        actor.require(Permission.SEE_RESULTS);
        OutletSight sight = sights.of(actor, outlet);
        Map<VisitId, ChecklistDefinition> definitions = reports.definitions(visits);
        Function<VisitId, ChecklistDefinition> known =
                visit -> Objects.requireNonNull(definitions.get(visit), "definition");
        return releases.newest(visits).stream()
                .filter(release -> release.head().outlet().equals(outlet))
                .filter(release -> isVisible(actor, sight, release.head()))
                .collect(Collectors.toMap(
                        release -> release.head().visit(),
                        release ->
                                read(actor, release, known.apply(release.head().visit()))));
    }

    /** The same for modules downstream that make results of every release. */
    public ReleasedReport forResults(VisitId id) {
        return read(release(id), definition(id));
    }

    /** The visits of an outlet that were released and count, newest first. */
    public List<ReleasedVisit> of(Actor actor, OutletId outlet) {
        actor.require(Permission.SEE_RESULTS);
        OutletSight sight = sights.of(actor, outlet);
        return releases.heads(outlet, MOST_LISTED).stream()
                .filter(head -> isReadBy(actor, head))
                .filter(head -> sight.on(head.day()).covers(Sight.SCORES))
                .map(head -> new ReleasedVisit(
                        head.visit(),
                        head.number(),
                        visited(actor, head),
                        head.timeZone(),
                        head.edition().at(),
                        head.score(),
                        head.counts(),
                        sight.on(head.day()) == Sight.ALL))
                .toList();
    }

    private static Instant visited(Actor actor, Head head) {
        return actor.isStaff() ? head.visitedAt() : DayPart.blurred(head.visitedAt(), head.timeZone());
    }

    /** Clients read what counts for them; what was withdrawn is nobody's of theirs any more. */
    private static boolean isReadBy(Actor actor, Head head) {
        return actor.isStaff() || (head.inReporting() && head.edition().kind() != Edition.Kind.WITHDRAWN);
    }

    /** A picture of a released report. */
    public byte[] picture(Actor actor, VisitId id, EvidenceId photo) {
        actor.require(Permission.SEE_RESULTS);
        requireVisible(actor, releases.head(id).orElseThrow(NotFound::new));
        boolean belongs = releases.photos(id).stream().anyMatch(one -> one.id().equals(photo.value()));
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

    private void requireVisible(Actor actor, Head head) {
        if (!isVisible(actor, sights.of(actor, head.outlet()), head)) {
            throw new NotFound();
        }
    }

    private static boolean isVisible(Actor actor, OutletSight sight, Head head) {
        return sight.on(head.day()) == Sight.ALL && isReadBy(actor, head);
    }

    private ChecklistDefinition definition(VisitId id) {
        return reports.definition(id).orElseThrow(NotFound::new);
    }

    private Release release(VisitId id) {
        return releases.newest(id).orElseThrow(NotFound::new);
    }

    private static ReleasedReport read(Actor actor, Release release, ChecklistDefinition definition) {
        ReleasedReport report = read(release, definition);
        return actor.isStaff() ? report : report.blurred();
    }

    private static ReleasedReport read(Release release, ChecklistDefinition definition) {
        Head head = release.head();
        return new ReleasedReport(
                head.visit(),
                head.edition(),
                head.number(),
                release.client(),
                head.outlet(),
                release.outletName(),
                head.timeZone(),
                release.checklistVersion(),
                definition,
                head.visitedAt(),
                Objects.requireNonNullElse(release.submittedAt(), head.visitedAt()),
                head.inReporting(),
                release.answers(),
                release.photos(),
                release.recordings(),
                release.sheet());
    }
}
