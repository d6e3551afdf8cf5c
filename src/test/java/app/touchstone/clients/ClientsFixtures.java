package app.touchstone.clients;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Role;
import app.touchstone.platform.ShopperId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients, outlets and the people who look at them, for tests. */
public final class ClientsFixtures {

    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private ClientsFixtures() {}

    public static Actor coordinator() {
        return actor("Clara Coordinator", Role.COORDINATOR, new Boundary.Agency());
    }

    public static Actor networkManager(ClientId client) {
        return actor("Nora Network", Role.NETWORK_MANAGER, new Boundary.Client(client, true, Set.of(), Set.of()));
    }

    public static Actor regionManager(ClientId client, NodeId... nodes) {
        return actor("Rita Region", Role.REGION_MANAGER, new Boundary.Client(client, false, Set.of(nodes), Set.of()));
    }

    public static Actor outletManager(ClientId client, OutletId... outlets) {
        return actor("Otto Outlet", Role.OUTLET_MANAGER, new Boundary.Client(client, false, Set.of(), Set.of(outlets)));
    }

    public static Actor shopper() {
        return actor("Sam Shopper", Role.SHOPPER, new Boundary.Shopper(ShopperId.create()));
    }

    private static Actor actor(String name, Role role, Boundary boundary) {
        return new Actor(PersonId.create(), name, Set.of(role), boundary, Locale.ENGLISH);
    }

    /** A client whose name no other test has. */
    public static ClientData client() {
        return new ClientData("Client " + COUNT.incrementAndGet(), Locale.ENGLISH, MOSCOW, Currency.getInstance("RUB"));
    }

    public static OutletData outlet(NodeId node, String code) {
        return new OutletData(node, code, "Outlet " + code, "", "", "", Set.of(), MOSCOW, null, null, "", true);
    }

    public static OutletData outlet(NodeId node, String code, String name, String region, String... features) {
        return new OutletData(node, code, name, "", region, "", Set.of(features), MOSCOW, null, null, "", true);
    }
}
