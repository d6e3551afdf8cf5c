package app.touchstone.clients.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.IntegrationTest;
import app.touchstone.access.DeskFixture;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.NetworkService;
import app.touchstone.clients.Node;
import app.touchstone.clients.NodeKind;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Role;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An act on a client's page leaves the part that is shown, and what is unfolded in it, as they were. */
@IntegrationTest
class ClientViewIT {

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
    private Node anna;

    @BeforeEach
    void drawUpANetwork() {
        client = clients.create(coordinator, ClientsFixtures.client());
        Node root = outlets.nodes(coordinator, client.id()).getFirst();
        north = network.add(coordinator, root.id(), "North", NodeKind.REGION);
        anna = network.add(coordinator, north.id(), "Anna", NodeKind.OWNER);
        network.add(coordinator, anna.id(), "Anna's first", NodeKind.GROUP);
    }

    @Test
    void aNewNameOfTheClientKeepsTheNetworkUnfolded() {
        desk.open("Clara", Role.COORDINATOR, "clients/" + client.id() + "?tab=network", window -> {
            TreeGrid<Node> tree = tree(window);
            tree.expand(anna);
            press(window, "Edit client");
            field(window).setValue(client.name() + " & Co.");
            press(window, "Save");
            assertThat(window.find(H1.class).single().getText()).isEqualTo(client.name() + " & Co.");
            assertThat(tree(window)).isSameAs(tree);
            assertThat(tree.isExpanded(anna)).isTrue();
        });
    }

    @Test
    void aNewNameOfANodeUnfoldsAndFoldsNothing() {
        desk.open("Clara", Role.COORDINATOR, "clients/" + client.id() + "?tab=network", window -> {
            TreeGrid<Node> tree = tree(window);
            tree.expand(anna);
            tree.collapse(north);
            network.change(coordinator, north.id(), north.version(), "Far north", NodeKind.REGION);
            window.find(NetworkPanel.class).single().refresh();
            assertThat(tree.isExpanded(anna)).isTrue();
            assertThat(tree.isExpanded(north)).isFalse();
            assertThat(tree.getTreeData().getRootItems()).isNotEmpty();
        });
    }

    @SuppressWarnings("unchecked")
    private static TreeGrid<Node> tree(BrowserlessUIContext window) {
        return window.find(TreeGrid.class).single();
    }

    private static void press(BrowserlessUIContext window, String words) {
        window.find(Button.class).all().stream()
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static TextField field(BrowserlessUIContext window) {
        return window.find(TextField.class).all().stream()
                .filter(field -> "Name".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
