package app.touchstone.architecture;

import app.touchstone.platform.Role;
import app.touchstone.platform.ShopperId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;

/** One client with a sample of everything that an address can name: the one table of ids that the walks take from. */
final class AccessRealm {

    /**
     * Where in the client's network: the outlet manager sees their own, the region manager what is near besides. The
     * others are outlets that were sold out of the region or into it, each with one visit before or since.
     */
    enum Place {
        OWN,
        NEAR,
        FAR,
        LEFT,
        LEFT_SINCE,
        CAME,
        CAME_BEFORE;

        boolean isMoved() {
            return compareTo(FAR) > 0;
        }
    }

    /** Who of the client's own people see it, besides staff, who see everything. */
    enum Audience {
        CLIENT,
        STAFF,
        EVERYBODY
    }

    /**
     * A thing with an id.
     *
     * @param mark how it is called: what nobody reads who may not see it; blank where it has no name of its own
     * @param place the outlet that it belongs to; empty for what belongs to the whole client
     * @param readAs where it would have to be for the same people to see it, if no outlet ever moved
     * @param owner the shopper whose visit it is part of
     */
    record Sample(
            AccessRealm realm,
            String id,
            String mark,
            Optional<Place> place,
            Optional<Place> readAs,
            Optional<ShopperId> owner,
            Audience audience) {}

    /** Somebody who walks. */
    record Person(
            String name,
            Role role,
            Optional<AccessRealm> realm,
            Set<Place> places,
            Optional<ShopperId> shopper,
            Authentication session) {

        boolean isStaff() {
            return Role.STAFF.contains(role);
        }

        /** Whether the thing lies inside the person's boundary. */
        boolean reaches(Sample sample) {
            if (isStaff() || sample.audience() == Audience.EVERYBODY) {
                return true;
            }
            if (role == Role.SHOPPER) {
                return sample.owner().isPresent() && sample.owner().equals(shopper);
            }
            return realm.orElseThrow().equals(sample.realm())
                    && sample.readAs().map(places::contains).orElse(true);
        }

        /** Whether not even its name may be told to the person. */
        boolean isSecret(Sample sample) {
            if (isStaff() || sample.audience() == Audience.EVERYBODY) {
                return false;
            }
            if (role == Role.SHOPPER) {
                return !realm.orElseThrow().equals(sample.realm());
            }
            return !reaches(sample) || sample.audience() == Audience.STAFF;
        }
    }

    private final String name;
    private final Map<String, Map<Optional<Place>, Sample>> samples = new HashMap<>();

    AccessRealm(String name) {
        this.name = name;
    }

    void add(String kind, Object id, String mark, Place place, Audience audience) {
        add(kind, id, mark, place, place, audience);
    }

    void add(String kind, Object id, String mark, Place place, Place readAs, Audience audience) {
        add(
                kind,
                new Sample(
                        this,
                        id.toString(),
                        mark,
                        Optional.of(place),
                        Optional.of(readAs),
                        Optional.empty(),
                        audience));
    }

    void add(String kind, Object id, String mark, Audience audience) {
        add(
                kind,
                new Sample(this, id.toString(), mark, Optional.empty(), Optional.empty(), Optional.empty(), audience));
    }

    void add(String kind, Object id, String mark, ShopperId owner) {
        add(
                kind,
                new Sample(
                        this,
                        id.toString(),
                        mark,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(owner),
                        Audience.STAFF));
    }

    private void add(String kind, Sample sample) {
        samples.computeIfAbsent(kind, unused -> new HashMap<>()).put(sample.place(), sample);
    }

    /** The sample of a kind at a place; nothing where the realm has none just there. */
    Optional<Sample> at(Place place, String kind) {
        Map<Optional<Place>, Sample> known = samples.get(kind);
        if (known == null) {
            throw new IllegalArgumentException("There is no sample of kind (%s): add one".formatted(kind));
        }
        return Optional.ofNullable(known.getOrDefault(Optional.of(place), known.get(Optional.<Place>empty())));
    }

    Stream<Sample> all() {
        return samples.values().stream().flatMap(places -> places.values().stream());
    }

    static Set<Place> places(Role role) {
        return switch (role) {
            case OUTLET_MANAGER -> EnumSet.of(Place.OWN);
            case REGION_MANAGER -> EnumSet.of(Place.OWN, Place.NEAR);
            default -> EnumSet.allOf(Place.class);
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
