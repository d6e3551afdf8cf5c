package app.touchstone.clients;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NetworkTreeTest {

    private final ClientId client = ClientId.create();
    private final Node root = node(null, "Shops Ltd");
    private final Node north = node(root, "North");
    private final Node harbour = node(north, "Harbour");
    private final Node east = node(root, "East");

    @Test
    void ordersNodesByNameBelowTheirParents() {
        NetworkTree tree = new NetworkTree(List.of(harbour, north, east, root));
        assertThat(tree.inOrder()).containsExactly(root, east, north, harbour);
        assertThat(tree.path(harbour.id())).isEqualTo("North / Harbour");
        assertThat(tree.path(root.id())).isEmpty();
        assertThat(tree.label(root)).isEqualTo("Shops Ltd");
    }

    @Test
    void aPartOfATreeStartsWhereItBegins() {
        NetworkTree tree = new NetworkTree(List.of(harbour, north));
        assertThat(tree.tops()).containsExactly(north);
        assertThat(tree.children(north)).containsExactly(harbour);
        assertThat(tree.label(harbour)).isEqualTo("North / Harbour");
    }

    private Node node(@Nullable Node parent, String name) {
        NodeId id = NodeId.create();
        return new Node(
                id,
                1,
                client,
                parent == null ? null : parent.id(),
                name,
                parent == null ? NodeKind.NETWORK : NodeKind.GROUP,
                /* kindAssumed= */ false,
                (parent == null ? "/" : parent.path()) + id + "/");
    }
}
