package app.touchstone.access;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Permission;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.PersonZone;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.ui.Preferences.ColourScheme;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can sign in.
 *
 * @param hasPassword false until the person has followed an invitation
 * @param knownZone none until a device has told it or the person has chosen it
 * @param signedOutAt sessions begun before this instant are over
 */
public record Person(
        PersonId id,
        int version,
        PersonData data,
        boolean hasPassword,
        Locale language,
        ColourScheme colourScheme,
        @Nullable PersonZone knownZone,
        Instant signedOutAt,
        Instant createdAt) {

    /**
     * What an administrator sets.
     *
     * @param email the name to sign in with, in lower case
     */
    public record PersonData(String email, String name, Set<Role> roles, Boundary boundary, boolean active) {

        public PersonData {
            email = email.strip().toLowerCase(Locale.ROOT);
            name = name.strip();
            roles = Set.copyOf(roles);
            if (!email.matches("[^@\\s]+@[^@\\s]+")) {
                throw new Refused("access.refusal.email", email);
            }
            if (name.isEmpty()) {
                throw new Refused("access.refusal.name");
            }
            if (roles.isEmpty()) {
                throw new Refused("access.refusal.no-role");
            }
            requireFit(roles, boundary);
        }

        private static void requireFit(Set<Role> roles, Boundary boundary) {
            Set<Role> fitting = switch (boundary) {
                case Boundary.Agency() -> Role.STAFF;
                case Boundary.Client _ -> Role.CLIENT;
                case Boundary.Shopper _ -> Set.of(Role.SHOPPER);
            };
            if (!fitting.containsAll(roles)) {
                throw new Refused("access.refusal.mixed-roles");
            }
            if (boundary instanceof Boundary.Client(var _, boolean whole, var _, var _)
                    && whole != roles.contains(Role.NETWORK_MANAGER)) {
                throw new Refused("access.refusal.scope");
            }
        }
    }

    /**
     * Somebody was invited to set a password. The link opens a door and is therefore no part of it: whoever sends one makes
     * it then.
     *
     * @param by who invited, a person or a job of the application
     */
    public record Invited(PersonId person, PersonId by, Instant at) {}

    /** Whoever manages people keeps every account, whoever manages shoppers those of shoppers. */
    static void requireKeeper(Actor actor, Boundary account) {
        boolean isShoppers = account instanceof Boundary.Shopper && actor.can(Permission.MANAGE_SHOPPERS);
        if (!isShoppers) {
            actor.require(Permission.MANAGE_PEOPLE);
        }
    }

    public Actor actor() {
        return actor(PersonZone.assumed(ZoneOffset.UTC));
    }

    /** @param otherwise the zone to read times in as long as none is known */
    Actor actor(PersonZone otherwise) {
        return new Actor(
                id,
                data.name(),
                data.roles(),
                data.boundary(),
                language,
                Objects.requireNonNullElse(knownZone, otherwise));
    }
}
