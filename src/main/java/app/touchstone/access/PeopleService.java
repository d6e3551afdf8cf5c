package app.touchstone.access;

import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Change;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.PersonZone;
import app.touchstone.platform.PersonZone.Origin;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.Steps;
import app.touchstone.platform.ui.Preferences;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps people: made and changed by administrators; language, scheme, password and sessions by themselves. */
@Service
@Transactional
public class PeopleService implements Preferences {

    /** The least length of a password; long beats complicated. */
    public static final int PASSWORD_LENGTH = 12;

    private final People people;
    private final DeviceService devices;
    private final PasswordEncoder encoder;
    private final Steps steps;
    private final Clock clock;

    PeopleService(People people, DeviceService devices, PasswordEncoder encoder, Steps steps, Clock clock) {
        this.people = people;
        this.devices = devices;
        this.encoder = encoder;
        this.steps = steps;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Person> list(Actor actor, String text, int offset, int limit) {
        actor.require(Permission.MANAGE_PEOPLE);
        return people.list(text, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(Actor actor, String text) {
        actor.require(Permission.MANAGE_PEOPLE);
        return people.count(text);
    }

    @Transactional(readOnly = true)
    public Person get(Actor actor, PersonId id) {
        if (!actor.id().equals(id)) {
            actor.require(Permission.MANAGE_PEOPLE);
        }
        return people.find(id).orElseThrow(NotFound::new);
    }

    /** The account of a shopper, where there is one. */
    @Transactional(readOnly = true)
    public Optional<Person> ofShopper(Actor actor, ShopperId shopper) {
        Person.requireKeeper(actor, new Boundary.Shopper(shopper));
        return people.findByShopper(shopper);
    }

    /** Whether the shopper can sign in; for whoever sees shoppers. */
    @Transactional(readOnly = true)
    public boolean hasAccount(Actor actor, ShopperId shopper) {
        actor.require(Permission.SEE_SHOPPERS);
        return people.findByShopper(shopper).isPresent();
    }

    public Person create(Actor actor, PersonData data, Locale language) {
        Person.requireKeeper(actor, data.boundary());
        requireFree(data.email());
        Person person = new Person(
                PersonId.create(), 0, data, false, language, ColourScheme.SYSTEM, null, Instant.EPOCH, clock.instant());
        people.save(person, new Change(actor.name(), clock.instant()));
        tell(actor, AccessAct.PERSON_CREATED, person.id(), data);
        return people.find(person.id()).orElseThrow(NotFound::new);
    }

    /** Changes a person; the last active administrator stays one. */
    public Person update(Actor actor, PersonId id, int version, PersonData data) {
        Person.requireKeeper(actor, data.boundary());
        Person before = people.find(id).orElseThrow(NotFound::new);
        Person.requireKeeper(actor, before.data().boundary());
        if (!before.data().email().equals(data.email())) {
            requireFree(data.email());
        }
        boolean staysAdministrator = data.active() && data.roles().contains(Role.ADMINISTRATOR);
        if (before.data().roles().contains(Role.ADMINISTRATOR)
                && before.data().active()
                && !staysAdministrator
                && people.holdActiveWith(Role.ADMINISTRATOR) == 1) {
            throw new Refused("access.refusal.last-administrator");
        }
        people.save(
                new Person(
                        id,
                        version,
                        data,
                        before.hasPassword(),
                        before.language(),
                        before.colourScheme(),
                        before.knownZone(),
                        data.active() ? before.signedOutAt() : clock.instant(),
                        before.createdAt()),
                new Change(actor.name(), clock.instant()));
        if (!data.active()) {
            devices.endAll(actor, before, DeviceEnd.BLOCKED);
        }
        tell(actor, AccessAct.PERSON_CHANGED, id, data);
        return people.find(id).orElseThrow(NotFound::new);
    }

    /** Ends every session of a person: one's own, or anybody's for an administrator. */
    public void signOutEverywhere(Actor actor, PersonId id) {
        if (!actor.id().equals(id)) {
            actor.require(Permission.MANAGE_PEOPLE);
        }
        Person person = people.find(id).orElseThrow(NotFound::new);
        people.setSignedOutAt(id, clock.instant());
        devices.endAll(actor, person, DeviceEnd.EVERYWHERE);
        tell(actor, AccessAct.SIGNED_OUT_EVERYWHERE, id, person.data());
    }

    /** Sets one's own password; the sessions elsewhere end with it. */
    public void changePassword(Actor actor, String current, String next) {
        Person person = people.find(actor.id()).orElseThrow(NotFound::new);
        String hash = people.passwordHash(actor.id()).orElse("");
        if (!encoder.matches(current, hash)) {
            throw new Refused("access.refusal.wrong-password");
        }
        setPassword(person, next);
        people.setSignedOutAt(actor.id(), clock.instant());
        devices.endAll(actor, person, DeviceEnd.NEW_PASSWORD);
        tell(actor, AccessAct.PASSWORD_CHANGED, actor.id(), person.data());
    }

    void setPassword(Person person, String password) {
        if (password.codePointCount(0, password.length()) < PASSWORD_LENGTH) {
            throw new Refused("access.refusal.short-password", PASSWORD_LENGTH);
        }
        people.setPasswordHash(person.id(), encoder.encode(password));
    }

    /**
     * Takes a hash that was made before, for somebody who has no password yet: demo people share one, so that the demo
     * starts in seconds.
     */
    public void adoptPasswordHash(Actor actor, PersonId id, String hash) {
        actor.require(Permission.MANAGE_PEOPLE);
        if (people.passwordHash(id).isPresent()) {
            throw new IllegalStateException("Person (%s) has a password. Maybe invite them anew".formatted(id));
        }
        people.setPasswordHash(id, hash);
    }

    @Override
    @Transactional(readOnly = true)
    public ColourScheme colourScheme(Actor actor) {
        return people.find(actor.id()).map(Person::colourScheme).orElse(ColourScheme.SYSTEM);
    }

    @Override
    public void choose(Actor actor, Locale language, ColourScheme scheme) {
        people.setPreferences(actor.id(), language, scheme);
    }

    /** Lets the actor read times by the clocks of one zone, wherever the devices are; none follows the devices again. */
    public void chooseZone(Actor actor, @Nullable ZoneId zone) {
        people.setZone(
                actor.id(),
                zone == null ? new PersonZone(actor.zone(), Origin.DEVICE) : new PersonZone(zone, Origin.CHOSEN));
    }

    private void requireFree(String email) {
        if (people.findByEmail(email).isPresent()) {
            throw new Refused("access.refusal.email-taken", email);
        }
    }

    private void tell(Actor actor, AccessAct act, PersonId id, PersonData data) {
        String roles = data.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
        steps.taken(actor, act, id.value(), data.name(), null, Map.of(ActDetail.ROLES, roles));
    }
}
