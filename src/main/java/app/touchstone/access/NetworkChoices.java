package app.touchstone.access;

import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import java.util.List;

/** What a client's person can be given to see; the module that owns networks answers. */
public interface NetworkChoices {

    List<ClientChoice> clients(Actor actor);

    /** The nodes of the network in tree order, each named by its path. */
    List<NodeChoice> nodes(Actor actor, ClientId client);

    /** Outlets whose code or name holds the text. */
    List<OutletChoice> outlets(Actor actor, ClientId client, String text, int offset, int limit);

    /** The outlets with these ids. */
    List<OutletChoice> outlets(Actor actor, ClientId client, java.util.Collection<OutletId> ids);

    record ClientChoice(ClientId id, String name) {}

    record NodeChoice(NodeId id, String name) {}

    record OutletChoice(OutletId id, String name) {}
}
