package app.touchstone.reports;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitService;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.Steps;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.bounds.Incoming;
import app.touchstone.reports.DraftFile.DraftPhoto;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.SentReport.SentAnswer;
import app.touchstone.reports.evidence.EvidenceParcel;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in a draft that a shopper saved as a file, the same way as the phone would have sent it: the same ids, so that
 * the file again, or the phone afterwards, changes nothing. A coordinator brings it, and the trail says so.
 */
@Service
public class DraftIntake {

    private final AsideKeeper keeper;
    private final Asides asides;
    private final OwnReports own;
    private final ReportService reports;
    private final ReportDirectory directory;
    private final EvidenceIntake photos;
    private final FieldNotes notes;
    private final Submissions submissions;
    private final VisitService visits;
    private final Steps steps;
    private final JsonMapper json;
    private final Incoming incoming;
    private final TransactionTemplate transaction;

    DraftIntake(
            AsideKeeper keeper,
            Asides asides,
            OwnReports own,
            ReportService reports,
            ReportDirectory directory,
            EvidenceIntake photos,
            FieldNotes notes,
            Submissions submissions,
            VisitService visits,
            Steps steps,
            JsonMapper json,
            Incoming incoming,
            TransactionTemplate transaction) {
        this.keeper = keeper;
        this.asides = asides;
        this.own = own;
        this.reports = reports;
        this.directory = directory;
        this.photos = photos;
        this.notes = notes;
        this.submissions = submissions;
        this.visits = visits;
        this.steps = steps;
        this.json = json;
        this.incoming = incoming;
        this.transaction = transaction;
    }

    /**
     * What became of a file.
     *
     * @param answers those that were taken in; the others were here already, or newer
     * @param receipt there where the file held a report that had been sent
     * @param isQuizFirst whether the report was sent and is not handed in, because its shopper owes the quiz
     * @param setAside whether the visit takes no report from this shopper, so that all of it was set aside
     */
    public record Imported(
            int answers, int photos, @Nullable Receipt receipt, boolean isQuizFirst, boolean setAside) {}

    /** The file's largest size in bytes. */
    public static int largest() {
        return DraftFile.LARGEST;
    }

    public Imported bring(Actor actor, VisitId id, String fileName, byte[] file) {
        actor.require(Permission.ASSIGN_VISITS);
        Visit visit = visits.get(actor, id);
        DraftFile draft = DraftFile.read(file, incoming.json());
        SentReport report = draft.contents().report();
        if (report == null || !id.value().equals(draft.contents().visitId())) {
            throw new Refused(
                    "draft.refusal.other-visit",
                    Objects.requireNonNullElse(draft.contents().number(), "?"),
                    visit.number());
        }
        UUID person = draft.contents().person();
        ShopperId shopper = in(() -> Optional.ofNullable(person).flatMap(one -> asides.reporter(id, new PersonId(one))))
                .orElseThrow(() -> new Refused("draft.refusal.other-person", visit.number()));
        Actor author = new Actor(
                actor.id(),
                actor.name(),
                Set.of(Role.SHOPPER),
                new Boundary.Shopper(shopper),
                actor.language(),
                actor.personZone());
        boolean isTaken = visit.isOf(shopper) && in(() -> own.isOpen(author, visit));
        draft.notes().forEach(note -> notes.keep(author, id, note));
        Imported imported = isTaken ? takeIn(author, id, draft, report) : setAside(author, visit, draft, report);
        in(() -> told(actor, visit, fileName));
        return imported;
    }

    private Imported takeIn(Actor author, VisitId id, DraftFile draft, SentReport report) {
        Map<String, StoredAnswer> before = reports.open(author, id).answers();
        int taken = 0;
        for (SentAnswer answer : report.answers()) {
            StoredAnswer there = before.get(answer.question());
            reports.keep(author, id, answer.stored());
            taken += there == null || there.revision() < answer.revision() ? 1 : 0;
        }
        keepPhotos(author, id, draft, null);
        UUID submission = draft.contents().submission();
        boolean isQuizFirst = in(() -> directory.owesQuiz(visits.get(author, id), directory.get(id)));
        if (submission == null || isQuizFirst) {
            return new Imported(taken, draft.photos().size(), null, submission != null && isQuizFirst, false);
        }
        String content = json.writeValueAsString(report);
        Submission whole = report.submission(
                submission, Sha256.of(content), null, draft.contents().clockAheadMs());
        return new Imported(taken, draft.photos().size(), submissions.submit(author, id, whole, content), false, false);
    }

    private Imported setAside(Actor author, Visit visit, DraftFile draft, SentReport report) {
        String content = json.writeValueAsString(report);
        UUID id = draft.id(content);
        Optional<Receipt> before = in(() -> reports.receipt(visit.id(), id, Sha256.of(content)));
        if (before.isPresent()) {
            return new Imported(0, 0, before.get(), false, false);
        }
        AsideReason reason = visit.isOf(((Boundary.Shopper) author.boundary()).shopper())
                ? AsideReason.of(visit.state())
                : AsideReason.REASSIGNED;
        in(() -> keeper.keep(author, visit.id(), id, reason, content));
        keepPhotos(author, visit.id(), draft, id);
        return new Imported(report.answers().size(), draft.photos().size(), null, false, true);
    }

    private void keepPhotos(Actor author, VisitId id, DraftFile draft, @Nullable UUID setAside) {
        for (DraftPhoto photo : DraftFile.listed(draft.contents())) {
            EvidenceId evidence = new EvidenceId(photo.id());
            photos.keep(
                    author,
                    id,
                    new EvidenceParcel(evidence, photo.question(), photo.capturedAt(), photo.sha256(), setAside),
                    Objects.requireNonNull(draft.photos().get(evidence)));
        }
    }

    private Visit told(Actor actor, Visit visit, String fileName) {
        steps.taken(
                actor,
                ReportsAct.DRAFT_IMPORTED,
                visit.id().value(),
                visit.number(),
                visit.plan().client(),
                Map.of(ActDetail.FILE, fileName));
        return visit;
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
