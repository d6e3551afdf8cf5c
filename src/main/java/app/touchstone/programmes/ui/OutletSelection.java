package app.touchstone.programmes.ui;

import app.touchstone.clients.Node;
import app.touchstone.clients.Outlet;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of a network's open outlets are chosen. Outlets that are not open, or not the network's, never are. */
final class OutletSelection {

    private final Map<OutletId, Place> places = new LinkedHashMap<>();
    private final Map<NodeId, Node> nodes = new LinkedHashMap<>();
    private final Map<String, OutletId> codes = new HashMap<>();
    private final Map<String, Set<OutletId>> foldedCodes = new HashMap<>();
    private final Set<OutletId> chosen = new HashSet<>();

    /** @param open the open outlets in the order in which they are shown */
    OutletSelection(List<Outlet> open, List<Node> nodes) {
        nodes.forEach(node -> this.nodes.put(node.id(), node));
        for (Outlet outlet : open) {
            places.put(outlet.id(), new Place(outlet.node(), outlet.format()));
            codes.put(outlet.code(), outlet.id());
            foldedCodes
                    .computeIfAbsent(folded(outlet.code()), code -> new HashSet<>())
                    .add(outlet.id());
        }
    }

    /** How many of them were not chosen before. */
    int add(Collection<OutletId> outlets) {
        int before = chosen.size();
        outlets.stream().filter(places::containsKey).forEach(chosen::add);
        return chosen.size() - before;
    }

    void remove(Collection<OutletId> outlets) {
        outlets.forEach(chosen::remove);
    }

    void clear() {
        chosen.clear();
    }

    boolean contains(OutletId outlet) {
        return chosen.contains(outlet);
    }

    int size() {
        return chosen.size();
    }

    List<OutletId> chosen() {
        return places.keySet().stream().filter(chosen::contains).toList();
    }

    /** The outlets at the node and at all below it. */
    List<OutletId> under(NodeId top) {
        return places.entrySet().stream()
                .filter(place -> standsUnder(place.getValue().node(), top))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<OutletId> ofFormat(Collection<OutletId> outlets, String format) {
        return outlets.stream()
                .filter(outlet -> {
                    Place place = places.get(outlet);
                    return place != null && (format.isEmpty() || place.format().equals(format));
                })
                .toList();
    }

    /** The outlet with the code; upper and lower case are told apart only where two codes differ in nothing else. */
    Optional<OutletId> byCode(String code) {
        OutletId exact = codes.get(code);
        if (exact != null) {
            return Optional.of(exact);
        }
        Set<OutletId> alike = foldedCodes.getOrDefault(folded(code), Set.of());
        return alike.size() == 1 ? Optional.of(alike.iterator().next()) : Optional.empty();
    }

    /** The topmost nodes under which outlets stand, or the nodes right under one. */
    List<Node> nodesUnder(@Nullable Node parent, Map<NodeId, Tally> tallies) {
        return nodes.values().stream()
                .filter(node -> tallies.containsKey(node.id()))
                .filter(node -> {
                    Node above = node.parent() == null ? null : nodes.get(node.parent());
                    return parent == null ? above == null : parent.equals(above);
                })
                .toList();
    }

    /** How many outlets stand under each node, and how many of them are chosen; nodes without any are left out. */
    Map<NodeId, Tally> tallies() {
        Map<NodeId, Tally> tallies = new HashMap<>();
        places.forEach((outlet, place) -> {
            int one = chosen.contains(outlet) ? 1 : 0;
            for (Node node = nodes.get(place.node()); node != null; node = above(node)) {
                tallies.merge(
                        node.id(),
                        new Tally(one, 1),
                        (some, more) -> new Tally(some.chosen() + more.chosen(), some.all() + more.all()));
            }
        });
        return tallies;
    }

    private @Nullable Node above(Node node) {
        return node.parent() == null ? null : nodes.get(node.parent());
    }

    private boolean standsUnder(NodeId place, NodeId top) {
        for (Node node = nodes.get(place); node != null; node = above(node)) {
            if (node.id().equals(top)) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private record Place(NodeId node, String format) {}

    /** How many are chosen of how many. */
    record Tally(int chosen, int all) {

        boolean isWhole() {
            return chosen == all;
        }

        boolean isPart() {
            return chosen > 0 && chosen < all;
        }
    }
}
