package app.touchstone.clients.exchange;

import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.Node;
import app.touchstone.clients.NodeKind;
import app.touchstone.clients.OutletColumn;
import app.touchstone.clients.exchange.OutletImportPreview.CellProblem;
import app.touchstone.clients.exchange.OutletImportPreview.ChangedKind;
import app.touchstone.clients.exchange.OutletImportPreview.PlannedNode;
import app.touchstone.platform.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds nodes by the names down to them, and plans those that are missing; letters' case makes no difference. */
final class NodePlan {

    private final Node root;
    private final NetworkTree tree;
    private final Map<NodeId, Map<String, NodeId>> known = new HashMap<>();
    private final Map<NodeId, String> plannedPaths = new HashMap<>();
    private final List<PlannedNode> planned = new ArrayList<>();
    private final Map<NodeId, SaidKind> said = new LinkedHashMap<>();

    /** @param line the first that said so */
    private record SaidKind(NodeKind kind, int line) {}

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
            place = step(parent, name);
        }
        return place;
    }

    private NodeId step(NodeId parent, String name) {
        return below(parent).computeIfAbsent(key(name), _ -> plan(parent, name));
    }

    /**
     * Hears what a line says of the kinds of the nodes on a path; whoever spoke first of a node is believed.
     *
     * @return what is wrong with it
     */
    Optional<CellProblem> say(List<String> names, List<Optional<NodeKind>> kinds, int line) {
        NodeId place = root.id();
        for (int level = 0; level < kinds.size(); level++) {
            place = step(place, names.get(level));
            if (kinds.get(level).isPresent()) {
                NodeKind kind = kinds.get(level).get();
                SaidKind first = said.computeIfAbsent(place, _ -> new SaidKind(kind, line));
                if (first.kind() != kind) {
                    return Optional.of(new CellProblem(
                            OutletColumn.NODE_KINDS,
                            "clients.import.problem.kind-twice",
                            List.of(names.get(level), first.kind(), first.line())));
                }
            }
        }
        return Optional.empty();
    }

    private NodeId plan(NodeId parent, String name) {
        NodeId id = NodeId.create();
        String above = path(parent);
        planned.add(new PlannedNode(id, parent, name, null));
        plannedPaths.put(id, above.isEmpty() ? name : above + NetworkTree.SEPARATOR + name);
        return id;
    }

    String path(NodeId id) {
        String path = plannedPaths.get(id);
        return path == null ? tree.path(id) : path;
    }

    List<PlannedNode> planned() {
        return planned.stream()
                .map(node -> new PlannedNode(node.id(), node.parent(), node.name(), kindOf(node.id())))
                .toList();
    }

    private @Nullable NodeKind kindOf(NodeId id) {
        SaidKind one = said.get(id);
        return one == null ? null : one.kind();
    }

    /** Nodes that are there and are said to be of another kind. */
    List<ChangedKind> changedKinds() {
        List<ChangedKind> changed = new ArrayList<>();
        said.forEach((id, one) -> {
            Node node = tree.find(id);
            if (node != null && node.kind() != one.kind()) {
                changed.add(new ChangedKind(id, node.version(), node.name(), node.kind(), one.kind()));
            }
        });
        return changed;
    }

    private Map<String, NodeId> below(NodeId parent) {
        return known.computeIfAbsent(parent, _ -> new HashMap<>());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
