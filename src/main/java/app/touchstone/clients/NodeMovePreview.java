package app.touchstone.clients;

import app.touchstone.clients.MoveConsequences.Touched;
import app.touchstone.platform.NodeId;
import java.util.List;

/**
 * What moving a node with all below it would do; nothing has been done yet.
 *
 * @param version of the node as it was looked at
 * @param target below what, in words
 * @param rule what the client lets a new owner see of the time before
 * @param outlets how many outlets come along
 * @param examples some of them by code and name
 * @param touched without what there is none of
 * @param gaining who sees outlets after it that they do not see now
 * @param losing who no longer sees outlets, but for their own time
 */
public record NodeMovePreview(
        NodeId node,
        int version,
        NodeId parent,
        String target,
        MoveTerms terms,
        Sight rule,
        int outlets,
        List<String> examples,
        List<Touched> touched,
        List<String> gaining,
        List<String> losing) {

    public NodeMovePreview {
        examples = List.copyOf(examples);
        touched = List.copyOf(touched);
        gaining = List.copyOf(gaining);
        losing = List.copyOf(losing);
    }
}
