package app.touchstone.trail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.IntegrationTest;
import app.touchstone.platform.Act;
import app.touchstone.platform.ActSubject;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Acts;
import app.touchstone.platform.ActsTest;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.SystemJob;
import app.touchstone.platform.Translations;
import app.touchstone.trail.TrailEntry;
import app.touchstone.trail.TrailFilter;
import app.touchstone.trail.TrailService;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class TrailWordsIT {

    @Autowired
    private TrailWords words;

    @Autowired
    private TrailService trail;

    @Autowired
    private List<Acts> modules;

    @Autowired
    private JdbcTemplate db;

    @Test
    void everyModuleMakesItsActsKnown() {
        assertThat(modules.stream().flatMap(module -> module.all().stream()).toList())
                .containsExactlyInAnyOrderElementsOf(ActsTest.acts());
    }

    @Test
    void readsInBothLanguagesWhatWasStoredBefore() {
        TrailEntry edited = stored("report.edited", "visit", "{\"question\":\"Q7\",\"reason\":\"photo\"}");
        assertThat(words.act(edited, Translations.ENGLISH)).isEqualTo("Answer changed in review");
        assertThat(words.act(edited, Translations.RUSSIAN)).isEqualTo("Ответ изменён при проверке");
        assertThat(words.subject(edited, Translations.RUSSIAN)).isEqualTo("Визит: " + edited.subjectLabel());
        assertThat(words.details(edited, Translations.RUSSIAN)).isEqualTo("вопрос: Q7; причина: photo");
        TrailEntry later = stored("visit.extend", "visit", "{\"until\":\"2026-12-05\",\"shopper\":\"Anna\"}");
        assertThat(words.details(later, Translations.ENGLISH)).isEqualTo("shopper: Anna; until 5 Dec 2026");
        TrailEntry person = stored("person.changed", "person", "{\"roles\":\"COORDINATOR, REVIEWER\"}");
        assertThat(words.details(person, Translations.ENGLISH)).isEqualTo("roles: Coordinator, Reviewer");
        TrailEntry order = stored("order.placed", "order", "{\"state\":\"PLACED\",\"visits\":\"4\"}");
        assertThat(words.details(order, Translations.ENGLISH)).isEqualTo("visits: 4");
    }

    @Test
    void saysForWhichJobTheApplicationActed() {
        TrailEntry stored = stored(
                SystemJob.DEADLINES.id().value(), "Touchstone", UUID.randomUUID(), "visit.expire", "visit", "V", "{}");
        assertThat(words.person(stored, Translations.ENGLISH)).isEqualTo("Touchstone (deadlines)");
        assertThat(words.person(stored, Translations.RUSSIAN)).isEqualTo("Система Touchstone (сроки)");
        assertThat(words.person(entry(ActsTest.acts().getFirst()), Translations.RUSSIAN))
                .isEqualTo("Anna");
    }

    @Test
    void hidesNothingThatAnotherVersionStored() {
        TrailEntry foreign = stored("report.sung", "choir", "{\"key\":\"C major\",\"roles\":\"TENOR\"}");
        assertThat(words.act(foreign, Translations.ENGLISH)).contains("report.sung");
        assertThat(words.subject(foreign, Translations.RUSSIAN)).isEqualTo(foreign.subjectLabel());
        assertThat(words.details(foreign, Translations.ENGLISH)).isEqualTo("key: C major; roles: TENOR");
    }

    @Test
    void findsActsByTheirWordsInTheReadersLanguage() {
        TrailEntry edited = stored("report.edited", "visit", "{}");
        Set<String> codes = words.codes("изменён при", Translations.RUSSIAN);
        assertThat(codes).containsExactly("report.edited");
        assertThat(trail.list(Actors.staff(), TrailFilter.of("изменён при", codes), 0, 1000))
                .contains(edited);
        assertThat(words.codes("изменён при", Translations.ENGLISH)).isEmpty();
    }

    @Test
    void leadsToThingsOfEveryKind() {
        assertThat(ActSubject.values())
                .allSatisfy(kind -> assertThat(words.place(stored("report.edited", kind.code(), "{}")))
                        .isPresent());
        TrailEntry edited = stored("report.edited", "visit", "{}");
        assertThat(words.place(edited)).contains("visits/" + edited.subject());
        assertThat(words.place(stored("report.sung", "choir", "{}"))).isEmpty();
    }

    @Test
    void everyKnownActIsReadByItsCode() {
        assertThat(ActsTest.acts()).allSatisfy(act -> {
            TrailEntry entry = entry(act);
            assertThat(words.act(entry, Translations.RUSSIAN))
                    .doesNotContain("!")
                    .doesNotContain(act.code());
            assertThat(words.subject(entry, Translations.RUSSIAN)).endsWith(": L");
        });
    }

    private static TrailEntry entry(Act act) {
        return new TrailEntry(
                UUID.randomUUID(),
                Instant.EPOCH,
                PersonId.create(),
                "Anna",
                act.code(),
                act.subject().code(),
                UUID.randomUUID(),
                "L",
                null,
                Map.of());
    }

    private TrailEntry stored(String action, String kind, String details) {
        UUID subject = UUID.randomUUID();
        return stored(UUID.randomUUID(), "Anna", subject, action, kind, "Thing " + subject, details);
    }

    private TrailEntry stored(
            UUID person, String name, UUID subject, String action, String kind, String label, String details) {
        db.update(
                "insert into trail.entry (id, taken_at, person_id, person_name, action, subject_kind, subject_id,"
                        + " subject_label, details) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                Timestamp.from(Instant.parse("2026-11-01T10:00:00Z")),
                person,
                name,
                action,
                kind,
                subject,
                label,
                details);
        return trail.of(Actors.staff(), subject).getFirst();
    }
}
