package app.touchstone.demo;

import app.touchstone.access.PeopleService;
import app.touchstone.access.Person;
import app.touchstone.access.Person.PersonData;
import app.touchstone.clients.Client;
import app.touchstone.clients.Node;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletFilter;
import app.touchstone.clients.OutletOrder;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Role;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperData;
import app.touchstone.shoppers.ShopperService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The demo's sign-ins: one for each role, and twenty-five shoppers, all with the same password. */
@Component
@Profile("demo")
class DemoPeople {

    static final String PASSWORD = "touchstone-demo";
    private static final String DOMAIN = "@demo.example";
    private static final int SHOPPERS = 25;

    private final PeopleService people;
    private final ShopperService shoppers;
    private final OutletService outlets;
    private final PasswordEncoder encoder;

    DemoPeople(PeopleService people, ShopperService shoppers, OutletService outlets, PasswordEncoder encoder) {
        this.people = people;
        this.shoppers = shoppers;
        this.outlets = outlets;
        this.encoder = encoder;
    }

    /** Who works in the demo. */
    record Cast(Actor administrator, Actor coordinator, Actor reviewer, Actor networkManager, List<Actor> shoppers) {}

    Cast create(Actor actor, Client client, List<String> regions) {
        String hash = encoder.encode(PASSWORD);
        List<Outlet> all = outlets.find(actor, OutletFilter.all(client.id()), 0, 100, OutletOrder.BY_CODE);
        NodeId region = outlets.nodes(actor, client.id()).stream()
                .filter(node -> node.name().equals(regions.getFirst()))
                .map(Node::id)
                .findFirst()
                .orElseThrow();
        OutletId outlet = all.getFirst().id();
        Boundary agency = new Boundary.Agency();
        Actor administrator = person(actor, hash, "admin", "Администратор", Role.ADMINISTRATOR, agency);
        Actor coordinator = person(actor, hash, "coordinator", "Координатор", Role.COORDINATOR, agency);
        Actor reviewer = person(actor, hash, "reviewer", "Контролёр", Role.REVIEWER, agency);
        person(actor, hash, "finance", "Финансы", Role.FINANCE, agency);
        Actor networkManager = person(
                actor,
                hash,
                "network",
                "Руководитель сети",
                Role.NETWORK_MANAGER,
                new Boundary.Client(client.id(), true, Set.of(), Set.of()));
        person(
                actor,
                hash,
                "region",
                "Управляющий регионом",
                Role.REGION_MANAGER,
                new Boundary.Client(client.id(), false, Set.of(region), Set.of()));
        person(
                actor,
                hash,
                "outlet",
                "Управляющий кофейней",
                Role.OUTLET_MANAGER,
                new Boundary.Client(client.id(), false, Set.of(), Set.of(outlet)));
        List<Actor> field = shoppers(actor, hash, regions);
        shoppers.declareConflict(actor, field.getLast().requireShopper(), client.id(), outlet, "Работает родственник");
        return new Cast(administrator, coordinator, reviewer, networkManager, field);
    }

    private Actor person(Actor actor, String hash, String name, String title, Role role, Boundary boundary) {
        Person person = people.create(
                actor, new PersonData(name + DOMAIN, title, Set.of(role), boundary, true), Locale.ENGLISH);
        people.adoptPasswordHash(actor, person.id(), hash);
        return people.get(actor, person.id()).actor();
    }

    private List<Actor> shoppers(Actor actor, String hash, List<String> regions) {
        List<Actor> actors = new ArrayList<>();
        for (int number = 1; number <= SHOPPERS; number++) {
            String region = regions.get(number % regions.size());
            String digits = "%02d".formatted(number);
            Shopper shopper = shoppers.create(
                    actor,
                    new ShopperData(
                            "Покупатель " + digits,
                            "shopper" + digits + DOMAIN,
                            "",
                            region,
                            number % 5 == 0 ? Set.of() : Set.of(region),
                            12,
                            true));
            shoppers.grade(actor, shopper.id(), BigDecimal.valueOf(70 + (number * 7) % 30, 1));
            Person person = shoppers.createAccount(actor, shopper.id(), Locale.of("ru"));
            people.adoptPasswordHash(actor, person.id(), hash);
            actors.add(people.get(actor, person.id()).actor());
        }
        return actors;
    }
}
