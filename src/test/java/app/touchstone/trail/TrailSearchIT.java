package app.touchstone.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.platform.Act;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.ActSubject;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.PersonZone;
import app.touchstone.platform.Role;
import app.touchstone.platform.StepTaken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail is found by who, what and when, and by the words of every name that somebody or something has had. */
@IntegrationTest
class TrailSearchIT {

    private static final Instant MORNING = Instant.parse("2026-11-01T05:30:00Z");

    @Autowired
    private TrailService trail;

    @Autowired
    private TrailNames names;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext database;

    /** A word that nothing else in the database has. */
    private String own;

    private final Actor reader = Actors.staff();

    private record Done(String code, ActSubject subject) implements Act {
        @Override
        public Set<ActDetail> details() {
            return Set.of();
        }
    }

    @BeforeEach
    void choose() {
        own = "w" + UUID.randomUUID().toString().replace("-", "");
    }

    private UUID taken(PersonId person, String name, ActSubject kind, UUID subject, String label, Instant at) {
        StepTaken step = new StepTaken(at, person, name, new Done("test." + own, kind), subject, label, null, Map.of());
        transaction.executeWithoutResult(_ -> events.publishEvent(step));
        return subject;
    }

    private UUID taken(ActSubject kind, String label) {
        return taken(PersonId.create(), "Anna", kind, UUID.randomUUID(), label, MORNING);
    }

    private List<UUID> found(TrailFilter filter) {
        return trail.list(reader, filter, 0, 100).stream()
                .map(TrailEntry::subject)
                .toList();
    }

    private List<UUID> found(String text) {
        return found(TrailFilter.of(text, Set.of()));
    }

    @Test
    void findsWhatSomebodyDidAndWhatWasDoneWithThemUnderEveryNameTheyHad() {
        PersonId person = PersonId.create();
        UUID shopper = UUID.randomUUID();
        UUID visit = taken(person, "Former", ActSubject.VISIT, UUID.randomUUID(), "V-1", MORNING);
        taken(person, "Maria " + own, ActSubject.SHOPPER, shopper, "Maria " + own, MORNING);
        taken(PersonId.create(), "Other", ActSubject.SHOPPER, shopper, "Former", MORNING);

        assertThat(found(own)).containsExactlyInAnyOrder(visit, shopper, shopper);
        assertThat(trail.count(reader, TrailFilter.of(own, Set.of()))).isEqualTo(3);
    }

    @Test
    void findsNamesByTheBeginningsOfAllTheirWordsInAnyOrderAndCase() {
        UUID cafe = taken(ActSubject.OUTLET, "M-017 Кофейня «%s» на Арбате".formatted(own));

        assertThat(found(own.substring(0, 20))).containsExactly(cafe);
        assertThat(found("арбат " + own.toUpperCase(Locale.ROOT))).containsExactly(cafe);
        assertThat(found("кофей %s m 017".formatted(own))).containsExactly(cafe);
        assertThat(found(own + " тверская")).isEmpty();
        assertThat(found(own.substring(1))).isEmpty();
        assertThat(found("%" + own.substring(5))).isEmpty();
    }

    @Test
    void findsVisitsAndOrdersByTheirNumbersHoweverTheyAreSaid() {
        UUID visit = taken(ActSubject.VISIT, "V-2026-7654321");
        UUID order = taken(ActSubject.ORDER, "O-2026-7654321");

        assertThat(found("V-2026-7654321")).containsExactly(visit);
        assertThat(found("v-2026-76543")).contains(visit).doesNotContain(order);
        assertThat(found("7654321")).contains(visit, order);
        assertThat(found("0007654321x")).isEmpty();
        assertThat(found("99999999999999999999")).isEmpty();
    }

    @Test
    void isNarrowedByPersonAndKind() {
        PersonId person = PersonId.create();
        UUID visit = taken(person, own, ActSubject.VISIT, UUID.randomUUID(), "V-2", MORNING);
        UUID client = taken(person, own, ActSubject.CLIENT, UUID.randomUUID(), "Bakery", MORNING);
        taken(PersonId.create(), own, ActSubject.VISIT, UUID.randomUUID(), "V-2", MORNING);

        assertThat(found(new TrailFilter("", Set.of(), person, null, null, null)))
                .containsExactlyInAnyOrder(visit, client);
        assertThat(found(new TrailFilter(own, Set.of(), person, ActSubject.CLIENT, null, null)))
                .containsExactly(client);
    }

    @Test
    void isNarrowedByDaysOfTheReadersClock() {
        UUID visit = taken(PersonId.create(), own, ActSubject.VISIT, UUID.randomUUID(), "V-3", MORNING);
        LocalDate first = LocalDate.of(2026, 11, 1);
        Actor inNewYork = inZone("America/New_York");

        assertThat(found(new TrailFilter(own, Set.of(), null, null, first, first)))
                .containsExactly(visit);
        assertThat(found(new TrailFilter(own, Set.of(), null, null, first.plusDays(1), null)))
                .isEmpty();
        assertThat(trail.list(inNewYork, new TrailFilter(own, Set.of(), null, null, first, null), 0, 10))
                .hasSize(1);
        assertThat(trail.list(
                        inZone("America/Los_Angeles"), new TrailFilter(own, Set.of(), null, null, first, null), 0, 10))
                .isEmpty();
    }

    private static Actor inZone(String zone) {
        Actor staff = Actors.staff();
        return new Actor(
                staff.id(),
                staff.name(),
                Set.of(Role.ADMINISTRATOR),
                new Boundary.Agency(),
                Locale.ENGLISH,
                PersonZone.assumed(ZoneId.of(zone)));
    }

    @Test
    void catchesUpWithWhatWasWrittenBeforeWordsWereKept() {
        UUID cafe = taken(ActSubject.OUTLET, "Café " + own);
        transaction.executeWithoutResult(_ -> {
            database.execute("delete from trail.word");
            names.catchUp();
        });

        assertThat(found(own)).containsExactly(cafe);
    }

    @Test
    void rollsBackWithItsStepAndIsWrittenAgain() {
        UUID subject = UUID.randomUUID();
        transaction.executeWithoutResult(rolledBack -> {
            events.publishEvent(new StepTaken(
                    MORNING,
                    reader.id(),
                    "Touchstone",
                    new Done("test." + own, ActSubject.CLIENT),
                    subject,
                    own,
                    null,
                    Map.of()));
            rolledBack.setRollbackOnly();
        });
        assertThat(found(own)).isEmpty();

        taken(reader.id(), "Touchstone", ActSubject.CLIENT, subject, own, MORNING);

        assertThat(found(own)).containsExactly(subject);
    }

    @Test
    void isForAdministrators() {
        Actor coordinator = FieldFixture.staff("Vera", Role.COORDINATOR);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> trail.list(coordinator, TrailFilter.ALL, 0, 10));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> trail.count(coordinator, TrailFilter.ALL));
    }
}
