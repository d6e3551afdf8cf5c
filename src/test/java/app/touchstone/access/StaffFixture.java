package app.touchstone.access;

import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Role;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** People of the agency who can sign in. */
@TestComponent
public class StaffFixture {

    /** The password of all of them. */
    public static final String PASSWORD = "a long enough password";

    private final PeopleService people;
    private final InvitationService invitations;

    StaffFixture(PeopleService people, InvitationService invitations) {
        this.people = people;
        this.invitations = invitations;
    }

    /** A coordinator who reads English and has taken up the invitation. */
    public Person coordinator(String email) {
        Person coordinator = people.create(
                Actor.system(),
                new PersonData(email, "Clara Coordinator", Set.of(Role.COORDINATOR), new Boundary.Agency(), true),
                Locale.ENGLISH);
        invitations.accept(invitations.invite(Actor.system(), coordinator.id()), PASSWORD);
        return coordinator;
    }
}
