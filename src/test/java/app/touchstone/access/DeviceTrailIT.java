package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Role;
import app.touchstone.platform.Translations;
import app.touchstone.trail.TrailEntry;
import app.touchstone.trail.TrailService;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every beginning and end of a phone's sign-in stands in the audit trail: whose, by whom, on which phone and why. */
@IntegrationTest
@ByClock
class DeviceTrailIT {

    private static final String PIXEL = "Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/143.0.0.0 Mobile";
    private static final String PHONE = "Chrome · Android";
    private static final String NEW_PASSWORD = "nine copper pans";

    @Autowired
    private StaffFixture staff;

    @Autowired
    private PeopleService people;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private DeviceService devices;

    @Autowired
    private TrailService trail;

    @Autowired
    private Translations translations;

    @Autowired
    private MovableClock clock;

    private Person clara;
    private Person olga;

    @BeforeEach
    void signClaraInOnAPhone() {
        olga = staff.somebody(Role.ADMINISTRATOR, Locale.ENGLISH);
        clara = staff.coordinator(UUID.randomUUID() + "@example.org");
        clock.advance(Duration.ofSeconds(1));
        clara = people.get(Actors.staff(), clara.id());
        staff.phone(clara, PIXEL);
        clock.advance(Duration.ofSeconds(1));
    }

    private DeviceId phone() {
        return devices.list(clara.actor(), clara.id()).getFirst().id();
    }

    @Test
    void tellsTheSignIn() {
        assertTold(clara, AccessAct.DEVICE_SIGNED_IN, "Signed in on a phone", "Вход с телефона");
    }

    @Test
    void tellsThatTheOwnerEndedIt() {
        devices.end(clara.actor(), clara.id(), phone());

        assertTold(clara, AccessAct.DEVICE_ENDED, "Signed out on a phone", "Выход на телефоне");
    }

    @Test
    void tellsWhichAdministratorEndedIt() {
        devices.end(olga.actor(), clara.id(), phone());

        assertTold(olga, AccessAct.DEVICE_ENDED, "Signed out on a phone", "Выход на телефоне");
    }

    @Test
    void tellsThatASignOutEverywhereEndedIt() {
        people.signOutEverywhere(olga.actor(), clara.id());

        assertTold(olga, AccessAct.DEVICE_ENDED, "Signed out on a phone", "Выход на телефоне");
    }

    @Test
    void tellsThatABlockEndedIt() {
        PersonData data = clara.data();
        people.update(
                olga.actor(),
                clara.id(),
                clara.version(),
                new PersonData(data.email(), data.name(), data.roles(), data.boundary(), false));

        assertTold(
                olga,
                AccessAct.DEVICE_ENDED_BY_BLOCK,
                "Signed out on a phone: blocked",
                "Выход на телефоне: блокировка");
    }

    @Test
    void tellsThatANewPasswordEndedIt() {
        people.changePassword(clara.actor(), StaffFixture.PASSWORD, NEW_PASSWORD);

        assertEndedByPassword();
    }

    @Test
    void tellsThatAPasswordByInvitationEndedIt() {
        invitations.accept(invitations.invite(olga.actor(), clara.id()), NEW_PASSWORD);

        assertEndedByPassword();
    }

    @Test
    void tellsNothingOfWhatEndedBefore() {
        devices.end(clara.actor(), clara.id(), phone());
        people.changePassword(clara.actor(), StaffFixture.PASSWORD, NEW_PASSWORD);

        assertThat(told())
                .extracting(TrailEntry::action)
                .containsExactlyInAnyOrder(AccessAct.DEVICE_SIGNED_IN.code(), AccessAct.DEVICE_ENDED.code());
    }

    private void assertEndedByPassword() {
        assertTold(
                clara,
                AccessAct.DEVICE_ENDED_BY_PASSWORD,
                "Signed out on a phone: new password",
                "Выход на телефоне: новый пароль");
    }

    private void assertTold(Person who, AccessAct act, String english, String russian) {
        assertThat(told())
                .filteredOn(entry -> entry.action().equals(act.code()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.personName()).isEqualTo(who.data().name());
                    assertThat(entry.subjectLabel()).isEqualTo(clara.data().name());
                    assertThat(entry.details()).isEqualTo(Map.of("device", PHONE));
                });
        assertThat(translations.text(Translations.ENGLISH, act)).isEqualTo(english);
        assertThat(translations.text(Translations.RUSSIAN, act)).isEqualTo(russian);
    }

    /** What the trail has of Clara's phones. */
    private List<TrailEntry> told() {
        List<String> acts = Stream.of(AccessAct.values())
                .filter(act -> act.name().startsWith("DEVICE_"))
                .map(AccessAct::code)
                .toList();
        return trail.of(Actors.staff(), clara.id().value()).stream()
                .filter(entry -> acts.contains(entry.action()))
                .toList();
    }
}
