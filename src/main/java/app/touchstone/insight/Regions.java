package app.touchstone.insight;

import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.Node;
import app.touchstone.clients.NodeKind;
import app.touchstone.clients.Outlet;
import java.util.List;

/**
 * Which outlets are one region, whose visits speak first for an outlet with few of its own: those below the same nearest
 * node that is a region.
 */
final class Regions {

    /** Of outlets that belong to no region. */
    static final String NONE = "";

    private final NetworkTree tree;

    Regions(List<Node> nodes) {
        tree = new NetworkTree(nodes);
    }

    String of(Outlet outlet) {
        return tree.nearest(NodeKind.REGION, outlet.node())
                .map(node -> node.id().toString())
                .orElse(NONE);
    }

    String name(Outlet outlet) {
        return tree.regionOf(outlet);
    }
}
