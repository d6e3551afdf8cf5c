package app.touchstone.review;

import static app.touchstone.db.review.Tables.RELEASE;
import static org.jooq.impl.DSL.noCondition;

import app.touchstone.clients.Placement;
import app.touchstone.db.review.tables.records.ReleaseRecord;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.VisitId;
import app.touchstone.review.Release.Head;
import app.touchstone.review.Release.Place;
import app.touchstone.review.ReleasedReport.Photo;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was released, edition by edition. An edition is written once; of each report the newest one is read. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Releases {

    private static final Condition NEWEST = RELEASE.NEWEST.isTrue();

    private static final List<Field<?>> HEAD = List.of(
            RELEASE.VISIT_ID,
            RELEASE.NUMBER,
            RELEASE.OUTLET_ID,
            RELEASE.EDITION,
            RELEASE.KIND,
            RELEASE.REASON,
            RELEASE.RELEASED_BY,
            RELEASE.RELEASED_AT,
            RELEASE.VISITED_AT,
            RELEASE.TIME_ZONE,
            RELEASE.SCORE,
            RELEASE.IN_REPORTING);

    private final DSLContext db;
    private final FrozenText frozen;

    Releases(DSLContext db, FrozenText frozen) {
        this.db = db;
        this.frozen = frozen;
    }

    /** Adds an edition, which counts from now on instead of the one before it. */
    void add(Release release) {
        Head head = release.head();
        db.update(RELEASE)
                .set(RELEASE.NEWEST, false)
                .where(RELEASE.VISIT_ID.eq(head.visit()), NEWEST)
                .execute();
        ReleaseRecord row = db.newRecord(RELEASE);
        write(head, row);
        row.setNewest(true);
        row.setClientId(release.client());
        row.setOutletName(release.outletName());
        row.setNodeId(release.place().node());
        row.setNodePath(release.place().path());
        row.setPlaceAssumed(release.place().assumed());
        row.setChecklistVersionId(release.checklistVersion());
        row.setMethod(release.sheet().method());
        row.setSheet(frozen.sheet(release.sheet()));
        row.setAnswers(frozen.answers(release.answers()));
        row.setEvidence(frozen.photos(release.photos()));
        row.setRecordings(frozen.recordings(release.recordings()));
        row.setSubmittedAt(release.submittedAt());
        row.insert();
    }

    private static void write(Head head, ReleaseRecord row) {
        row.setVisitId(head.visit());
        row.setNumber(head.number());
        row.setOutletId(head.outlet());
        row.setEdition(head.edition().number());
        row.setKind(head.edition().kind());
        row.setReason(head.edition().reason());
        row.setReleasedBy(head.edition().by());
        row.setReleasedAt(head.edition().at());
        row.setVisitedAt(head.visitedAt());
        row.setTimeZone(head.timeZone());
        row.setScore(head.score());
        row.setInReporting(head.inReporting());
    }

    /** The edition that counts. */
    Optional<Release> newest(VisitId visit) {
        return db.selectFrom(RELEASE).where(RELEASE.VISIT_ID.eq(visit), NEWEST).fetchOptional(this::release);
    }

    /** Of each visit that was released the edition that counts. */
    List<Release> newest(Collection<VisitId> visits) {
        return db.selectFrom(RELEASE).where(RELEASE.VISIT_ID.in(visits), NEWEST).fetch(this::release);
    }

    /** The head of the edition that counts. */
    Optional<Head> head(VisitId visit) {
        return db.select(HEAD)
                .from(RELEASE)
                .where(RELEASE.VISIT_ID.eq(visit), NEWEST)
                .fetchOptional(Releases::head);
    }

    /** The photos of the edition that counts; none of a report that was not released. */
    List<Photo> photos(VisitId visit) {
        return db.select(RELEASE.EVIDENCE)
                .from(RELEASE)
                .where(RELEASE.VISIT_ID.eq(visit), NEWEST)
                .fetchOptional(RELEASE.EVIDENCE)
                .map(frozen::readPhotos)
                .orElse(List.of());
    }

    /** Of each report the edition that counts, newest visits first. */
    List<Head> heads(OutletId outlet, int limit) {
        return db.select(HEAD)
                .from(RELEASE)
                .where(RELEASE.OUTLET_ID.eq(outlet), NEWEST)
                .orderBy(RELEASE.VISITED_AT.desc(), RELEASE.VISIT_ID)
                .limit(limit)
                .fetch(Releases::head);
    }

    /** The zones by which the released visits of each outlet had their days; nothing of an outlet without any. */
    Map<OutletId, Set<ZoneId>> zones(Collection<OutletId> outlets) {
        Map<OutletId, Set<ZoneId>> zones = new HashMap<>();
        db.selectDistinct(RELEASE.OUTLET_ID, RELEASE.TIME_ZONE)
                .from(RELEASE)
                .where(RELEASE.OUTLET_ID.in(outlets))
                .forEach(row -> zones.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                        .add(row.value2()));
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
                        RELEASE.TIME_ZONE.eq(zone),
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
                .where(
                        RELEASE.OUTLET_ID.in(outlets),
                        RELEASE.TIME_ZONE.eq(zone),
                        RELEASE.IN_REPORTING.isTrue(),
                        NEWEST,
                        RELEASE.KIND.in(Edition.Kind.FIRST, Edition.Kind.CORRECTION))
                .fetchSingle(row -> new Counts(row.value1(), row.value2()));
    }

    record Counts(int before, int after) {}

    private static Head head(Record row) {
        return new Head(
                row.get(RELEASE.VISIT_ID),
                row.get(RELEASE.NUMBER),
                row.get(RELEASE.OUTLET_ID),
                new Edition(
                        row.get(RELEASE.EDITION),
                        row.get(RELEASE.KIND),
                        row.get(RELEASE.REASON),
                        row.get(RELEASE.RELEASED_BY),
                        row.get(RELEASE.RELEASED_AT)),
                row.get(RELEASE.VISITED_AT),
                row.get(RELEASE.TIME_ZONE),
                row.get(RELEASE.SCORE),
                row.get(RELEASE.IN_REPORTING));
    }

    private Release release(ReleaseRecord row) {
        return new Release(
                head(row),
                row.getClientId(),
                row.getChecklistVersionId(),
                row.getOutletName(),
                new Place(row.getNodeId(), row.getNodePath(), row.getPlaceAssumed()),
                frozen.readSheet(row.getSheet()),
                frozen.readAnswers(row.getAnswers()),
                frozen.readPhotos(row.getEvidence()),
                frozen.readRecordings(row.getRecordings()),
                row.getSubmittedAt());
    }
}
