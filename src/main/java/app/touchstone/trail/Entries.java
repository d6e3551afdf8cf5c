package app.touchstone.trail;

import static app.touchstone.db.trail.Tables.ENTRY;

import app.touchstone.db.trail.tables.records.EntryRecord;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.StepTaken;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of steps that were taken. Nothing in it is ever written over. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Entries {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;

    Entries(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(StepTaken step) {
        EntryRecord row = db.newRecord(ENTRY);
        row.setId(Identifiers.next());
        row.setTakenAt(step.at());
        row.setPersonId(step.person());
        row.setPersonName(step.personName());
        row.setAction(step.act().code());
        row.setSubjectKind(step.act().subject().code());
        row.setSubjectId(step.subject());
        row.setSubjectLabel(step.subjectLabel());
        row.setClientId(step.client());
        row.setDetails(json.writeValueAsString(stored(step.details())));
        row.insert();
    }

    /**
     * Newest first.
     *
     * @param acts the codes of acts that the text stands for
     */
    List<TrailEntry> list(String text, Set<String> acts, int offset, int limit) {
        return read(matching(text, acts), offset, limit);
    }

    int count(String text, Set<String> acts) {
        return db.fetchCount(ENTRY, matching(text, acts));
    }

    /** Newest first. */
    List<TrailEntry> of(UUID subject, int limit) {
        return read(ENTRY.SUBJECT_ID.eq(subject), 0, limit);
    }

    private List<TrailEntry> read(Condition condition, int offset, int limit) {
        return db.selectFrom(ENTRY)
                .where(condition)
                .orderBy(ENTRY.TAKEN_AT.desc(), ENTRY.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(this::entry);
    }

    private TrailEntry entry(EntryRecord row) {
        return new TrailEntry(
                row.getId(),
                row.getTakenAt(),
                row.getPersonId(),
                row.getPersonName(),
                row.getAction(),
                row.getSubjectKind(),
                row.getSubjectId(),
                row.getSubjectLabel(),
                row.getClientId(),
                json.readValue(row.getDetails(), DETAILS));
    }

    private static Map<String, String> stored(Map<ActDetail, String> details) {
        Map<String, String> stored = new TreeMap<>();
        details.forEach((detail, value) -> stored.put(detail.code(), value));
        return stored;
    }

    private static Condition matching(String text, Set<String> acts) {
        String wanted = text.strip();
        return wanted.isEmpty()
                ? DSL.noCondition()
                : ENTRY.SUBJECT_LABEL
                        .containsIgnoreCase(wanted)
                        .or(ENTRY.PERSON_NAME.containsIgnoreCase(wanted))
                        .or(ENTRY.ACTION.in(acts))
                        .or(onceCalled(wanted));
    }

    /** Entries keep the names of their time: whoever is found by one name is found whole, under any other too. */
    private static Condition onceCalled(String wanted) {
        var named = ENTRY.as("named");
        return ENTRY.PERSON_ID
                .in(DSL.select(named.PERSON_ID).from(named).where(named.PERSON_NAME.containsIgnoreCase(wanted)))
                .or(ENTRY.SUBJECT_ID.in(DSL.select(named.SUBJECT_ID)
                        .from(named)
                        .where(named.SUBJECT_LABEL.containsIgnoreCase(wanted))));
    }
}
