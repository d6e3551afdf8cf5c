package app.touchstone.clients;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act by which outlets, or a node with all below it, came to stand elsewhere.
 *
 * @param inForce false until its day has come
 * @param node the node that was moved; absent where outlets were
 * @param nodeName its name of today
 * @param target where to, in words of the day of the act
 * @param outlets how many outlets it touched
 * @param first code and name of one of them
 * @param undoneAt when it was undone, if it was
 */
public record Move(
        MoveId id,
        ClientId client,
        MoveTerms terms,
        boolean inForce,
        @Nullable NodeId node,
        @Nullable String nodeName,
        NodeId targetNode,
        String target,
        int outlets,
        String first,
        Instant madeAt,
        String madeBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    public MoveState state() {
        if (undoneAt != null) {
            return MoveState.UNDONE;
        }
        return inForce ? MoveState.IN_FORCE : MoveState.AHEAD;
    }

    /** How a move stands. */
    public enum MoveState {
        AHEAD,
        IN_FORCE,
        UNDONE
    }
}
