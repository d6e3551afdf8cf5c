package app.touchstone.reports;

import static app.touchstone.db.reports.Sequences.RECEIPT_NUMBER;
import static app.touchstone.db.reports.Tables.ANSWER;
import static app.touchstone.db.reports.Tables.EVIDENCE;
import static app.touchstone.db.reports.Tables.REPORT;
import static app.touchstone.db.reports.Tables.RETURNED_QUESTION;
import static app.touchstone.db.reports.Tables.SUBMISSION;
import static java.util.Objects.requireNonNull;

import app.touchstone.assignments.Visit;
import app.touchstone.db.reports.tables.records.AnswerRecord;
import app.touchstone.db.reports.tables.records.EvidenceRecord;
import app.touchstone.db.reports.tables.records.ReportRecord;
import app.touchstone.db.reports.tables.records.SubmissionRecord;
import app.touchstone.forms.AnswerValue;
import app.touchstone.platform.AnswerId;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.rows.BulkInsert;
import app.touchstone.platform.rows.OnlyOnce;
import app.touchstone.reports.Receipt.Captured;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The tables of reports. Writers lock the report's row first, so that two requests for one report take turns. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Reports {

    private static final Logger log = LoggerFactory.getLogger(Reports.class);

    private final DSLContext db;
    private final JsonMapper json;

    Reports(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<ReportRecord> find(VisitId visit) {
        return db.fetchOptional(REPORT, REPORT.VISIT_ID.eq(visit));
    }

    Optional<ReportRecord> lock(VisitId visit) {
        return db.selectFrom(REPORT)
                .where(REPORT.VISIT_ID.eq(visit))
                .forUpdate()
                .fetchOptional();
    }

    /** Opens the report, unless another request has just done so. */
    void open(ReportRecord report) {
        OnlyOnce.insert(db, report, REPORT.VISIT_ID);
    }

    /** The report is another shopper's from now on. */
    void handOver(VisitId visit, ShopperId to, Instant at) {
        db.update(REPORT)
                .set(REPORT.SHOPPER_ID, to)
                .set(REPORT.OPENED_AT, at)
                .where(REPORT.VISIT_ID.eq(visit))
                .execute();
    }

    void forgetAnswers(VisitId visit) {
        db.deleteFrom(ANSWER).where(ANSWER.VISIT_ID.eq(visit)).execute();
    }

    ReportRecord draft() {
        return db.newRecord(REPORT);
    }

    Map<String, StoredAnswer> answers(VisitId visit) {
        Map<String, StoredAnswer> answers = new LinkedHashMap<>();
        db.selectFrom(ANSWER)
                .where(ANSWER.VISIT_ID.eq(visit))
                .orderBy(ANSWER.QUESTION)
                .forEach(row -> answers.put(row.getQuestion(), answer(row)));
        return answers;
    }

    /** Refuses ids that other answers have; one of another visit is answered as if there were no such thing. */
    void requireFree(VisitId visit, Collection<StoredAnswer> answers) {
        Map<AnswerId, String> questions = HashMap.newHashMap(answers.size());
        answers.forEach(answer -> {
            if (questions.put(answer.id(), answer.question()) != null) {
                throw new Refused("reports.refusal.id-taken");
            }
        });
        db.select(ANSWER.ID, ANSWER.VISIT_ID, ANSWER.QUESTION)
                .from(ANSWER)
                .where(ANSWER.ID.eq(DSL.any(DSL.val(
                        questions.keySet().toArray(AnswerId[]::new),
                        ANSWER.ID.getDataType().array()))))
                .forEach(holder -> {
                    if (!holder.value2().equals(visit)) {
                        throw new NotFound();
                    }
                    if (!holder.value3().equals(questions.get(holder.value1()))) {
                        throw new Refused("reports.refusal.id-taken");
                    }
                });
    }

    /** All answers by one statement, however many they are. */
    void insert(VisitId visit, Collection<StoredAnswer> answers, Instant at) {
        BulkInsert.of(
                db,
                ANSWER,
                answers.stream()
                        .map(answer -> {
                            AnswerRecord row = filled(answer, at);
                            row.setVisitId(visit);
                            return row;
                        })
                        .toList());
    }

    void replace(VisitId visit, Collection<StoredAnswer> answers, Instant at) {
        db.batch(answers.stream()
                        .map(answer -> db.update(ANSWER)
                                .set(filled(answer, at))
                                .where(ANSWER.VISIT_ID.eq(visit), ANSWER.QUESTION.eq(answer.question())))
                        .toList())
                .execute();
    }

    List<Evidence> evidence(VisitId visit) {
        return db.selectFrom(EVIDENCE)
                .where(EVIDENCE.VISIT_ID.eq(visit), EVIDENCE.REMOVED_AT.isNull())
                .orderBy(EVIDENCE.CAPTURED_AT, EVIDENCE.ID)
                .fetch(Reports::evidence);
    }

    Optional<EvidenceRecord> evidence(EvidenceId id) {
        return db.fetchOptional(EVIDENCE, EVIDENCE.ID.eq(id));
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

    Optional<SubmissionRecord> submission(UUID id) {
        return db.fetchOptional(SUBMISSION, SUBMISSION.ID.eq(id));
    }

    List<Receipt> receipts(VisitId visit) {
        return db.selectFrom(SUBMISSION)
                .where(SUBMISSION.VISIT_ID.eq(visit))
                .orderBy(SUBMISSION.RECEIVED_AT, SUBMISSION.ID)
                .fetch(Reports::receipt);
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

    List<ReturnedQuestion> returned(VisitId visit) {
        return db.selectFrom(RETURNED_QUESTION)
                .where(RETURNED_QUESTION.VISIT_ID.eq(visit))
                .orderBy(RETURNED_QUESTION.RETURNED_AT, RETURNED_QUESTION.ID)
                .fetch(row -> new ReturnedQuestion(
                        row.getQuestion(), row.getMessage(), row.getReturnedAt(), row.getAnsweredAt()));
    }

    void askAgain(VisitId visit, Map<String, String> messages, PersonId by, Instant at) {
        messages.forEach((question, message) -> {
            var row = db.newRecord(RETURNED_QUESTION);
            row.setId(Identifiers.next());
            row.setVisitId(visit);
            row.setQuestion(question);
            row.setMessage(message);
            row.setReturnedAt(at);
            row.setReturnedBy(by);
            row.insert();
        });
    }

    void closeReturned(VisitId visit, Instant at) {
        db.update(RETURNED_QUESTION)
                .set(RETURNED_QUESTION.ANSWERED_AT, at)
                .where(RETURNED_QUESTION.VISIT_ID.eq(visit), RETURNED_QUESTION.ANSWERED_AT.isNull())
                .execute();
    }

    static Receipt receipt(SubmissionRecord row) {
        Captured captured = row.getCapturedAt() == null
                ? null
                : new Captured(row.getCapturedAt(), row.getCapturedByPhone(), row.getCapturedInTime());
        return new Receipt(row.getReceiptNumber(), row.getReceivedAt(), row.getLate(), captured, row.getClockAheadMs());
    }

    private AnswerRecord filled(StoredAnswer answer, Instant at) {
        AnswerRecord row = db.newRecord(ANSWER);
        row.setId(answer.id());
        row.setQuestion(answer.question());
        row.setValue(write(answer.value()));
        row.setComment(answer.comment());
        row.setNote(answer.note());
        row.setRevision(answer.revision());
        row.setCapturedAt(answer.capturedAt());
        row.setElapsedMs(answer.elapsedMillis());
        row.setReceivedAt(at);
        return row;
    }

    private @Nullable String write(@Nullable AnswerValue value) {
        return value == null ? null : json.writerFor(AnswerValue.class).writeValueAsString(value);
    }

    /** The value, as if there were none where it cannot be read: nobody can mend it but by a new answer. */
    private @Nullable AnswerValue read(AnswerRecord row) {
        if (row.getValue() == null) {
            return null;
        }
        try {
            return json.readValue(row.getValue(), AnswerValue.class);
        } catch (JacksonException unreadable) {
            log.warn(
                    "The value of answer ({}) is unreadable: {}",
                    row.getId(),
                    unreadable.getClass().getSimpleName());
            return null;
        }
    }

    private StoredAnswer answer(AnswerRecord row) {
        return new StoredAnswer(
                row.getId(),
                row.getQuestion(),
                read(row),
                row.getComment(),
                row.getNote(),
                row.getRevision(),
                row.getCapturedAt(),
                row.getElapsedMs());
    }

    static Evidence evidence(EvidenceRecord row) {
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
