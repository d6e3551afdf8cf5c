package app.touchstone.clients;

import java.util.EnumSet;
import java.util.Set;

/** What a node of a client's tree stands for. The root, and nothing else, is the network. */
public enum NodeKind {
    NETWORK,
    /** Its outlets' visits speak first for an outlet with few of its own. */
    REGION,
    /** A franchisee or another owner; one with outlets in two regions has a node in each. */
    OWNER,
    FORMAT,
    GROUP;

    /** What a node that a file names without saying more most likely is: files say region, then franchisee. */
    static NodeKind likelyBelow(Node parent) {
        return switch (parent.kind()) {
            case NETWORK -> REGION;
            case REGION -> OWNER;
            case OWNER, FORMAT, GROUP -> GROUP;
        };
    }

    /** What a node below the root can be. */
    public static final Set<NodeKind> BELOW_THE_ROOT = EnumSet.complementOf(EnumSet.of(NETWORK));
}
