package app.touchstone.access;

import static app.touchstone.db.access.Tables.INVITATION;

import app.touchstone.access.Person.PersonData;
import app.touchstone.db.access.tables.records.InvitationRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Change;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
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
import org.jooq.DSLContext;
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
    private final DSLContext db;
    private final People people;
    private final DeviceService devices;
    private final PeopleService peopleService;
    private final Steps steps;
    private final Clock clock;

    InvitationService(
            DSLContext db,
            People people,
            DeviceService devices,
            PeopleService peopleService,
            Steps steps,
            Clock clock) {
        this.db = db;
        this.people = people;
        this.devices = devices;
        this.peopleService = peopleService;
        this.steps = steps;
        this.clock = clock;
    }

    /** Makes a link's token for a person; earlier links of that person stop working. */
    public String invite(Actor actor, PersonId id) {
        actor.require(Permission.MANAGE_PEOPLE);
        people.hold(id);
        Person person = people.find(id).orElseThrow(NotFound::new);
        db.deleteFrom(INVITATION).where(INVITATION.PERSON_ID.eq(id)).execute();
        steps.taken(actor, AccessAct.PERSON_INVITED, id.value(), person.data().name(), null);
        return create(id, Role.COORDINATOR);
    }

    /** The token for the first administrator, while nobody is one. */
    Optional<String> inviteFirstAdministrator() {
        if (people.anyWith(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        db.deleteFrom(INVITATION).where(INVITATION.PERSON_ID.isNull()).execute();
        return Optional.of(create(null, Role.ADMINISTRATOR));
    }

    /** Whether a token can still be used, and whether its person has yet to say who they are. */
    @Transactional(readOnly = true)
    public Invitation look(String token) {
        InvitationRecord row = valid(token);
        return row.getPersonId() == null
                ? new Invitation(Optional.empty())
                : new Invitation(people.find(row.getPersonId())
                        .map(person -> person.data().email()));
    }

    /** Uses up an invitation of a person who is known already; whoever went by an older password is out. */
    public void accept(String token, String password) {
        InvitationRecord row = valid(token);
        Person person = people.find(Optional.ofNullable(row.getPersonId()).orElseThrow(NotFound::new))
                .orElseThrow(NotFound::new);
        useUp(row);
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
        InvitationRecord row = valid(token);
        if (row.getPersonId() != null || people.anyWith(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
        useUp(row);
        PersonData data = new PersonData(email, name, Set.of(Role.ADMINISTRATOR), new Boundary.Agency(), true);
        Person person = new Person(
                PersonId.create(), 0, data, false, language, ColourScheme.SYSTEM, null, Instant.EPOCH, clock.instant());
        people.save(person, new Change(name, clock.instant()));
        peopleService.setPassword(person, password);
        steps.taken(person.actor(), AccessAct.PERSON_JOINED, person.id().value(), name, null);
    }

    /** @param email whose it is; absent for the first administrator, who has yet to say it */
    public record Invitation(Optional<String> email) {}

    private String create(@org.jspecify.annotations.Nullable PersonId person, Role role) {
        String token = Secret.fresh();
        InvitationRecord row = db.newRecord(INVITATION);
        row.setTokenHash(Sha256.of(token));
        row.setPersonId(person);
        row.setRole(role);
        row.setCreatedAt(clock.instant());
        row.setExpiresAt(clock.instant().plus(VALID_FOR));
        row.insert();
        return token;
    }

    private InvitationRecord valid(String token) {
        InvitationRecord row = db.fetchOptional(INVITATION, INVITATION.TOKEN_HASH.eq(Sha256.of(token)))
                .orElseThrow(NotFound::new);
        if (row.getUsedAt() != null || row.getExpiresAt().isBefore(clock.instant())) {
            throw new NotFound();
        }
        return row;
    }

    /** Two people with one link: the second update finds no row that is unused. */
    private void useUp(InvitationRecord row) {
        int used = db.update(INVITATION)
                .set(INVITATION.USED_AT, clock.instant())
                .where(INVITATION.TOKEN_HASH.eq(row.getTokenHash()), INVITATION.USED_AT.isNull())
                .execute();
        if (used != 1) {
            throw new Refused("access.refusal.invitation-used");
        }
    }
}
