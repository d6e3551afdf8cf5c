package app.touchstone.architecture;

import app.touchstone.access.PeopleService;
import app.touchstone.access.Person.PersonData;
import app.touchstone.architecture.AccessRealm.Person;
import app.touchstone.clients.Client;
import app.touchstone.clients.Node;
import app.touchstone.clients.Outlet;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Role;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperData;
import app.touchstone.shoppers.ShopperService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People of every role in every realm, each signed in with name and password. */
@TestComponent
class AccessPeople {

    private static final String PASSWORD = "a password for the walk";
    private static final String DEMO_PASSWORD = "touchstone-demo";
    private static final int MOST_VISITS = 12;

    private final PeopleService people;
    private final ShopperService shoppers;
    private final List<AuthenticationProvider> providers;
    private final String hash;
    private final List<Person> all = new ArrayList<>();
    private final Map<AccessRealm, Shopper> own = new HashMap<>();

    AccessPeople(
            PeopleService people,
            ShopperService shoppers,
            List<AuthenticationProvider> providers,
            PasswordEncoder encoder) {
        this.people = people;
        this.shoppers = shoppers;
        this.providers = providers;
        this.hash = encoder.encode(PASSWORD);
    }

    /** Shoppers first: they may be the only ones to whom their visits answer, and what they do is done once. */
    List<Person> all() {
        if (all.stream().noneMatch(Person::isStaff)) {
            Map.of(
                            Role.ADMINISTRATOR, "admin",
                            Role.COORDINATOR, "coordinator",
                            Role.REVIEWER, "reviewer",
                            Role.FINANCE, "finance")
                    .forEach((role, name) -> all.add(new Person(
                            name,
                            role,
                            Optional.empty(),
                            AccessRealm.places(role),
                            Optional.empty(),
                            signIn(name + "@demo.example", DEMO_PASSWORD))));
            all.sort(Comparator.comparing(person -> person.role() != Role.SHOPPER));
        }
        return all;
    }

    /** The client's three managers and a shopper; the network manager orders. */
    Actor join(AccessRealm realm, Client client, Node region, Outlet outlet) {
        Actor manager =
                manager(realm, Role.NETWORK_MANAGER, new Boundary.Client(client.id(), true, Set.of(), Set.of()));
        manager(realm, Role.REGION_MANAGER, new Boundary.Client(client.id(), false, Set.of(region.id()), Set.of()));
        manager(realm, Role.OUTLET_MANAGER, new Boundary.Client(client.id(), false, Set.of(), Set.of(outlet.id())));
        Shopper shopper = shopper(realm, "shopper");
        PersonId account = shoppers.createAccount(Actors.staff(), shopper.id(), Locale.ENGLISH)
                .id();
        people.adoptPasswordHash(Actors.staff(), account, hash);
        own.put(realm, shopper);
        all.add(person(realm, Role.SHOPPER, Optional.of(shopper), shopper.data().email()));
        return manager;
    }

    Shopper shopper(AccessRealm realm) {
        return own.get(realm);
    }

    /** A shopper without an account: one may not come to the same outlet twice. */
    Shopper helper(AccessRealm realm) {
        return shopper(realm, "helper");
    }

    private Shopper shopper(AccessRealm realm, String name) {
        return shoppers.create(
                Actors.staff(),
                new ShopperData(
                        realm + " " + name, UUID.randomUUID() + "@walk.example", "", "", Set.of(), MOST_VISITS, true));
    }

    private Actor manager(AccessRealm realm, Role role, Boundary boundary) {
        String email = "%s.%s@walk.example".formatted(realm, role);
        PersonId id = people.create(
                        Actors.staff(),
                        new PersonData(email, realm + " " + role, Set.of(role), boundary, true),
                        Locale.ENGLISH)
                .id();
        people.adoptPasswordHash(Actors.staff(), id, hash);
        all.add(person(realm, role, Optional.empty(), email));
        return people.get(Actors.staff(), id).actor();
    }

    private Person person(AccessRealm realm, Role role, Optional<Shopper> shopper, String email) {
        return new Person(
                realm + " " + role,
                role,
                Optional.of(realm),
                AccessRealm.places(role),
                shopper.map(Shopper::id),
                signIn(email, PASSWORD));
    }

    private Authentication signIn(String email, String password) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        return providers.stream()
                .filter(provider -> provider.supports(attempt.getClass()))
                .min(Comparator.comparing(provider -> provider.getClass().getName()))
                .orElseThrow()
                .authenticate(attempt);
    }
}
