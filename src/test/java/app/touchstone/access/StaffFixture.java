package app.touchstone.access;

import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Role;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** People of the agency who can sign in. */
@TestComponent
public class StaffFixture {

    /** The password of all of them. */
    public static final String PASSWORD = "a long enough password";

    private final PeopleService people;
    private final InvitationService invitations;
    private final DeviceService devices;
    private final Clock clock;

    StaffFixture(PeopleService people, InvitationService invitations, DeviceService devices, Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.devices = devices;
        this.clock = clock;
    }

    /** A coordinator who reads English and has taken up the invitation. */
    public Person coordinator(String email) {
        return joined(email, "Clara Coordinator", Role.COORDINATOR, Locale.ENGLISH);
    }

    /** Somebody whose name and address nobody else has, who has taken up the invitation. */
    public Person somebody(Role role, Locale language) {
        UUID own = UUID.randomUUID();
        return joined(own + "@example.org", "Olga " + own, role, language);
    }

    /** Signs somebody in on a phone that calls itself so. */
    public void phone(Person person, String userAgent) {
        devices.admit(person, clock.instant(), userAgent);
    }

    private Person joined(String email, String name, Role role, Locale language) {
        Person person = people.create(
                Actors.staff(), new PersonData(email, name, Set.of(role), new Boundary.Agency(), true), language);
        invitations.accept(invitations.invite(Actors.staff(), person.id()), PASSWORD);
        return person;
    }
}
