package app.touchstone.reports;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.db.reports.tables.records.EvidenceRecord;
import app.touchstone.db.reports.tables.records.ReportRecord;
import app.touchstone.db.reports.tables.records.SubmissionRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.Completeness.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in reports from the shopper's phone. Every write may come twice, late or out of order, and every repetition
 * answers the same; after a submission the report is closed until it is returned.
 */
@Service
@Transactional
public class ReportService {

    private static final Set<VisitState> OPEN =
            EnumSet.of(VisitState.ACCEPTED, VisitState.IN_PROGRESS, VisitState.RETURNED);

    /** A phone's clock may run ahead by this much before its time is taken for the future. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    private final Reports reports;
    private final ReportDirectory directory;
    private final EvidenceStore store;
    private final VisitService visits;
    private final OutletDirectory outlets;
    private final Clock clock;

    ReportService(
            Reports reports,
            ReportDirectory directory,
            EvidenceStore store,
            VisitService visits,
            OutletDirectory outlets,
            Clock clock) {
        this.reports = reports;
        this.directory = directory;
        this.store = store;
        this.visits = visits;
        this.outlets = outlets;
        this.clock = clock;
    }

    /** The report of one's own visit, opened by the first look after the visit was accepted. */
    public Report open(Actor actor, VisitId id) {
        Visit visit = own(actor, id);
        Optional<ReportRecord> existing = reports.find(id);
        if (existing.isPresent()) {
            return directory.read(existing.get());
        }
        if (!OPEN.contains(visit.state())) {
            throw new Refused("reports.refusal.not-accepted", visit.number());
        }
        Outlet outlet = outlets.forVisit(visit.plan().place().outlet());
        ReportRecord report = reports.draft();
        report.setVisitId(id);
        report.setRowVersion(1);
        report.setClientId(visit.plan().client());
        report.setShopperId(actor.requireShopper());
        report.setChecklistVersionId(visit.plan().checklistVersion());
        report.setOutletCode(outlet.code());
        report.setFeatures(outlet.features().stream().sorted().collect(Collectors.joining(";")));
        report.setOpenedAt(clock.instant());
        reports.open(report);
        return directory.get(id);
    }

    /** Whether answers are taken for the visit now. */
    @Transactional(readOnly = true)
    public boolean isEditable(Actor actor, VisitId id) {
        return OPEN.contains(own(actor, id).state());
    }

    /**
     * Keeps an answer unless a later revision is there already, and answers with the revision that is kept.
     *
     * @return the answer as it is kept
     */
    public StoredAnswer keep(Actor actor, VisitId id, StoredAnswer answer) {
        writable(actor, id);
        return keep(id, directory.get(id), answer);
    }

    private StoredAnswer keep(VisitId id, Report report, StoredAnswer answer) {
        if (report.definition().question(answer.question()).isEmpty()) {
            throw new Refused("reports.refusal.unknown-question", answer.question());
        }
        if (answer.comment().length() > StoredAnswer.LONGEST_TEXT
                || answer.note().length() > StoredAnswer.LONGEST_TEXT) {
            throw new Refused("reports.refusal.long-text", StoredAnswer.LONGEST_TEXT);
        }
        Optional<StoredAnswer> before = reports.answer(id, answer.question());
        if (before.isPresent() && before.get().revision() >= answer.revision()) {
            return before.get();
        }
        reports.requireFree(id, answer);
        if (before.isPresent()) {
            reports.replace(id, answer, clock.instant());
        } else {
            reports.insert(id, answer, clock.instant());
        }
        return answer;
    }

    /** Keeps a photo; the same id again with the same bytes changes nothing. */
    public Evidence keepPhoto(
            Actor actor,
            VisitId id,
            EvidenceId photo,
            String question,
            Instant capturedAt,
            String sha256,
            byte[] bytes) {
        own(actor, id);
        String actual = Sha256.of(bytes);
        if (!actual.equals(sha256)) {
            throw new Refused("reports.refusal.photo-damaged");
        }
        Optional<EvidenceRecord> before = reports.evidence(photo);
        if (before.isPresent()) {
            return sameAgain(before.get(), id, actual);
        }
        writable(actor, id);
        if (directory.get(id).definition().question(question).isEmpty()) {
            throw new Refused("reports.refusal.unknown-question", question);
        }
        Picture picture = Picture.of(bytes);
        Evidence evidence = new Evidence(
                photo, question, actual, store.put(picture.jpeg()), picture.width(), picture.height(), capturedAt);
        Optional<EvidenceRecord> meanwhile = reports.evidence(photo);
        if (meanwhile.isPresent()) {
            return sameAgain(meanwhile.get(), id, actual);
        }
        reports.insert(id, evidence, picture.jpeg().length, clock.instant());
        return evidence;
    }

