package app.touchstone.review;

import static app.touchstone.db.review.Tables.EDIT;
import static app.touchstone.db.review.Tables.RELEASE;
import static app.touchstone.db.review.Tables.REVIEW_STATE;
import static org.jooq.impl.DSL.noCondition;

import app.touchstone.clients.Placement;
import app.touchstone.db.review.tables.records.EditRecord;
import app.touchstone.db.review.tables.records.ReleaseRecord;
import app.touchstone.db.review.tables.records.ReviewStateRecord;
import app.touchstone.forms.AnswerValue;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.rows.OnlyOnce;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.exception.DataChangedException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tables of review: who works on what, the edits, and what was released. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Reviews {

    private final DSLContext db;
    private final JsonMapper json;

    Reviews(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<ReviewStateRecord> find(VisitId visit) {
        return db.fetchOptional(REVIEW_STATE, REVIEW_STATE.VISIT_ID.eq(visit));
    }

    Map<VisitId, ReviewStateRecord> find(Collection<VisitId> visits) {
        return db.selectFrom(REVIEW_STATE)
                .where(REVIEW_STATE.VISIT_ID.in(visits))
                .fetchMap(REVIEW_STATE.VISIT_ID);
    }

    ReviewStateRecord start(VisitId visit, ClientId client) {
        ReviewStateRecord row = db.newRecord(REVIEW_STATE);
        row.setVisitId(visit);
        row.setClientId(client);
        return row;
    }

    /** Stores under the row's version; a row that moved on throws jOOQ's {@code DataChangedException}. */
    void touch(ReviewStateRecord row, Actor actor, Instant at) {
        row.setChangedAt(at);
        row.setChangedBy(actor.id());
        row.setChangedByName(actor.name());
        row.changed(REVIEW_STATE.CHANGED_AT, true);
        if (row.getRowVersion() == null) {
            begin(row);
        } else {
            row.store();
        }
    }

    /** Of two who take a report up at once, the second has read a state that is no more. */
    private void begin(ReviewStateRecord row) {
        row.setRowVersion(1);
        if (!OnlyOnce.insert(db, row, REVIEW_STATE.VISIT_ID)) {
            throw new DataChangedException(
                    "Somebody else has just begun the review of (%s)".formatted(row.getVisitId()));
        }
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

    ReleaseRecord draftRelease() {
        return db.newRecord(RELEASE);
    }

    Optional<ReleaseRecord> release(VisitId visit) {
        return db.fetchOptional(RELEASE, RELEASE.VISIT_ID.eq(visit));
    }

    /** The zones by which the released visits of each outlet had their days; nothing of an outlet without any. */
    Map<OutletId, Set<ZoneId>> zones(Collection<OutletId> outlets) {
        Map<OutletId, Set<ZoneId>> zones = new HashMap<>();
        db.selectDistinct(RELEASE.OUTLET_ID, RELEASE.TIME_ZONE)
                .from(RELEASE)
                .where(RELEASE.OUTLET_ID.in(outlets))
                .forEach(row -> zones.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                        .add(ZoneId.of(row.value2())));
        return zones;
    }

    /** Lets releases of an outlet whose visits had their days by a zone stand where it stood on those days. */
    void place(OutletId outlet, Placement placement, ZoneId zone, Instant from, @Nullable Instant until) {
        db.update(RELEASE)
                .set(RELEASE.NODE_ID, placement.node())
                .set(RELEASE.NODE_PATH, placement.path())
                .set(RELEASE.PLACE_ASSUMED, placement.assumed())
                .where(
                        RELEASE.OUTLET_ID.eq(outlet),
                        RELEASE.TIME_ZONE.eq(zone.getId()),
                        RELEASE.VISITED_AT.ge(from),
                        until == null ? noCondition() : RELEASE.VISITED_AT.lt(until))
                .execute();
    }

    /**
     * How many reports of the outlets in reporting are of visits before an instant, and how many of later ones; of
     * those visits that had their days by a zone.
     */
    Counts counts(Collection<OutletId> outlets, ZoneId zone, Instant at) {
        return db.select(
                        DSL.count().filterWhere(RELEASE.VISITED_AT.lt(at)),
                        DSL.count().filterWhere(RELEASE.VISITED_AT.ge(at)))
                .from(RELEASE)
                .where(RELEASE.OUTLET_ID.in(outlets), RELEASE.TIME_ZONE.eq(zone.getId()), RELEASE.IN_REPORTING.isTrue())
                .fetchSingle(row -> new Counts(row.value1(), row.value2()));
    }

    record Counts(int before, int after) {}

    /** Newest visits first. */
    List<ReleaseRecord> releases(OutletId outlet, int limit) {
        return db.selectFrom(RELEASE)
                .where(RELEASE.OUTLET_ID.eq(outlet))
                .orderBy(RELEASE.VISITED_AT.desc(), RELEASE.VISIT_ID)
                .limit(limit)
                .fetch();
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
