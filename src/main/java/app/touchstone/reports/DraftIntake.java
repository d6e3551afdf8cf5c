package app.touchstone.reports;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitService;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.Steps;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.bounds.Incoming;
import app.touchstone.reports.AnswerBatches.Upon;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.SentReport.SentAnswer;
import app.touchstone.reports.evidence.EvidenceMaker.Made;
import app.touchstone.reports.evidence.EvidenceParcel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        this.visits = visits;
        this.steps = steps;
        this.json = json;
        this.incoming = incoming;
        this.transaction = transaction;
    }

    /** What became of a file's report, besides what was taken in of it. */
    public enum Outcome {
        /** It had not been sent: it goes on as a draft. */
        DRAFT,
        HANDED_IN,
        /** It was sent and is not handed in, because its shopper owes the quiz. */
        QUIZ_FIRST,
        /** It was sent and is not handed in, because something is missing that the checklist asks for. */
        INCOMPLETE,
        /** The visit takes no report from this shopper, so that all of it was set aside. */
        SET_ASIDE
    }

    /**
     * What became of a file.
     *
     * @param answers those that were taken in; the others were here already, or newer
     * @param receipt there where the report was handed in
     */
    public record Imported(
            int answers, int photos, @Nullable Receipt receipt, Outcome outcome) {}

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
        Actor author = actor.inPlaceOf(shopper, in(() -> asides.nameOf(id, shopper)));
        Map<EvidenceId, Made> looked = look(id, draft);
        try {
            return in(() -> commit(actor, author, id, draft, looked, fileName));
        } catch (NotTaken late) {
            return in(() -> commitAside(actor, author, id, draft, looked, late.reason(), fileName));
        }
    }

    /** Pictures take their time, so nothing is locked meanwhile; those that are here already are not looked at again. */
    private Map<EvidenceId, Made> look(VisitId visit, DraftFile draft) {
        Map<EvidenceId, Made> looked = new HashMap<>();
        for (EvidenceParcel parcel : parcels(draft, null)) {
            if (!photos.isKnown(visit, parcel.id())) {
                byte[] bytes = Objects.requireNonNull(draft.photos().get(parcel.id()));
                looked.put(parcel.id(), photos.look(visit, parcel, bytes));
            }
        }
        return looked;
    }

    /** The whole file, or nothing of it. */
    private Imported commit(
            Actor actor, Actor author, VisitId id, DraftFile draft, Map<EvidenceId, Made> looked, String fileName) {
        Visit visit = visits.get(actor, id);
        boolean isTaken = visit.isOf(author.requireShopper()) && own.isOpen(author, visit);
        if (!isTaken) {
            AsideReason reason =
                    visit.isOf(author.requireShopper()) ? AsideReason.of(visit.state()) : AsideReason.REASSIGNED;
            return commitAside(actor, author, id, draft, looked, reason, fileName);
        }
        draft.notes().forEach(note -> notes.keep(author, id, note));
        Imported imported = takeIn(author, id, draft, looked);
        tell(actor, visit, fileName);
        return imported;
    }

    private Imported takeIn(Actor author, VisitId id, DraftFile draft, Map<EvidenceId, Made> looked) {
        SentReport report = report(draft);
        Report opened = reports.open(author, id);
        Map<String, StoredAnswer> before = opened.answers();
        int taken = 0;
        for (SentAnswer answer : report.answers()) {
            StoredAnswer there = before.get(answer.question());
            taken += there == null || there.revision() < answer.revision() ? 1 : 0;
        }
        reports.keepAll(
                author,
                id,
                report.answers().stream()
                        .map(answer -> new Upon(answer.stored(), Integer.MAX_VALUE))
                        .toList());
        for (EvidenceParcel parcel : parcels(draft, null)) {
            if (opened.definition().question(parcel.question()).isEmpty()) {
                throw new Refused("reports.refusal.unknown-question", parcel.question());
            }
        }
        keepPhotos(author, id, parcels(draft, null), looked);
        return handIn(author, id, draft, taken);
    }

    private Imported handIn(Actor author, VisitId id, DraftFile draft, int taken) {
        int pictures = draft.photos().size();
        UUID submission = draft.contents().submission();
        if (submission == null) {
            return new Imported(taken, pictures, null, Outcome.DRAFT);
        }
        Report now = directory.get(id);
        if (directory.owesQuiz(visits.get(author, id), now)) {
            return new Imported(taken, pictures, null, Outcome.QUIZ_FIRST);
        }
        SentReport report = report(draft);
        if (!Completeness.of(now).problems().isEmpty()
                || !ReportService.missing(now, report.photoIds()).isEmpty()) {
            return new Imported(taken, pictures, null, Outcome.INCOMPLETE);
        }
        Submission whole = report.submission(
                submission,
                Sha256.of(json.writeValueAsString(report)),
                null,
                draft.contents().clockAheadMs());
        return new Imported(taken, pictures, reports.submit(author, id, whole), Outcome.HANDED_IN);
    }

    private Imported commitAside(
            Actor actor,
            Actor author,
            VisitId id,
            DraftFile draft,
            Map<EvidenceId, Made> looked,
            AsideReason reason,
            String fileName) {
        Visit visit = visits.get(actor, id);
        draft.notes().forEach(note -> notes.keep(author, id, note));
        SentReport report = report(draft);
        String content = json.writeValueAsString(report);
        UUID submission = draft.id(content);
        tell(actor, visit, fileName);
        Optional<Receipt> before = reports.receipt(id, submission, Sha256.of(content));
        if (before.isPresent()) {
            return new Imported(0, 0, before.get(), Outcome.HANDED_IN);
        }
        keeper.keep(author, id, submission, reason, content);
        keepPhotos(author, id, parcels(draft, submission), looked);
        return new Imported(report.answers().size(), draft.photos().size(), null, Outcome.SET_ASIDE);
    }

    /** What is known already was not looked at again, and stays as it is. */
    private void keepPhotos(Actor author, VisitId id, List<EvidenceParcel> parcels, Map<EvidenceId, Made> looked) {
        for (EvidenceParcel parcel : parcels) {
            Made made = looked.get(parcel.id());
            if (made != null) {
                photos.keep(author, id, parcel, made);
            }
        }
    }

    private static SentReport report(DraftFile draft) {
        return Objects.requireNonNull(draft.contents().report());
    }

    private static List<EvidenceParcel> parcels(DraftFile draft, @Nullable UUID setAside) {
        return DraftFile.listed(draft.contents()).stream()
                .map(photo -> new EvidenceParcel(
                        new EvidenceId(photo.id()), photo.question(), photo.capturedAt(), photo.sha256(), setAside))
                .toList();
    }

    private void tell(Actor actor, Visit visit, String fileName) {
        steps.taken(
                actor,
                ReportsAct.DRAFT_IMPORTED,
                visit.id().value(),
                visit.number(),
                visit.plan().client(),
                Map.of(ActDetail.FILE, fileName));
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
