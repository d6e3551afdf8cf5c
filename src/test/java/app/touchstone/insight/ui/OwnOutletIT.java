package app.touchstone.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.IntegrationTest;
import app.touchstone.access.DeskFixture;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.NetworkService;
import app.touchstone.clients.Node;
import app.touchstone.clients.NodeKind;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Role;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever sees one outlet is led to it, and not to a list of one. */
@IntegrationTest
class OwnOutletIT {

    private final Actor coordinator = ClientsFixtures.coordinator();

    @Autowired
    private DeskFixture desk;

    @Autowired
    private ClientService clients;

    @Autowired
    private OutletService outlets;

    @Autowired
    private NetworkService network;

    private Client client;
    private Node north;
    private Outlet only;

    @BeforeEach
    void openAnOutlet() {
        client = clients.create(coordinator, ClientsFixtures.client());
        Node root = outlets.nodes(coordinator, client.id()).getFirst();
        north = network.add(coordinator, root.id(), "North", NodeKind.REGION);
        Node south = network.add(coordinator, root.id(), "South", NodeKind.REGION);
        only = add(north, "N1");
        add(south, "S1");
    }

    @Test
    void whoSeesOneOutletLandsOnItsPageByEveryWay() {
        Boundary one = new Boundary.Client(client.id(), false, Set.of(), Set.of(only.id()));
        for (String way : new String[] {"", "network", "network?sort=score"}) {
            desk.open("Olga", Role.OUTLET_MANAGER, one, way, window -> {
                assertThat(place(window)).isEqualTo("outlets/" + only.id());
                assertThat(entries(window)).contains(only.name() + " outlets/" + only.id());
                assertThat(window.find(RouterLink.class).all())
                        .noneMatch(link -> link.getHref().startsWith("network"));
            });
        }
    }

    @Test
    void whoGainsAnOutletFindsTheNetworkAgain() {
        Boundary region = new Boundary.Client(client.id(), false, Set.of(north.id()), Set.of());
        desk.open("Rolf", Role.REGION_MANAGER, region, "network", window -> {
            assertThat(place(window)).isEqualTo("outlets/" + only.id());
            add(north, "N2");
            window.getUI().navigate("network");
            assertThat(place(window)).isEqualTo("network");
            assertThat(entries(window)).contains("Network network");
        });
    }

    @Test
    void staffKeepTheNetworkHoweverFewOutletsItHas() {
        desk.open(
                "Vera",
                Role.COORDINATOR,
                "network?client=" + client.id(),
                window -> assertThat(place(window)).isEqualTo("network"));
    }

    private Outlet add(Node under, String code) {
        return outlets.create(coordinator, client.id(), ClientsFixtures.outlet(under.id(), code));
    }

    private static String place(BrowserlessUIContext window) {
        return window.getUI().getInternals().getActiveViewLocation().getPath();
    }

    private static List<String> entries(BrowserlessUIContext window) {
        return window.find(SideNavItem.class).all().stream()
                .map(item -> item.getLabel() + " " + item.getPath())
                .toList();
    }
}
