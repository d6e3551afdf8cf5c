package app.touchstone.reports;

import static app.touchstone.db.reports.Tables.ANSWER;
import static app.touchstone.db.reports.Tables.REPORT;
import static app.touchstone.db.reports.Tables.RETURNED_QUESTION;

import app.touchstone.assignments.Visit;
import app.touchstone.clients.Outlet;
import app.touchstone.db.reports.tables.records.AnswerRecord;
import app.touchstone.db.reports.tables.records.ReportRecord;
import app.touchstone.forms.AnswerValue;
import app.touchstone.platform.AnswerId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.rows.BulkInsert;
import app.touchstone.platform.rows.OnlyOnce;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String FEATURE_MARK = ";";

    private final DSLContext db;
    private final JsonMapper json;

    Reports(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * A report without what is in it.
     *
     * @param features what the outlet had when the report was opened, each of them once
     */
    record Opened(
            VisitId visit,
            ClientId client,
            ShopperId shopper,
            ChecklistVersionId checklistVersion,
            String outletCode,
            Set<String> features,
            Instant at) {}

    Optional<Opened> find(VisitId visit) {
        return db.fetchOptional(REPORT, REPORT.VISIT_ID.eq(visit)).map(Reports::opened);
    }

    List<Opened> find(Collection<VisitId> visits) {
        return db.selectFrom(REPORT).where(REPORT.VISIT_ID.in(visits)).fetch(Reports::opened);
    }

    Optional<Opened> lock(VisitId visit) {
        return db.selectFrom(REPORT)
                .where(REPORT.VISIT_ID.eq(visit))
                .forUpdate()
                .fetchOptional(Reports::opened);
    }

    /** Opens the report, unless another request has just done so. */
    void open(Visit visit, ShopperId shopper, Outlet outlet, Instant at) {
        ReportRecord row = db.newRecord(REPORT);
        row.setVisitId(visit.id());
        row.setRowVersion(1);
        row.setClientId(visit.plan().client());
        row.setShopperId(shopper);
        row.setChecklistVersionId(visit.plan().checklistVersion());
        row.setOutletCode(outlet.code());
        row.setFeatures(outlet.features().stream().sorted().collect(Collectors.joining(FEATURE_MARK)));
        row.setOpenedAt(at);
        OnlyOnce.insert(db, row, REPORT.VISIT_ID);
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

    private static Opened opened(ReportRecord row) {
        return new Opened(
                row.getVisitId(),
                row.getClientId(),
                row.getShopperId(),
                row.getChecklistVersionId(),
                row.getOutletCode(),
                Stream.of(row.getFeatures().split(FEATURE_MARK))
                        .filter(feature -> !feature.isEmpty())
                        .collect(Collectors.toSet()),
                row.getOpenedAt());
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
}
