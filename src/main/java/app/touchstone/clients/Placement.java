package app.touchstone.clients;

import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an outlet stands from a day on, until its next placement begins: periods never overlap, and none is missing.
 *
 * @param path of the node at that time
 * @param why it came there
 * @param assumed whether nobody ever said so, and it was concluded when periods came into being
 * @param move the act that put it there; none for the first one
 */
public record Placement(
        OutletId outlet,
        LocalDate from,
        NodeId node,
        String path,
        MoveReason why,
        boolean assumed,
        @Nullable MoveId move) {

    /** The day from which an outlet's first placement counts. */
    public static final LocalDate SINCE_EVER = LocalDate.of(1900, 1, 1);

    static Placement first(OutletId outlet, Node node) {
        return new Placement(
                outlet, SINCE_EVER, node.id(), node.path(), MoveReason.FIRST, /* assumed= */ false, /* move= */ null);
    }

    boolean isBelow(NodeId ancestor) {
        return path.contains("/" + ancestor + "/");
    }

    Placement at(NodeId otherNode, String otherPath) {
        return new Placement(outlet, from, otherNode, otherPath, why, assumed, move);
    }
}
