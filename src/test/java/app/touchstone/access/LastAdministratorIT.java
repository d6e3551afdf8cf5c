package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.IntegrationTest;
import app.touchstone.Overlap;
import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@IntegrationTest
@Import(Overlap.class)
class LastAdministratorIT {

    @Autowired
    private Overlap overlap;

    @Autowired
    private PeopleService people;

    @Test
    void keepsOneOfTwoAdministratorsWhoAreBlockedAtOnce() {
        Person one = administrator();
        Person other = administrator();

        assertThat(overlap.of(() -> block(one), () -> block(other)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("access.refusal.last-administrator"));
    }

    @Test
    void refusesTheSecondPersonOfAnAddress() {
        PersonData data = data(Role.REVIEWER, true);

        assertThat(overlap.of(() -> create(data), () -> create(data)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("access.refusal.email-taken"));
    }

    private Person administrator() {
        return create(data(Role.ADMINISTRATOR, true));
    }

    private Person create(PersonData data) {
        return people.create(Actor.system(), data, Locale.ENGLISH);
    }

    private void block(Person person) {
        PersonData data = person.data();
        people.update(
                Actor.system(),
                person.id(),
                person.version(),
                new PersonData(data.email(), data.name(), data.roles(), data.boundary(), false));
    }

    private static PersonData data(Role role, boolean active) {
        return new PersonData(UUID.randomUUID() + "@example.org", "Ada", Set.of(role), new Boundary.Agency(), active);
    }
}
