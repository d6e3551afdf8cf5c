package app.touchstone.access;

import app.touchstone.access.Invitations.Link;
import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Change;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.Steps;
import app.touchstone.platform.ui.Preferences.ColourScheme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links with which people set their first password, and the one with which an empty installation gets its first
 * administrator. A link works once, for two days; only the hash of its token is stored.
 */
@Service
@Transactional
public class InvitationService {

    private static final Duration VALID_FOR = Duration.ofDays(2);
    private final Invitations invitations;
    private final People people;
    private final DeviceService devices;
    private final PeopleService peopleService;
    private final Steps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationService(
            Invitations invitations,
            People people,
            DeviceService devices,
            PeopleService peopleService,
            Steps steps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.devices = devices;
        this.peopleService = peopleService;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a link's token for a person; earlier links of that person stop working. */
    public String invite(Actor actor, PersonId id) {
        Person person = people.find(id).orElseThrow(NotFound::new);
        Person.requireKeeper(actor, person.data().boundary());
        people.hold(id);
        invitations.forgetOf(id);
        steps.taken(actor, AccessAct.PERSON_INVITED, id.value(), person.data().name(), null);
        events.publishEvent(new Person.Invited(id, actor.id(), clock.instant()));
        return create(id, Role.COORDINATOR);
    }

    /** The token for the first administrator, while nobody is one. */
    Optional<String> inviteFirstAdministrator() {
        if (people.anyWith(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        invitations.forgetOfFirstAdministrator();
        return Optional.of(create(null, Role.ADMINISTRATOR));
    }

    /** Whether a token can still be used, and whether its person has yet to say who they are. */
    @Transactional(readOnly = true)
    public Invitation look(String token) {
        Link link = valid(token);
        return link.person() == null
                ? new Invitation(Optional.empty())
                : new Invitation(
                        people.find(link.person()).map(person -> person.data().email()));
    }

    /** Uses up an invitation of a person who is known already; whoever went by an older password is out. */
    public void accept(String token, String password) {
        Link link = valid(token);
        Person person = people.find(Optional.ofNullable(link.person()).orElseThrow(NotFound::new))
                .orElseThrow(NotFound::new);
        useUp(link);
        peopleService.setPassword(person, password);
        people.setSignedOutAt(person.id(), clock.instant());
        devices.endAll(person.actor(), person, DeviceEnd.NEW_PASSWORD);
        steps.taken(
                person.actor(),
                AccessAct.PERSON_JOINED,
                person.id().value(),
                person.data().name(),
                null);
    }

    /** Uses up the first administrator's invitation. */
    public void acceptAsFirstAdministrator(String token, String name, String email, String password, Locale language) {
        Link link = valid(token);
        if (link.person() != null || people.anyWith(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
        useUp(link);
        PersonData data = new PersonData(email, name, Set.of(Role.ADMINISTRATOR), new Boundary.Agency(), true);
        Person person = new Person(
                PersonId.create(), 0, data, false, language, ColourScheme.SYSTEM, null, Instant.EPOCH, clock.instant());
        people.save(person, new Change(name, clock.instant()));
        peopleService.setPassword(person, password);
        steps.taken(person.actor(), AccessAct.PERSON_JOINED, person.id().value(), name, null);
    }

    /**
     * A way to join that was asked for and is open.
     *
     * @param email whose it is; absent for the first administrator, who has yet to say it
     */
    public record Invitation(Optional<String> email) {}

    private String create(@Nullable PersonId person, Role role) {
        String token = Secret.fresh();
        Instant now = clock.instant();
        invitations.add(new Link(Sha256.of(token), person, now.plus(VALID_FOR), null), role, now);
        return token;
    }

    private Link valid(String token) {
        return invitations
                .find(Sha256.of(token))
                .filter(link -> link.usedAt() == null && !link.expiresAt().isBefore(clock.instant()))
                .orElseThrow(NotFound::new);
    }

    private void useUp(Link link) {
        if (!invitations.useUp(link, clock.instant())) {
            throw new Refused("access.refusal.invitation-used");
        }
    }
}
