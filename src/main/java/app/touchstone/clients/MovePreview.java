package app.touchstone.clients;

import app.touchstone.clients.MoveConsequences.Touched;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import java.util.List;

/**
 * What a move would do; nothing has been done yet.
 *
 * @param target where to, in words
 * @param rule what the client lets a new owner see of the time before
 * @param touched without what there is none of
 * @param gaining who sees outlets after it that they do not see now
 * @param losing who no longer sees outlets, but for their own time
 */
public record MovePreview(
        Client client,
        MoveTerms terms,
        NodeId targetNode,
        String target,
        Sight rule,
        List<MovingOutlet> outlets,
        List<Touched> touched,
        List<String> gaining,
        List<String> losing) {

    public MovePreview {
        outlets = List.copyOf(outlets);
        touched = List.copyOf(touched);
        gaining = List.copyOf(gaining);
        losing = List.copyOf(losing);
    }

    /**
     * An outlet that goes elsewhere.
     *
     * @param version of the outlet as it was looked at
     */
    public record MovingOutlet(OutletId outlet, int version, String code, String name, String from) {}
}
