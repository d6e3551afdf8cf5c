package app.touchstone.clients;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * A node of a client's network tree; the root has no parent and is made with the client.
 *
 * @param kindAssumed whether nobody ever said what it stands for, and it was concluded
 * @param path '/' and the ids from the root, each followed by '/': what begins with it lies in the subtree
 */
public record Node(
        NodeId id,
        int version,
        ClientId client,
        @Nullable NodeId parent,
        String name,
        NodeKind kind,
        boolean kindAssumed,
        String path) {

    /** How many levels may lie below the root. */
    public static final int MAXIMUM_DEPTH = 20;

    /** Longer names are refused. */
    public static final int NAME_LENGTH = 400;

    public boolean isRoot() {
        return parent == null;
    }

    public boolean contains(Node other) {
        return other.path.startsWith(path);
    }
}
