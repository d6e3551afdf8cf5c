package app.touchstone.platform;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Whoever asks. Every service method takes the actor first and checks the permission and the boundary itself: what is
 * not granted answers {@link NotFound}, like what does not exist.
 */
public record Actor(
        PersonId id, String name, Set<Role> roles, Boundary boundary, Locale language, PersonZone personZone) {

    private static final PersonId SYSTEM = new PersonId(new UUID(0, 0));

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Somebody of whom no clock is known. */
    public Actor(PersonId id, String name, Set<Role> roles, Boundary boundary, Locale language) {
        this(id, name, roles, boundary, language, PersonZone.assumed(ZoneOffset.UTC));
    }

    /** The application itself: schedules, start-up and demo data. */
    public static Actor system() {
        return new Actor(
                SYSTEM,
                "Touchstone",
                Set.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.REVIEWER),
                new Boundary.Agency(),
                Locale.ENGLISH);
    }

    /** By the clocks of this zone the actor reads times that are not an outlet's. */
    public ZoneId zone() {
        return personZone.id();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean can(Permission permission) {
        return roles.stream().anyMatch(role -> role.grants(permission));
    }

    public void require(Permission permission) {
        if (!can(permission)) {
            throw new NotFound();
        }
    }

    public boolean isStaff() {
        return boundary instanceof Boundary.Agency;
    }

    /** The shopper that the actor is, or nothing to be found. */
    public ShopperId requireShopper() {
        if (boundary instanceof Boundary.Shopper(ShopperId shopper)) {
            return shopper;
        }
        throw new NotFound();
    }

    /** Refuses a thing of another client. It says nothing about parts of one client: outlets do that. */
    public void requireClient(ClientId client) {
        if (!sees(client)) {
            throw new NotFound();
        }
    }

    public boolean sees(ClientId client) {
        return switch (boundary) {
            case Boundary.Agency() -> true;
            case Boundary.Client(ClientId own, var _, var _, var _) -> own.equals(client);
            case Boundary.Shopper _ -> false;
        };
    }
}
