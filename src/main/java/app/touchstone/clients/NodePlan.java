package app.touchstone.clients;

import app.touchstone.clients.OutletImportPreview.PlannedNode;
import app.touchstone.platform.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds nodes by the names down to them, and plans those that are missing; letters' case makes no difference. */
final class NodePlan {

    private final Node root;
    private final NetworkTree tree;
    private final Map<NodeId, Map<String, NodeId>> known = new HashMap<>();
    private final Map<NodeId, String> plannedPaths = new HashMap<>();
    private final List<PlannedNode> planned = new ArrayList<>();

    NodePlan(List<Node> nodes) {
        root = nodes.stream().filter(Node::isRoot).findFirst().orElseThrow();
        tree = new NetworkTree(nodes);
        for (Node node : nodes) {
            if (node.parent() != null) {
                below(node.parent()).put(key(node.name()), node.id());
            }
        }
    }

    NodeId at(List<String> names) {
        NodeId place = root.id();
        for (String name : names) {
            NodeId parent = place;
            place = below(parent).computeIfAbsent(key(name), _ -> plan(parent, name));
        }
        return place;
    }

    private NodeId plan(NodeId parent, String name) {
        NodeId id = NodeId.create();
        String above = path(parent);
        planned.add(new PlannedNode(id, parent, name));
        plannedPaths.put(id, above.isEmpty() ? name : above + NetworkTree.SEPARATOR + name);
        return id;
    }

    String path(NodeId id) {
        String path = plannedPaths.get(id);
        return path == null ? tree.path(id) : path;
    }

    List<PlannedNode> planned() {
        return List.copyOf(planned);
    }

    private Map<String, NodeId> below(NodeId parent) {
        return known.computeIfAbsent(parent, _ -> new HashMap<>());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
