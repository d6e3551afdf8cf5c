package app.touchstone.reports;

import static app.touchstone.db.reports.Tables.REPORTER;
import static app.touchstone.db.reports.Tables.SET_ASIDE;
import static app.touchstone.db.reports.Tables.SET_ASIDE_PHOTO;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import app.touchstone.db.reports.tables.records.SetAsidePhotoRecord;
import app.touchstone.db.reports.tables.records.SetAsideRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of what was set aside, and of who may bring something that is. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Asides {

    private final DSLContext db;

    Asides(DSLContext db) {
        this.db = db;
    }

    /** Remembers that the shopper has opened the report; the caller holds its row. */
    void opened(VisitId visit, ShopperId shopper, Actor actor, Instant at) {
        if (isReporter(visit, shopper)) {
            db.update(REPORTER)
                    .set(REPORTER.SHOPPER_NAME, actor.name())
                    .set(REPORTER.PERSON_ID, actor.id())
                    .where(REPORTER.VISIT_ID.eq(visit), REPORTER.SHOPPER_ID.eq(shopper), REPORTER.PERSON_ID.isNull())
                    .execute();
        } else {
            db.insertInto(REPORTER)
                    .set(REPORTER.VISIT_ID, visit)
                    .set(REPORTER.SHOPPER_ID, shopper)
                    .set(REPORTER.SHOPPER_NAME, actor.name())
                    .set(REPORTER.PERSON_ID, actor.id())
                    .set(REPORTER.OPENED_AT, at)
                    .onConflict(REPORTER.VISIT_ID, REPORTER.SHOPPER_ID)
                    .doNothing()
                    .execute();
        }
    }

    /** The shopper as whom the person has opened the report. */
    Optional<ShopperId> reporter(VisitId visit, PersonId person) {
        return db.select(REPORTER.SHOPPER_ID)
                .from(REPORTER)
                .where(REPORTER.VISIT_ID.eq(visit), REPORTER.PERSON_ID.eq(person))
                .fetchOptional(REPORTER.SHOPPER_ID);
    }

    String nameOf(VisitId visit, ShopperId shopper) {
        return db.select(REPORTER.SHOPPER_NAME)
                .from(REPORTER)
                .where(REPORTER.VISIT_ID.eq(visit), REPORTER.SHOPPER_ID.eq(shopper))
                .fetchOptional(REPORTER.SHOPPER_NAME)
                .orElse("");
    }

    boolean isReporter(VisitId visit, ShopperId shopper) {
        return db.fetchExists(REPORTER, REPORTER.VISIT_ID.eq(visit), REPORTER.SHOPPER_ID.eq(shopper));
    }

    void insert(Aside aside, String content, String sha256) {
        SetAsideRecord row = db.newRecord(SET_ASIDE);
        row.setId(aside.id());
        row.setSubmissionId(aside.submission());
        row.setVisitId(aside.visit());
        row.setShopperId(aside.shopper());
        row.setShopperName(aside.shopperName());
        row.setReason(aside.reason());
        row.setContent(content);
        row.setContentSize(aside.size());
        row.setAnswers(aside.answers());
        row.setPhotos(aside.photos());
        row.setContentSha256(sha256);
        row.setKeptAt(aside.keptAt());
        row.insert();
    }

    Optional<Aside> find(UUID submission, String sha256) {
        return listed().where(SET_ASIDE.SUBMISSION_ID.eq(submission), SET_ASIDE.CONTENT_SHA256.eq(sha256))
                .fetchOptional(Asides::read);
    }

    Optional<Aside> find(UUID id) {
        return listed().where(SET_ASIDE.ID.eq(id)).fetchOptional(Asides::read);
    }

    /** What the shopper left under the submission's id, newest first. */
    List<Aside> of(VisitId visit, ShopperId shopper, UUID submission) {
        return listed().where(
                        SET_ASIDE.VISIT_ID.eq(visit),
                        SET_ASIDE.SHOPPER_ID.eq(shopper),
                        SET_ASIDE.SUBMISSION_ID.eq(submission))
                .orderBy(SET_ASIDE.KEPT_AT.desc(), SET_ASIDE.ID.desc())
                .fetch(Asides::read);
    }

    List<Aside> of(VisitId visit, int first, int most) {
        return listed().where(SET_ASIDE.VISIT_ID.eq(visit))
                .orderBy(SET_ASIDE.KEPT_AT, SET_ASIDE.ID)
                .limit(first, most)
                .fetch(Asides::read);
    }

    /** Oldest first, those that came after one. */
    List<Aside> unsettled(@Nullable Aside after, int most) {
        Condition later = after == null
                ? noCondition()
                : row(SET_ASIDE.KEPT_AT, SET_ASIDE.ID).gt(after.keptAt(), after.id());
        return listed().where(SET_ASIDE.SETTLED_AT.isNull(), later)
                .orderBy(SET_ASIDE.KEPT_AT, SET_ASIDE.ID)
                .limit(most)
                .fetch(Asides::read);
    }

    int countUnsettled() {
        return db.fetchCount(SET_ASIDE, SET_ASIDE.SETTLED_AT.isNull());
    }

    /** How large each is that the shopper left at the visit. */
    List<Integer> sizes(VisitId visit, ShopperId shopper) {
        return db.select(SET_ASIDE.CONTENT_SIZE)
                .from(SET_ASIDE)
                .where(SET_ASIDE.VISIT_ID.eq(visit), SET_ASIDE.SHOPPER_ID.eq(shopper))
                .fetch(SET_ASIDE.CONTENT_SIZE);
    }

    /** What the phone sent, as JSON. */
    String content(UUID id) {
        return requireNonNull(db.select(SET_ASIDE.CONTENT)
                .from(SET_ASIDE)
                .where(SET_ASIDE.ID.eq(id))
                .fetchSingle(SET_ASIDE.CONTENT));
    }

    /** All but what is in them: a list reads no report. */
    private SelectJoinStep<Record> listed() {
        return db.select(Arrays.stream(SET_ASIDE.fields())
                        .filter(field -> !field.equals(SET_ASIDE.CONTENT))
                        .toList())
                .from(SET_ASIDE);
    }

    void settle(UUID id, String by, Instant at) {
        db.update(SET_ASIDE)
                .set(SET_ASIDE.SETTLED_AT, at)
                .set(SET_ASIDE.SETTLED_BY_NAME, by)
                .where(SET_ASIDE.ID.eq(id), SET_ASIDE.SETTLED_AT.isNull())
                .execute();
    }

    /** Takes turns: of two who keep a photo of the same report, the second finds it there. */
    void lock(UUID id) {
        db.select(SET_ASIDE.ID)
                .from(SET_ASIDE)
                .where(SET_ASIDE.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    List<Evidence> photos(UUID id) {
        return db.selectFrom(SET_ASIDE_PHOTO)
                .where(SET_ASIDE_PHOTO.SET_ASIDE_ID.eq(id))
                .orderBy(SET_ASIDE_PHOTO.CAPTURED_AT, SET_ASIDE_PHOTO.EVIDENCE_ID)
                .fetch(Asides::photo);
    }

    Optional<Evidence> photo(UUID id, EvidenceId photo) {
        return db.fetchOptional(
                        SET_ASIDE_PHOTO, SET_ASIDE_PHOTO.SET_ASIDE_ID.eq(id), SET_ASIDE_PHOTO.EVIDENCE_ID.eq(photo))
                .map(Asides::photo);
    }

    void insert(UUID id, Evidence photo, Instant at) {
        SetAsidePhotoRecord row = db.newRecord(SET_ASIDE_PHOTO);
        row.setSetAsideId(id);
        row.setEvidenceId(photo.id());
        row.setQuestion(photo.question());
        row.setOriginalSha256(photo.originalSha256());
        row.setStoredSha256(photo.storedSha256());
        row.setKind(photo.kind());
        row.setDurationMs(photo.duration().toMillis());
        row.setWidth(photo.width());
        row.setHeight(photo.height());
        row.setCapturedAt(photo.capturedAt());
        row.setReceivedAt(at);
        row.insert();
    }

    private static Aside read(Record listed) {
        SetAsideRecord row = listed.into(SET_ASIDE);
        return new Aside(
                row.getId(),
                row.getSubmissionId(),
                row.getVisitId(),
                row.getShopperId(),
                row.getShopperName(),
                row.getReason(),
                row.getContentSize(),
                row.getAnswers(),
                row.getPhotos(),
                row.getKeptAt(),
                row.getSettledAt(),
                row.getSettledByName());
    }

    private static Evidence photo(SetAsidePhotoRecord row) {
        return new Evidence(
                row.getEvidenceId(),
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
