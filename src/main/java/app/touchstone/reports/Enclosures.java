package app.touchstone.reports;

import static app.touchstone.db.reports.Sequences.RECEIPT_NUMBER;
import static app.touchstone.db.reports.Tables.EVIDENCE;
import static app.touchstone.db.reports.Tables.FIELD_NOTE;
import static app.touchstone.db.reports.Tables.REPORT;
import static app.touchstone.db.reports.Tables.SUBMISSION;
import static java.util.Objects.requireNonNull;

import app.touchstone.assignments.Visit;
import app.touchstone.db.reports.tables.records.EvidenceRecord;
import app.touchstone.db.reports.tables.records.FieldNoteRecord;
import app.touchstone.db.reports.tables.records.SubmissionRecord;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.rows.OnlyOnce;
import app.touchstone.reports.Receipt.Captured;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tables of what comes beside a report's answers: photos and recordings, what the phone noted, and submissions. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Enclosures {

    private final DSLContext db;
    private final JsonMapper json;

    Enclosures(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Evidence under its id, with the visit that it belongs to, also when it was taken out of its report. */
    record Kept(VisitId visit, Evidence evidence, boolean removed) {

        /** Whether it is there, as something of this visit. */
        boolean isIn(VisitId report) {
            return visit.equals(report) && !removed;
        }
    }

    /** A submission that came in, by what it is known again. */
    record Sent(VisitId visit, String contentSha256, Receipt receipt) {

        boolean is(VisitId report, String sha256) {
            return visit.equals(report) && contentSha256.equals(sha256);
        }
    }

    List<Evidence> evidence(VisitId visit) {
        return db.selectFrom(EVIDENCE)
                .where(EVIDENCE.VISIT_ID.eq(visit), EVIDENCE.REMOVED_AT.isNull())
                .orderBy(EVIDENCE.CAPTURED_AT, EVIDENCE.ID)
                .fetch(Enclosures::evidence);
    }

    Optional<Kept> evidence(EvidenceId id) {
        return db.fetchOptional(EVIDENCE, EVIDENCE.ID.eq(id))
                .map(row -> new Kept(row.getVisitId(), evidence(row), row.getRemovedAt() != null));
    }

    void insert(VisitId visit, Evidence evidence, long size, Instant at) {
        EvidenceRecord row = db.newRecord(EVIDENCE);
        row.setId(evidence.id());
        row.setVisitId(visit);
        row.setQuestion(evidence.question());
        row.setKind(evidence.kind());
        row.setDurationMs(evidence.duration().toMillis());
        row.setOriginalSha256(evidence.originalSha256());
        row.setStoredSha256(evidence.storedSha256());
        row.setMediaType(evidence.kind().mediaType());
        row.setWidth(evidence.width());
        row.setHeight(evidence.height());
        row.setSizeBytes(size);
        row.setCapturedAt(evidence.capturedAt());
        row.setReceivedAt(at);
        row.insert();
    }

    void remove(EvidenceId id, Instant at) {
        db.update(EVIDENCE)
                .set(EVIDENCE.REMOVED_AT, at)
                .where(EVIDENCE.ID.eq(id), EVIDENCE.REMOVED_AT.isNull())
                .execute();
    }

    /**
     * Keeps a note, once however often it comes.
     *
     * @param content of the note, as JSON
     * @return whether the note under this id is the shopper's, of this visit
     */
    boolean keep(VisitId visit, ShopperId shopper, FieldNote note, String content, Instant at) {
        FieldNoteRecord row = db.newRecord(FIELD_NOTE);
        row.setId(note.id());
        row.setVisitId(visit);
        row.setShopperId(shopper);
        row.setNote(content);
        row.setCapturedAt(note.capturedAt());
        row.setElapsedMs(note.elapsedMs());
        row.setReceivedAt(at);
        OnlyOnce.insert(db, row, FIELD_NOTE.ID);
        return db.fetchExists(
                FIELD_NOTE,
                FIELD_NOTE.ID.eq(note.id()),
                FIELD_NOTE.VISIT_ID.eq(visit),
                FIELD_NOTE.SHOPPER_ID.eq(shopper));
    }

    /** What a shopper noted of the visit, oldest first. */
    List<FieldNote> notes(VisitId visit, ShopperId shopper) {
        return db.selectFrom(FIELD_NOTE)
                .where(FIELD_NOTE.VISIT_ID.eq(visit), FIELD_NOTE.SHOPPER_ID.eq(shopper))
                .orderBy(FIELD_NOTE.CAPTURED_AT, FIELD_NOTE.ID)
                .fetch(row -> new FieldNote(
                        row.getId(),
                        json.readValue(row.getNote(), FieldNote.Content.class),
                        row.getCapturedAt(),
                        row.getElapsedMs()));
    }

    Optional<Sent> submission(UUID id) {
        return db.fetchOptional(SUBMISSION, SUBMISSION.ID.eq(id))
                .map(row -> new Sent(row.getVisitId(), row.getContentSha256(), receipt(row)));
    }

    List<Receipt> receipts(VisitId visit) {
        return db.selectFrom(SUBMISSION)
                .where(SUBMISSION.VISIT_ID.eq(visit))
                .orderBy(SUBMISSION.RECEIVED_AT, SUBMISSION.ID)
                .fetch(Enclosures::receipt);
    }

    /** With the year that it is at the outlet, by whose clock the receipt's time is told. */
    Receipt insert(Submission submission, Visit visit, Instant at) {
        Instant due = visit.dueAt();
        SubmissionRecord row = db.newRecord(SUBMISSION);
        row.setId(submission.id());
        row.setVisitId(visit.id());
        row.setRevision(submission.revision());
        row.setContentSha256(submission.contentSha256());
        row.setReceiptNumber("R-%d-%05d"
                .formatted(
                        at.atZone(visit.plan().place().timeZone()).getYear(),
                        requireNonNull(db.nextval(RECEIPT_NUMBER)).longValue()));
        row.setReceivedAt(at);
        row.setLate(at.isAfter(due));
        row.setClockAheadMs(submission.clockAheadMillis());
        Capture capture = submission.capture();
        if (capture != null) {
            row.setCapturedAt(capture.before(at));
            row.setCapturedByPhone(capture.isByPhone());
            row.setCapturedInTime(!capture.before(at).isAfter(due));
        }
        row.insert();
        db.update(REPORT)
                .set(REPORT.SUBMITTED_AT, at)
                .where(REPORT.VISIT_ID.eq(visit.id()))
                .execute();
        return receipt(row);
    }

    private static Receipt receipt(SubmissionRecord row) {
        Captured captured = row.getCapturedAt() == null
                ? null
                : new Captured(row.getCapturedAt(), row.getCapturedByPhone(), row.getCapturedInTime());
        return new Receipt(row.getReceiptNumber(), row.getReceivedAt(), row.getLate(), captured, row.getClockAheadMs());
    }

    private static Evidence evidence(EvidenceRecord row) {
        return new Evidence(
                row.getId(),
                row.getQuestion(),
                row.getKind(),
                row.getOriginalSha256(),
                row.getStoredSha256(),
                row.getWidth(),
                row.getHeight(),
                Duration.ofMillis(row.getDurationMs()),
                row.getCapturedAt());
    }
}
