package app.touchstone.clients;

import static app.touchstone.clients.ClientsFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.platform.Actor;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class OutletServiceIT {

    @Autowired
    private ClientService clients;

    @Autowired
    private NetworkService network;

    @Autowired
    private OutletService outlets;

    @Autowired
    private OutletDirectory directory;

    private final Actor coordinator = coordinator();
    private Client client;
    private Client foreign;
    private Node root;
    private Node north;
    private Node northEast;
    private Node south;
    private Outlet atRoot;
    private Outlet inNorth;
    private Outlet inNorthEast;
    private Outlet inSouth;
    private Outlet abroad;

    @BeforeEach
    void buildNetworks() {
        client = clients.create(coordinator, ClientsFixtures.client());
        foreign = clients.create(coordinator, ClientsFixtures.client());
        root = root(client);
        north = network.add(coordinator, root.id(), "North");
        northEast = network.add(coordinator, north.id(), "North-East");
        south = network.add(coordinator, root.id(), "South");
        atRoot = outlets.create(coordinator, client.id(), outlet(root.id(), "R-1", "Head office", ""));
        inNorth = outlets.create(coordinator, client.id(), outlet(north.id(), "N-1", "Ёлочная 5%", "North", "shop"));
        inNorthEast = outlets.create(
                coordinator, client.id(), outlet(northEast.id(), "NE-1", "Лесная", "North", "shop", "cafe"));
        inSouth = outlets.create(coordinator, client.id(), outlet(south.id(), "S-1", "Harbour", "South", "cafeteria"));
        abroad = outlets.create(coordinator, foreign.id(), outlet(root(foreign).id(), "N-1"));
    }

    private Node root(Client of) {
        return outlets.nodes(coordinator, of.id()).stream()
                .filter(Node::isRoot)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void codesStandAsPeopleCount() {
        Client counted = clients.create(coordinator, ClientsFixtures.client());
        for (String code : List.of("K10", "k2", "K1")) {
            outlets.create(coordinator, counted.id(), outlet(root(counted).id(), code));
        }
        assertThat(outlets.find(coordinator, OutletFilter.all(counted.id()), 0, 10, OutletOrder.BY_CODE))
                .extracting(Outlet::code)
                .containsExactly("K1", "k2", "K10");
    }

    @Test
    void everybodySeesTheirPartAndNothingElse() {
        assertThat(seenBy(coordinator)).containsExactlyInAnyOrder("R-1", "N-1", "NE-1", "S-1");
        assertThat(seenBy(networkManager(client.id()))).containsExactlyInAnyOrder("R-1", "N-1", "NE-1", "S-1");
        assertThat(seenBy(regionManager(client.id(), north.id()))).containsExactlyInAnyOrder("N-1", "NE-1");
        assertThat(seenBy(outletManager(client.id(), inSouth.id()))).containsExactly("S-1");
        assertThat(seenBy(outletManager(client.id(), abroad.id()))).isEmpty();
        assertThat(seenBy(regionManager(client.id(), root(foreign).id()))).isEmpty();
        assertThat(outlets.visible(regionManager(client.id(), northEast.id()), client.id()))
                .containsExactly(inNorthEast.id());
    }

    private List<String> seenBy(Actor actor) {
        OutletFilter all = OutletFilter.all(client.id());
        List<String> codes = outlets.find(actor, all, 0, 50, OutletOrder.BY_CODE).stream()
                .map(Outlet::code)
                .toList();
        assertThat(outlets.count(actor, all)).isEqualTo(codes.size());
        assertThat(outlets.list(actor, List.of(atRoot.id(), inNorth.id(), inNorthEast.id(), inSouth.id())))
                .extracting(Outlet::code)
                .containsExactlyInAnyOrderElementsOf(codes);
        return codes;
    }

    @Test
    void whatIsNotGrantedIsNotFound() {
        for (Actor actor : List.of(
                networkManager(foreign.id()),
                regionManager(client.id(), south.id()),
                outletManager(client.id(), inNorthEast.id()),
                shopper())) {
            notFound(() -> outlets.get(actor, inNorth.id()));
            notFound(() -> outlets.update(actor, inNorth.id(), 1, inNorth.data()));
            notFound(() -> outlets.create(actor, client.id(), outlet(root.id(), "NEW")));
            notFound(() -> network.add(actor, root.id(), "Mine"));
            notFound(() -> network.rename(actor, north.id(), 1, "Mine"));
            notFound(() -> network.move(actor, north.id(), 1, south.id()));
            notFound(() -> clients.update(actor, client.id(), 1, client.data()));
            notFound(() -> clients.create(actor, ClientsFixtures.client()));
        }
        for (Actor actor : List.of(networkManager(foreign.id()), shopper())) {
            notFound(() -> clients.get(actor, client.id()));
            notFound(() -> outlets.visible(actor, client.id()));
            notFound(() -> outlets.nodes(actor, client.id()));
            notFound(() -> outlets.regions(actor, client.id()));
            assertThat(clients.list(actor)).extracting(Client::id).doesNotContain(client.id());
        }
        notFound(() -> outlets.get(coordinator, OutletId.create()));
        notFound(() -> directory.forVisit(OutletId.create()));
        notFound(() ->
                outlets.create(coordinator, client.id(), outlet(root(foreign).id(), "X")));
        notFound(() -> network.move(coordinator, north.id(), 1, root(foreign).id()));
    }

    private static void notFound(Runnable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act::run);
    }

    @Test
    void aManagerSeesTheNodesOfTheirPart() {
        assertThat(outlets.nodes(regionManager(client.id(), north.id()), client.id()))
                .extracting(Node::name)
                .containsExactly("North", "North-East");
        assertThat(outlets.nodes(outletManager(client.id(), inSouth.id()), client.id()))
                .extracting(Node::name)
                .containsExactly("South");
        assertThat(outlets.regions(outletManager(client.id(), inSouth.id()), client.id()))
                .containsExactly("South");
        assertThat(clients.list(outletManager(client.id(), inSouth.id()))).containsExactly(client);
    }

    @Test
    void findsByTextNodeRegionFeatureAndCode() {
        assertThat(codes("елочная", null, "", "", Set.of())).containsExactly("N-1");
        assertThat(codes("5%", null, "", "", Set.of())).containsExactly("N-1");
        assertThat(codes("n- ЛЕСН", null, "", "", Set.of())).isEmpty();
        assertThat(codes("ne лесн", null, "", "", Set.of())).containsExactly("NE-1");
        assertThat(codes("", north, "", "", Set.of())).containsExactly("N-1", "NE-1");
        assertThat(codes("", null, "South", "", Set.of())).containsExactly("S-1");
        assertThat(codes("", null, "", "cafe", Set.of())).containsExactly("NE-1");
        assertThat(codes("", null, "", "shop", Set.of("N-1", "S-1"))).containsExactly("N-1");
        assertThat(outlets.regions(coordinator, client.id())).containsExactly("North", "South");
        assertThat(outlets.features(coordinator, client.id())).containsExactly("cafe", "cafeteria", "shop");
        assertThat(outlets.formats(coordinator, client.id())).isEmpty();
    }

    private List<String> codes(
            String text, @org.jspecify.annotations.Nullable Node node, String region, String feature, Set<String> of) {
        OutletFilter filter =
                new OutletFilter(client.id(), text, node == null ? null : node.id(), region, feature, of, false);
        List<OutletId> ids = outlets.ids(coordinator, filter);
        List<Outlet> found = outlets.find(coordinator, filter, 0, 50, OutletOrder.BY_CODE);
        assertThat(found).extracting(Outlet::id).containsExactlyElementsOf(ids);
        return found.stream().map(Outlet::code).toList();
    }

    @Test
    void pagesInTheOrderAskedFor() {
        OutletFilter all = OutletFilter.all(client.id());
        assertThat(outlets.find(coordinator, all, 1, 2, new OutletOrder(OutletColumn.CODE, false)))
                .extracting(Outlet::code)
                .containsExactly("R-1", "NE-1");
        assertThat(outlets.find(coordinator, all, 0, 1, new OutletOrder(OutletColumn.REGION, false)))
                .containsExactly(inSouth);
    }

    @Test
    void keepsAnOutletAsItWasGiven() {
        OutletData given = new OutletData(
                south.id(),
                " S-2 ",
                "Quay",
                "1 Quay Road",
                "South",
                "Kiosk",
                Set.of("shop", "cafe"),
                MOSCOW,
                new BigDecimal("55.7512345"),
                new BigDecimal("-0.5"),
                "Mo–Fr 8–20",
                false);
        Outlet kept = outlets.create(coordinator, client.id(), given);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(outlets.get(coordinator, kept.id())).isEqualTo(kept);
        assertThat(directory.forVisit(kept.id()).data()).isEqualTo(given);
        assertThat(kept.code()).isEqualTo("S-2");
        assertThat(kept.latitude()).isEqualTo("55.751235");
        assertThat(outlets.ids(coordinator, OutletFilter.active(client.id()))).doesNotContain(kept.id());
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseChanged() {
        Outlet renamed = outlets.update(coordinator, inNorth.id(), inNorth.version(), outlet(north.id(), "N-9"));
        assertThat(renamed.version()).isEqualTo(inNorth.version() + 1);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> outlets.update(coordinator, inNorth.id(), inNorth.version(), inNorth.data()))
                .satisfies(stale -> assertThat(stale.changedBy()).isEqualTo(coordinator.name()));
        clients.update(coordinator, client.id(), client.version(), client.data());
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> clients.update(coordinator, client.id(), client.version(), client.data()));
        network.rename(coordinator, north.id(), north.version(), "Far north");
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> network.move(coordinator, north.id(), north.version(), south.id()));
    }

    @Test
    void refusesTheSameNameOrCodeTwice() {
        refused("clients.refusal.code-taken", () -> outlets.create(coordinator, client.id(), outlet(root.id(), "N-1")));
        refused(
                "clients.refusal.code-taken",
                () -> outlets.update(coordinator, inSouth.id(), 1, outlet(south.id(), "N-1")));
        refused("clients.refusal.client-name-taken", () -> clients.create(coordinator, client.data()));
        refused("clients.refusal.node-name-taken", () -> network.add(coordinator, root.id(), "North"));
        refused("clients.refusal.node-name-taken", () -> network.rename(coordinator, south.id(), 1, "North"));
        refused("clients.refusal.node-slash", () -> network.add(coordinator, root.id(), "A/B"));
    }

    @Test
    void movesASubtreeWithAllBelowIt() {
        network.move(coordinator, north.id(), north.version(), south.id());
        assertThat(codes("", south, "", "", Set.of())).containsExactly("N-1", "NE-1", "S-1");
        assertThat(outlets.visible(regionManager(client.id(), south.id()), client.id()))
                .containsExactlyInAnyOrder(inNorth.id(), inNorthEast.id(), inSouth.id());
        refused("clients.refusal.below-itself", () -> network.move(coordinator, south.id(), 1, northEast.id()));
        refused("clients.refusal.below-itself", () -> network.move(coordinator, south.id(), 1, south.id()));
        refused("clients.refusal.below-itself", () -> network.move(coordinator, root.id(), 1, south.id()));
    }

    @Test
    void theTreeHasALimitInDepth() {
        Node deepest = south;
        for (int level = 3; level <= Node.MAXIMUM_DEPTH; level++) {
            deepest = network.add(coordinator, deepest.id(), "Level " + level);
        }
        Node last = deepest;
        refused("clients.refusal.too-deep", () -> network.add(coordinator, last.id(), "Below"));
        refused("clients.refusal.too-deep", () -> network.move(coordinator, south.id(), 1, northEast.id()));
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
