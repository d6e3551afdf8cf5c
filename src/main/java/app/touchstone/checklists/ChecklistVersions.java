package app.touchstone.checklists;

import static app.touchstone.db.checklists.Tables.CHECKLIST;
import static app.touchstone.db.checklists.Tables.CHECKLIST_VERSION;

import app.touchstone.checklists.VersionSummary.Counts;
import app.touchstone.db.checklists.tables.records.ChecklistVersionRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Stale;
import app.touchstone.platform.rows.RowLock;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All versions of all checklists. A write that began from an older row is refused as stale. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ChecklistVersions {

    private static final RowLock<ChecklistVersionRecord> LOCK = new RowLock<>(
            CHECKLIST_VERSION,
            CHECKLIST_VERSION.ROW_VERSION,
            row -> new Stale(row.getChangedByName(), row.getChangedAt(), row.getMajor() + "." + row.getMinor()));

    private static final List<SelectField<?>> WITHOUT_DEFINITION = List.of(
            CHECKLIST_VERSION.ID,
            CHECKLIST_VERSION.CHECKLIST_ID,
            CHECKLIST_VERSION.CLIENT_ID,
            CHECKLIST_VERSION.MAJOR,
            CHECKLIST_VERSION.MINOR,
            CHECKLIST_VERSION.STATE,
            CHECKLIST_VERSION.SECTIONS,
            CHECKLIST_VERSION.QUESTIONS,
            CHECKLIST_VERSION.FOLLOW_UPS,
            CHECKLIST_VERSION.CREATED_AT,
            CHECKLIST_VERSION.PUBLISHED_AT);

    private final DSLContext database;
    private final Clock clock;

    ChecklistVersions(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    ChecklistVersion add(Actor actor, ChecklistVersion version) {
        ChecklistVersionRecord row = database.newRecord(CHECKLIST_VERSION);
        row.setId(version.id());
        row.setChecklistId(version.checklist());
        row.setClientId(version.client());
        row.setMajor(version.major());
        row.setMinor(version.minor());
        row.setCreatedAt(version.createdAt());
        fill(actor, row, version);
        row.insert();
        return read(row);
    }

    /** Writes over the row that {@code changed} was read from, or refuses where that row has changed since. */
    ChecklistVersion change(Actor actor, ChecklistVersion changed) {
        ChecklistVersionRecord row = row(changed.id()).orElseThrow(NotFound::new);
        fill(actor, row, changed);
        LOCK.update(database, row, changed.version());
        return read(row);
    }

    /** Removes a draft; what somebody has published meanwhile stays. */
    void removeDraft(ChecklistVersionId id) {
        int removed = database.deleteFrom(CHECKLIST_VERSION)
                .where(CHECKLIST_VERSION.ID.eq(id), CHECKLIST_VERSION.STATE.eq(VersionState.DRAFT))
                .execute();
        if (removed == 0) {
            throw LOCK.refusal(database, CHECKLIST_VERSION.ID.eq(id));
        }
    }

    Optional<ChecklistVersion> find(ChecklistVersionId id) {
        return row(id).map(ChecklistVersions::read);
    }

    /** Newest first. */
    List<VersionSummary> of(ChecklistId checklist) {
        return summaries(CHECKLIST_VERSION.CHECKLIST_ID.eq(checklist));
    }

    /** Newest first within each checklist. */
    List<VersionSummary> of(@Nullable ClientId client, Collection<VersionState> states) {
        return summaries((client == null ? DSL.noCondition() : CHECKLIST_VERSION.CLIENT_ID.eq(client))
                .and(CHECKLIST_VERSION.STATE.in(states)));
    }

    /** Newest first within each checklist: all that were ever published for a journey. */
    List<VersionSummary> publishedFor(JourneyTemplateId journey) {
        return summaries(CHECKLIST_VERSION
                .STATE
                .ne(VersionState.DRAFT)
                .and(CHECKLIST_VERSION.CHECKLIST_ID.in(
                        DSL.select(CHECKLIST.ID).from(CHECKLIST).where(CHECKLIST.TEMPLATE_ID.eq(journey)))));
    }

    private List<VersionSummary> summaries(org.jooq.Condition condition) {
        return database.select(WITHOUT_DEFINITION)
                .from(CHECKLIST_VERSION)
                .where(condition)
                .orderBy(CHECKLIST_VERSION.CHECKLIST_ID, CHECKLIST_VERSION.MAJOR.desc(), CHECKLIST_VERSION.MINOR.desc())
                .fetch(ChecklistVersions::summary);
    }

    private Optional<ChecklistVersionRecord> row(ChecklistVersionId id) {
        return database.selectFrom(CHECKLIST_VERSION)
                .where(CHECKLIST_VERSION.ID.eq(id))
                .fetchOptional();
    }

    private void fill(Actor actor, ChecklistVersionRecord row, ChecklistVersion version) {
        Counts counts = Counts.of(version.definition());
        row.setState(version.state());
        row.setDefinition(DefinitionText.of(version.definition()));
        row.setSections(counts.sections());
        row.setQuestions(counts.questions());
        row.setFollowUps(counts.followUps());
        if (version.state() == VersionState.PUBLISHED) {
            row.setPublishedAt(version.publishedAt());
            row.setPublishedBy(actor.id());
        }
        row.setChangedAt(clock.instant());
        row.setChangedByName(actor.name());
    }

    private static ChecklistVersion read(ChecklistVersionRecord row) {
        return new ChecklistVersion(
                row.getId(),
                row.getRowVersion(),
                row.getChecklistId(),
                row.getClientId(),
                row.getMajor(),
                row.getMinor(),
                row.getState(),
                DefinitionText.read(row.getDefinition()),
                row.getCreatedAt(),
                row.getPublishedAt());
    }

    private static VersionSummary summary(Record row) {
        return new VersionSummary(
                row.get(CHECKLIST_VERSION.ID),
                row.get(CHECKLIST_VERSION.CHECKLIST_ID),
                row.get(CHECKLIST_VERSION.CLIENT_ID),
                row.get(CHECKLIST_VERSION.MAJOR),
                row.get(CHECKLIST_VERSION.MINOR),
                row.get(CHECKLIST_VERSION.STATE),
                new Counts(
                        row.get(CHECKLIST_VERSION.SECTIONS),
                        row.get(CHECKLIST_VERSION.QUESTIONS),
                        row.get(CHECKLIST_VERSION.FOLLOW_UPS)),
                row.get(CHECKLIST_VERSION.CREATED_AT),
                row.get(CHECKLIST_VERSION.PUBLISHED_AT));
    }
}
