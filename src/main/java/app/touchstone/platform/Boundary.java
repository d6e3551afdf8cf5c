package app.touchstone.platform;

import java.util.Set;

/** How far somebody sees. */
public sealed interface Boundary {

    /** The agency's staff: every client. */
    record Agency() implements Boundary {}

    /**
     * A client's person: the whole network when {@code whole}, else the outlets under the nodes and the outlets named.
     */
    record Client(ClientId client, boolean whole, Set<NodeId> nodes, Set<OutletId> outlets) implements Boundary {
        public Client {
            nodes = Set.copyOf(nodes);
            outlets = Set.copyOf(outlets);
        }
    }

    /** A shopper: the visits that are theirs. */
    record Shopper(ShopperId shopper) implements Boundary {}
}
