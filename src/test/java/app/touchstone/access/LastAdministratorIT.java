package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.Overlap;
import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@IntegrationTest
@TestPropertySource(properties = "touchstone.test=last-administrator")
class LastAdministratorIT {

    @Autowired
    private Overlap overlap;

    @Autowired
    private PeopleService people;

    /** By what an installation could lose its last administrator. */
    enum Loss {
        BLOCKED {
            @Override
            PersonData of(PersonData data) {
                return new PersonData(data.email(), data.name(), data.roles(), data.boundary(), false);
            }
        },
        OTHER_ROLE {
            @Override
            PersonData of(PersonData data) {
                return new PersonData(data.email(), data.name(), Set.of(Role.REVIEWER), data.boundary(), true);
            }
        },
        MOVED {
            @Override
            PersonData of(PersonData data) {
                Boundary network = new Boundary.Client(new ClientId(UUID.randomUUID()), true, Set.of(), Set.of());
                return new PersonData(data.email(), data.name(), Set.of(Role.NETWORK_MANAGER), network, true);
            }
        };

        abstract PersonData of(PersonData data);
    }

    @ParameterizedTest
    @EnumSource
    void isKept(Loss loss) {
        Person last = administrator();
        leaveOnly(last);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> lose(last, loss))
                .satisfies(LastAdministratorIT::assertRefused);
        assertThat(people.get(Actors.staff(), last.id()).data()).isEqualTo(last.data());
    }

    @ParameterizedTest
    @EnumSource
    void keepsOneOfTwoWhoGoAtOnce(Loss loss) {
        Person one = administrator();
        Person other = administrator();
        leaveOnly(one, other);

        assertRefused(overlap.of(() -> lose(one, Loss.OTHER_ROLE), () -> lose(other, loss)));
        assertThat(people.get(Actors.staff(), other.id()).data()).isEqualTo(other.data());
    }

    @Test
    void refusesTheSecondPersonOfAnAddress() {
        PersonData data = data(Role.REVIEWER, true);

        assertThat(overlap.of(() -> create(data), () -> create(data)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("access.refusal.email-taken"));
    }

    private static void assertRefused(@Nullable Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("access.refusal.last-administrator"));
    }

    private Person administrator() {
        return create(data(Role.ADMINISTRATOR, true));
    }

    /** Nobody else administers from now on. */
    private void leaveOnly(Person... staying) {
        Set<Person> stay = Set.of(staying);
        people.list(Actors.staff(), "", 0, Integer.MAX_VALUE).stream()
                .filter(person -> person.data().active())
                .filter(person -> person.data().roles().contains(Role.ADMINISTRATOR))
                .filter(person -> !stay.contains(person))
                .forEach(person -> lose(person, Loss.BLOCKED));
    }

    private Person create(PersonData data) {
        return people.create(Actors.staff(), data, Locale.ENGLISH);
    }

    private void lose(Person person, Loss loss) {
        people.update(Actors.staff(), person.id(), person.version(), loss.of(person.data()));
    }

    private static PersonData data(Role role, boolean active) {
        return new PersonData(UUID.randomUUID() + "@example.org", "Ada", Set.of(role), new Boundary.Agency(), active);
    }
}
