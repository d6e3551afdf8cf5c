package app.touchstone.platform;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/**
 * Whoever asks. Every service method takes the actor first and checks the permission and the boundary itself: what is
 * not granted answers {@link NotFound}, like what does not exist. Actors are made of a person who signed in, of a job of
 * the application, or of one who acts for another by name; nobody lends another's roles to anybody (decision 0002).
 *
 * @see "Decisions 0002 and 0043"
 */
public record Actor(
        PersonId id,
        String name,
        Set<Role> roles,
        Boundary boundary,
        Locale language,
        PersonZone personZone,
        Capacity capacity) {

    private static final String APPLICATION = "Touchstone";

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Somebody of whom no clock is known. */
    public Actor(PersonId id, String name, Set<Role> roles, Boundary boundary, Locale language) {
        this(id, name, roles, boundary, language, PersonZone.assumed(ZoneOffset.UTC));
    }

    /** Somebody for themselves. */
    public Actor(PersonId id, String name, Set<Role> roles, Boundary boundary, Locale language, PersonZone personZone) {
        this(id, name, roles, boundary, language, personZone, Capacity.OWN);
    }

    /** The application itself, with the permissions of the job and no role. */
    public static Actor of(SystemJob job) {
        return new Actor(
                job.id(),
                APPLICATION,
                Set.of(),
                new Boundary.Agency(),
                Locale.ENGLISH,
                PersonZone.assumed(ZoneOffset.UTC),
                new Capacity.Job(job));
    }

    /**
     * The same person doing what a shopper would do, for a coordinator to whom the shopper has handed a report: what is
     * written down names both.
     *
     * @param name the shopper's
     */
    public Actor inPlaceOf(ShopperId shopper, String name) {
        require(Permission.ASSIGN_VISITS);
        return new Actor(
                id,
                this.name,
                Set.of(Role.SHOPPER),
                new Boundary.Shopper(shopper),
                language,
                personZone,
                new Capacity.InPlaceOf(name));
    }

    /** By the clocks of this zone the actor reads times that are not an outlet's. */
    public ZoneId zone() {
        return personZone.id();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean can(Permission permission) {
        return capacity instanceof Capacity.Job(SystemJob job)
                ? job.grants(permission)
                : roles.stream().anyMatch(role -> role.grants(permission));
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
