package app.touchstone.review;

import static app.touchstone.db.review.Tables.EDIT;
import static app.touchstone.db.review.Tables.REVIEW_STATE;

import app.touchstone.db.review.tables.records.EditRecord;
import app.touchstone.db.review.tables.records.ReviewStateRecord;
import app.touchstone.forms.AnswerValue;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.Stale;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.rows.OnlyOnce;
import app.touchstone.platform.rows.RowLock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who works on which report, and the edits. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Reviews {

    private final DSLContext db;
    private final JsonMapper json;

    Reviews(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<ReviewState> find(VisitId visit) {
        return db.fetchOptional(REVIEW_STATE, REVIEW_STATE.VISIT_ID.eq(visit)).map(Reviews::state);
    }

    /** Who works on which of the visits; nothing of one that nobody has taken up. */
    Map<VisitId, String> reviewers(Collection<VisitId> visits) {
        return db.select(REVIEW_STATE.VISIT_ID, REVIEW_STATE.REVIEWER_NAME)
                .from(REVIEW_STATE)
                .where(REVIEW_STATE.VISIT_ID.in(visits), REVIEW_STATE.REVIEWER_NAME.isNotNull())
                .fetchMap(REVIEW_STATE.VISIT_ID, REVIEW_STATE.REVIEWER_NAME);
    }

    /** Writes over what was read, or refuses where another reviewer was faster; what nobody had taken up is begun. */
    void save(ReviewState state, String number, Actor actor, Instant at) {
        ReviewStateRecord row = db.newRecord(REVIEW_STATE);
        row.setVisitId(state.visit());
        row.setClientId(state.client());
        row.setReviewerId(state.reviewer());
        row.setReviewerName(state.reviewerName());
        row.setClaimedAt(state.claimedAt());
        row.setChangedAt(at);
        row.setChangedBy(actor.id());
        row.setChangedByName(actor.name());
        if (state.version() == 0) {
            row.setRowVersion(1);
            if (!OnlyOnce.insert(db, row, REVIEW_STATE.VISIT_ID)) {
                throw refusal(state.visit(), number);
            }
        } else {
            lock(number).update(db, row, state.version());
        }
    }

    /** With what somebody is refused who saw another version. */
    RuntimeException refusal(VisitId visit, String number) {
        return lock(number).refusal(db, REVIEW_STATE.VISIT_ID.eq(visit));
    }

    private static RowLock<ReviewStateRecord> lock(String number) {
        return new RowLock<>(
                REVIEW_STATE,
                REVIEW_STATE.ROW_VERSION,
                row -> new Stale(row.getChangedByName(), row.getChangedAt(), number));
    }

    private static ReviewState state(ReviewStateRecord row) {
        return new ReviewState(
                row.getVisitId(),
                row.getClientId(),
                row.getRowVersion(),
                row.getReviewerId(),
                row.getReviewerName(),
                row.getClaimedAt());
    }

    List<Edit> edits(VisitId visit) {
        return db.selectFrom(EDIT)
                .where(EDIT.VISIT_ID.eq(visit))
                .orderBy(EDIT.EDITED_AT, EDIT.ID)
                .fetch(this::edit);
    }

    void add(VisitId visit, Edit edit, Actor actor) {
        EditRecord row = db.newRecord(EDIT);
        row.setId(Identifiers.next());
        row.setVisitId(visit);
        row.setQuestion(edit.question());
        row.setAnswerRevision(edit.answerRevision());
        row.setOldValue(write(edit.oldValue()));
        row.setNewValue(write(edit.newValue()));
        row.setOldComment(edit.oldComment());
        row.setNewComment(edit.newComment());
        row.setReason(edit.reason());
        row.setEditedAt(edit.at());
        row.setEditedBy(actor.id());
        row.setEditedByName(edit.by());
        row.insert();
    }

    private @Nullable String write(@Nullable AnswerValue value) {
        return value == null ? null : json.writerFor(AnswerValue.class).writeValueAsString(value);
    }

    private @Nullable AnswerValue read(@Nullable String text) {
        return text == null ? null : json.readValue(text, AnswerValue.class);
    }

    private Edit edit(EditRecord row) {
        return new Edit(
                row.getQuestion(),
                row.getAnswerRevision(),
                read(row.getOldValue()),
                read(row.getNewValue()),
                row.getOldComment(),
                row.getNewComment(),
                row.getReason(),
                row.getEditedAt(),
                row.getEditedByName());
    }
}
