package app.touchstone.insight;

import app.touchstone.clients.Node;
import app.touchstone.clients.Outlet;
import app.touchstone.platform.NodeId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which outlets are one region, whose visits speak first for an outlet with few of its own: those of the same region
 * text, or, where an outlet has none, those under the same node right below the root.
 */
final class Regions {

    /** Of outlets that belong to no region. */
    static final String NONE = "";

    private static final int TOP = 2;

    private final Map<NodeId, Node> nodes;

    Regions(List<Node> tree) {
        nodes = tree.stream().collect(Collectors.toMap(Node::id, Function.identity()));
    }

    String of(Outlet outlet) {
        if (!outlet.region().isBlank()) {
            return "region " + outlet.region().strip();
        }
        Node node = nodes.get(outlet.node());
        // a path is /root/top/…/, so that its parts begin with an empty one
        String[] path = node == null ? new String[0] : node.path().split("/");
        return path.length > TOP ? "node " + path[TOP] : NONE;
    }
}
