package app.touchstone.trail;

import static app.touchstone.db.trail.Tables.ENTRY;
import static app.touchstone.db.trail.Tables.WORD;

import app.touchstone.db.trail.tables.records.EntryRecord;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.StepTaken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The entries of the trail. They are written once and found by index. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Entries {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    /** How visits and orders are numbered: by year. */
    private static final List<String> NUMBERED = List.of("V-%d-%05d", "O-%d-%04d");

    private static final int FIRST_YEAR = 2026;

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

    /** Newest first. */
    List<TrailEntry> find(TrailFilter filter, ZoneId zone, int year, int offset, int limit) {
        return read(matching(filter, zone, year), offset, limit);
    }

    int count(TrailFilter filter, ZoneId zone, int year) {
        return db.fetchCount(ENTRY, matching(filter, zone, year));
    }

    /** Newest first. */
    List<TrailEntry> of(UUID subject, int most) {
        return read(ENTRY.SUBJECT_ID.eq(subject), 0, most);
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

    private static Condition matching(TrailFilter filter, ZoneId zone, int year) {
        List<Condition> all = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            all.add(named(filter, year));
        }
        if (filter.person() != null) {
            all.add(ENTRY.PERSON_ID.eq(filter.person()));
        }
        if (filter.kind() != null) {
            all.add(ENTRY.SUBJECT_KIND.eq(filter.kind().code()));
        }
        if (filter.from() != null) {
            all.add(ENTRY.TAKEN_AT.ge(filter.from().atStartOfDay(zone).toInstant()));
        }
        if (filter.to() != null) {
            all.add(ENTRY.TAKEN_AT.lt(end(filter.to(), zone)));
        }
        return DSL.and(all);
    }

    private static Instant end(LocalDate last, ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** By a number, by the words of an act, or by all the words of a name that somebody or something has or had. */
    private static Condition named(TrailFilter filter, int year) {
        Condition found = ENTRY.SUBJECT_LABEL
                .startsWith(filter.text().toUpperCase(Locale.ROOT))
                .or(ENTRY.SUBJECT_LABEL.in(numbers(filter.text(), year)));
        if (!filter.acts().isEmpty()) {
            found = found.or(ENTRY.ACTION.in(filter.acts()));
        }
        List<String> words = TrailNames.words(filter.text());
        return words.isEmpty() ? found : found.or(called(words));
    }

    private static Condition called(List<String> words) {
        return DSL.or(
                ENTRY.PERSON_ID.in(
                        DSL.select(WORD.REF.coerce(ENTRY.PERSON_ID)).from(WORD).where(all(words))),
                ENTRY.SUBJECT_ID.in(DSL.select(WORD.REF).from(WORD).where(all(words))));
    }

    private static Condition all(List<String> words) {
        Condition first = WORD.WORD_.startsWith(words.getFirst());
        return words.stream().skip(1).map(Entries::alsoCalled).reduce(first, Condition::and);
    }

    private static Condition alsoCalled(String word) {
        var other = WORD.as("other");
        return WORD.REF.in(DSL.select(other.REF).from(other).where(other.WORD_.startsWith(word)));
    }

    /** The numbers of the years so far that end so, as people say a number without its letter and year. */
    private static List<String> numbers(String text, int year) {
        if (!text.matches("[0-9]{1,9}")) {
            return List.of();
        }
        int number = Integer.parseInt(text);
        return IntStream.rangeClosed(FIRST_YEAR, year)
                .boxed()
                .flatMap(one -> NUMBERED.stream().map(form -> form.formatted(one, number)))
                .toList();
    }
}
