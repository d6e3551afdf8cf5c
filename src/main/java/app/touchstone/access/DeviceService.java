package app.touchstone.access;

import app.touchstone.access.Devices.Owned;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.Steps;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps people signed in on their phones. A phone's token stays the same as long as it holds, so requests at once cannot
 * take it from each other; it holds for nobody who was blocked, signed out everywhere or got a new password after it was
 * made (decision 0030).
 *
 * @see "Decision 0030"
 */
@Service
@Transactional
public class DeviceService {

    /** The cookie in which a phone keeps its token. */
    public static final String COOKIE = "touchstone-phone";

    private final Devices devices;
    private final People people;
    private final Steps steps;
    private final Clock clock;

    DeviceService(Devices devices, People people, Steps steps, Clock clock) {
        this.devices = devices;
        this.people = people;
        this.steps = steps;
        this.clock = clock;
    }

    /** The phones on which somebody is signed in: one's own, or anybody's for an administrator. */
    @Transactional(readOnly = true)
    public List<Device> list(Actor actor, PersonId person) {
        requireOwn(actor, person);
        return devices.of(person, clock.instant());
    }

    /** Which of one's devices bears this token, so that a list can say which one it is read on. */
    @Transactional(readOnly = true)
    public Optional<DeviceId> bearerOf(Actor actor, @Nullable String token) {
        return owned(token)
                .filter(owned -> owned.person().equals(actor.id()))
                .map(owned -> owned.device().id());
    }

    /** Signs somebody out on one phone; of a phone that is another's there is nothing to end. */
    public void end(Actor actor, PersonId person, DeviceId id) {
        requireOwn(actor, person);
        Device ended =
                devices.end(person, id, DeviceEnd.REMOVED, clock.instant()).orElseThrow(NotFound::new);
        tell(actor, AccessAct.DEVICE_ENDED, people.find(person).orElseThrow(NotFound::new), ended);
    }

    /** Signs somebody out on every phone, for a reason that the trail tells of each. */
    void endAll(Actor actor, Person person, DeviceEnd why) {
        devices.endAll(person.id(), why, clock.instant()).forEach(ended -> tell(actor, why.act(), person, ended));
    }

    /**
     * {@return the token by which the phone is known from now on}
     *
     * @param since when the sign-in began: what was set after that counts
     */
    String admit(Person person, Instant since, @Nullable String userAgent) {
        String token = Secret.fresh();
        Device device = new Device(DeviceId.create(), DeviceName.of(userAgent), since, clock.instant());
        devices.add(device, person.id(), Sha256.of(token));
        tell(person.actor(), AccessAct.DEVICE_SIGNED_IN, person, device);
        return token;
    }

    /** Who is signed in by a token, as they are now, and since when; the use is written down. */
    Optional<SignedIn> recognise(String token) {
        return owned(token)
                .flatMap(owned -> people.find(owned.person())
                        .filter(person -> person.data().active())
                        .filter(person ->
                                !person.signedOutAt().isAfter(owned.device().madeAt()))
                        .map(person -> {
                            devices.used(owned.device(), clock.instant());
                            return new SignedIn(person, "", owned.device().madeAt());
                        }));
    }

    /** The phone itself gives the token back. */
    void giveBack(String token, DeviceEnd why) {
        owned(token).ifPresent(owned -> end(owned, why));
    }

    /** Somebody signs in where perhaps another one is signed in: the phone is no longer the other's. */
    void makeRoom(String token, Person next) {
        owned(token)
                .filter(owned -> !owned.person().equals(next.id()))
                .ifPresent(owned -> end(owned, DeviceEnd.OTHER_PERSON));
    }

    private void end(Owned owned, DeviceEnd why) {
        devices.end(owned.person(), owned.device().id(), why, clock.instant())
                .ifPresent(ended -> people.find(owned.person())
                        .ifPresent(person -> tell(person.actor(), why.act(), person, ended)));
    }

    int sweep() {
        return devices.sweep(clock.instant());
    }

    private Optional<Owned> owned(@Nullable String token) {
        return token == null ? Optional.empty() : devices.byToken(Sha256.of(token), clock.instant());
    }

    private static void requireOwn(Actor actor, PersonId person) {
        if (!actor.id().equals(person)) {
            actor.require(Permission.MANAGE_PEOPLE);
        }
    }

    private void tell(Actor actor, AccessAct act, Person person, Device device) {
        steps.taken(
                actor, act, person.id().value(), person.data().name(), null, Map.of(ActDetail.DEVICE, device.name()));
    }
}
