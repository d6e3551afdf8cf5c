package app.touchstone.clients;

import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.NodeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The nodes that somebody sees, as a tree: children by name below their parents, orphans on top. */
public final class NetworkTree {

    /** What parts the levels of a path in words. */
    public static final String SEPARATOR = " / ";

    private final Map<NodeId, Node> nodes = new HashMap<>();
    private final Map<NodeId, List<Node>> children = new HashMap<>();
    private final List<Node> tops = new ArrayList<>();

    public NetworkTree(List<Node> seen) {
        seen.forEach(node -> nodes.put(node.id(), node));
        seen.stream()
                .sorted(Comparator.comparing(Node::name, CountedOrder.COMPARATOR))
                .forEach(this::hang);
    }

    private void hang(Node node) {
        if (node.parent() != null && nodes.containsKey(node.parent())) {
            children.computeIfAbsent(node.parent(), _ -> new ArrayList<>()).add(node);
        } else {
            tops.add(node);
        }
    }

    public List<Node> tops() {
        return List.copyOf(tops);
    }

    public List<Node> children(Node node) {
        return List.copyOf(children.getOrDefault(node.id(), List.of()));
    }

    /** Every node, each followed by what is below it. */
    public List<Node> inOrder() {
        return tops.stream().flatMap(this::withBelow).toList();
    }

    private Stream<Node> withBelow(Node node) {
        return Stream.concat(Stream.of(node), children(node).stream().flatMap(this::withBelow));
    }

    public @Nullable Node find(NodeId id) {
        return nodes.get(id);
    }

    /** The node itself or the nearest above it that is of the kind, as the tree stands now. */
    public Optional<Node> nearest(NodeKind kind, NodeId id) {
        Node node = nodes.get(id);
        return node == null ? Optional.empty() : nearest(kind, node.path());
    }

    /** The last node on a path, be it of former times, that is of the kind. */
    public Optional<Node> nearest(NodeKind kind, String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> nodes.get(NodeId.of(part)))
                .filter(Objects::nonNull)
                .filter(node -> node.kind() == kind)
                .reduce((_, nearer) -> nearer);
    }

    /** The region's name; an outlet below no region is called after the region that its file named, if it did. */
    public String regionOf(Outlet outlet) {
        return nearest(NodeKind.REGION, outlet.node()).map(Node::name).orElseGet(outlet::region);
    }

    /** The names down to the node, the root's left out; nothing for the root itself. */
    public String path(NodeId id) {
        return String.join(SEPARATOR, names(nodes.get(id)));
    }

    /** The path, or the name where the node is the root. */
    public String label(Node node) {
        return node.isRoot() ? node.name() : path(node.id());
    }

    /** What the nodes on the path stand for, one for each of its names. */
    public List<NodeKind> kinds(NodeId id) {
        return along(nodes.get(id), Node::kind);
    }

    private List<String> names(@Nullable Node node) {
        return along(node, Node::name);
    }

    private <T> List<T> along(@Nullable Node node, Function<Node, T> what) {
        if (node == null || node.parent() == null) {
            return List.of();
        }
        return Stream.concat(along(nodes.get(node.parent()), what).stream(), Stream.of(what.apply(node)))
                .collect(Collectors.toList());
    }
}
