package app.touchstone.clients;

import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.clients.ClientsFixtures.networkManager;
import static app.touchstone.clients.ClientsFixtures.outlet;
import static app.touchstone.clients.ClientsFixtures.regionManager;
import static app.touchstone.clients.ClientsFixtures.shopper;
import static app.touchstone.db.trail.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.clients.exchange.OutletImportPreview;
import app.touchstone.platform.Actor;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nodes that move with all below them, and what moves make of region texts. */
@IntegrationTest
class NodeMovesIT {

    @Autowired
    private ClientService clients;

    @Autowired
    private NetworkService network;

    @Autowired
    private OutletService outlets;

    @Autowired
    private OutletImport outletImport;

    @Autowired
    private MoveService moves;

    @Autowired
    private NodeMoveService nodeMoves;

    @Autowired
    private MoveUndo undo;

    @Autowired
    private DSLContext db;

    private final Actor coordinator = coordinator();
    private final LocalDate today = LocalDate.now(ClientsFixtures.MOSCOW);
    private final LocalDate sold = today.minusDays(10);
    private Client client;
    private Node north;
    private Node south;
    private Node anna;
    private Outlet shop;

    @BeforeEach
    void drawUpANetwork() {
        client = clients.create(coordinator, ClientsFixtures.client());
        Node root = outlets.nodes(coordinator, client.id()).getFirst();
        north = network.add(coordinator, root.id(), "North", NodeKind.REGION);
        south = network.add(coordinator, root.id(), "South", NodeKind.REGION);
        anna = network.add(coordinator, north.id(), "Anna", NodeKind.OWNER);
        network.add(coordinator, south.id(), "Boris", NodeKind.OWNER);
        shop = outlets.create(coordinator, client.id(), outlet(anna.id(), "S-1"));
    }

    private Actor holder(Node... nodes) {
        return regionManager(client.id(), List.of(nodes).stream().map(Node::id).toArray(NodeId[]::new));
    }

    @Test
    void saysBeforehandWhatANodesMoveDoesAndTellsTheTrailOfBothWays() {
        NodeMovePreview preview = nodeMoves.preview(coordinator, anna.id(), south.id(), MoveReason.SALE);
        assertThat(preview.outlets()).isEqualTo(1);
        assertThat(preview.examples()).containsExactly("S-1 Outlet S-1");
        assertThat(preview.target()).isEqualTo("South");
        assertThat(preview.terms().from()).isEqualTo(today);
        refused(
                "clients.refusal.below-itself",
                () -> nodeMoves.preview(coordinator, north.id(), anna.id(), MoveReason.SALE));
        for (Actor actor : List.of(networkManager(client.id()), holder(north, south), shopper())) {
            notFound(() -> nodeMoves.preview(actor, anna.id(), south.id(), MoveReason.SALE));
            notFound(() -> nodeMoves.move(actor, preview));
        }

        nodeMoves.move(coordinator, preview);

        assertThatExceptionOfType(Stale.class).isThrownBy(() -> nodeMoves.move(coordinator, preview));
        Move act = moves.list(coordinator, client.id(), 0, 1).getFirst();
        assertThat(act.nodeName()).isEqualTo("Anna");
        undo.undo(coordinator, act.id());
        assertThat(db.select(ENTRY.ACTION)
                        .from(ENTRY)
                        .where(ENTRY.SUBJECT_ID.eq(anna.id().value()), ENTRY.ACTION.startsWith("node.moved"))
                        .fetch(ENTRY.ACTION))
                .containsExactlyInAnyOrder("node.moved", "node.moved-back");
    }

    @Test
    void theRegionsTextDoesNotNameTheFormerRegionToTheNewOwner() {
        Outlet named =
                outlets.create(coordinator, client.id(), outlet(anna.id(), "S-9", "Named", "North, as the file says"));
        Node apart = network.add(
                coordinator,
                outlets.nodes(coordinator, client.id()).stream()
                        .filter(Node::isRoot)
                        .findFirst()
                        .orElseThrow()
                        .id(),
                "Apart",
                NodeKind.OWNER);
        Move sale = moves.move(
                coordinator,
                moves.preview(
                        coordinator,
                        client.id(),
                        List.of(named.id(), shop.id()),
                        apart.id(),
                        new MoveTerms(sold, MoveReason.SALE)));
        assertThat(region(holder(apart), named)).isEmpty();
        undo.undo(coordinator, sale.id());
        assertThat(region(holder(anna), named)).isEqualTo("North, as the file says");

        nodeMoves.move(coordinator, nodeMoves.preview(coordinator, anna.id(), south.id(), MoveReason.SALE));
        assertThat(region(holder(south), named)).isEqualTo("South");
        assertThat(region(holder(south), shop)).isEmpty();
    }

    @Test
    void aFileThatSaysTheRegionsTextKeepsItThroughAMove() {
        String file = "code,name,region,node\nS-1,Outlet S-1,By the sea,South / Boris\n";
        OutletImportPreview preview =
                outletImport.preview(coordinator, client.id(), "moves.csv", file.getBytes(StandardCharsets.UTF_8));
        outletImport.apply(coordinator, preview, new MoveTerms(sold, MoveReason.SALE), _ -> {});
        assertThat(region(coordinator, shop)).isEqualTo("By the sea");
        assertThat(outletImport
                        .preview(coordinator, client.id(), "moves.csv", file.getBytes(StandardCharsets.UTF_8))
                        .isApplicable())
                .isFalse();
    }

    private String region(Actor actor, Outlet outlet) {
        return outlets.get(actor, outlet.id()).region();
    }

    private static void notFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.messageKey()).startsWith(key));
    }
}