    private static Evidence sameAgain(EvidenceRecord before, VisitId visit, String sha256) {
        if (!before.getVisitId().equals(visit)) {
            throw new NotFound();
        }
        if (!before.getOriginalSha256().equals(sha256)) {
            throw new Refused("reports.refusal.id-taken");
        }
        return Reports.evidence(before);
    }

    public void removePhoto(Actor actor, VisitId id, EvidenceId photo) {
        writable(actor, id);
        reports.evidence(photo)
                .filter(row -> row.getVisitId().equals(id))
                .ifPresent(row -> reports.remove(photo, clock.instant()));
    }

    /** A photo of one's own report. */
    @Transactional(readOnly = true)
    public byte[] photo(Actor actor, VisitId id, EvidenceId photo) {
        own(actor, id);
        return directory.picture(id, photo);
    }

    @Transactional(readOnly = true)
    public Completeness check(Actor actor, VisitId id) {
        own(actor, id);
        return Completeness.of(directory.get(id));
    }

    /** Takes the report as handed in. The same submission again gives the same receipt. */
    public Receipt submit(Actor actor, VisitId id, Submission submission) {
        Visit visit = own(actor, id);
        if (reports.lock(id).isEmpty()) {
            throw new NotFound();
        }
        Optional<SubmissionRecord> before = reports.submission(submission.id());
        if (before.isPresent()) {
            return again(before.get(), id, submission);
        }
        if (!OPEN.contains(own(actor, id).state())) {
            throw new Refused("reports.refusal.closed", visit.number());
        }
        start(actor, visit);
        if (submission.visitedAt().isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
            throw new Refused("reports.refusal.future-visit");
        }
        Report report = directory.get(id);
        submission.answers().forEach(answer -> keep(id, report, answer));
        requirePhotos(report, submission);
        Report whole = directory.get(id);
        List<Problem> problems = Completeness.of(whole).problems();
        if (!problems.isEmpty()) {
            throw new Incomplete(problems);
        }
        Instant now = clock.instant();
        reports.closeReturned(id, now);
        visits.submitted(actor, id, submission.visitedAt());
        return reports.insert(
                submission.id(),
                id,
                submission.revision(),
                submission.contentSha256(),
                now,
                now.isAfter(visit.dueAt()),
                now.atZone(ZoneOffset.UTC).getYear());
    }

    private static Receipt again(SubmissionRecord before, VisitId id, Submission submission) {
        if (!before.getVisitId().equals(id)) {
            throw new NotFound();
        }
        if (!before.getContentSha256().equals(submission.contentSha256())) {
            throw new Refused("reports.refusal.submission-differs", before.getReceiptNumber());
        }
        return Reports.receipt(before);
    }

    private static void requirePhotos(Report report, Submission submission) {
        Set<EvidenceId> there = report.evidence().stream().map(Evidence::id).collect(Collectors.toSet());
        List<UUID> missing = submission.photos().stream()
                .filter(photo -> !there.contains(photo))
                .map(EvidenceId::value)
                .toList();
        if (!missing.isEmpty()) {
            throw new PhotosMissing(missing);
        }
    }

    /** Locks the report for a write and says no where it is closed. */
    private void writable(Actor actor, VisitId id) {
        Visit visit = own(actor, id);
        if (reports.lock(id).isEmpty()) {
            throw new Refused("reports.refusal.not-accepted", visit.number());
        }
        Visit now = own(actor, id);
        if (!OPEN.contains(now.state())) {
            throw new Refused("reports.refusal.closed", now.number());
        }
        start(actor, now);
    }

    private void start(Actor actor, Visit visit) {
        if (visit.state() == VisitState.ACCEPTED) {
            visits.start(actor, visit.id());
        }
    }

    private Visit own(Actor actor, VisitId id) {
        actor.require(Permission.REPORT_VISITS);
        actor.requireShopper();
        return visits.get(actor, id);
    }

    /**
     * A whole report on its way in.
     *
     * @param id made on the phone, so that sending again is the same submission
     * @param contentSha256 of what was sent, so that the same id with other content is noticed
     * @param visitedAt when the shopper was there
     * @param photos those that belong to it and must have arrived
     */
    public record Submission(
            UUID id,
            int revision,
            String contentSha256,
            Instant visitedAt,
            List<StoredAnswer> answers,
            List<EvidenceId> photos) {}
}
