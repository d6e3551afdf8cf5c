package app.touchstone.clients;

import app.touchstone.access.NetworkChoices;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.OutletId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Offers clients, nodes and outlets to whoever says how far a client's person sees. */
@Component
class ClientChoices implements NetworkChoices {

    private final ClientService clients;
    private final OutletService outlets;

    ClientChoices(ClientService clients, OutletService outlets) {
        this.clients = clients;
        this.outlets = outlets;
    }

    @Override
    public List<ClientChoice> clients(Actor actor) {
        return clients.list(actor).stream()
                .map(client -> new ClientChoice(client.id(), client.name()))
                .toList();
    }

    @Override
    public List<NodeChoice> nodes(Actor actor, ClientId client) {
        NetworkTree tree = new NetworkTree(outlets.nodes(actor, client));
        return tree.inOrder().stream()
                .map(node -> new NodeChoice(node.id(), tree.label(node)))
                .toList();
    }

    @Override
    public List<OutletChoice> outlets(Actor actor, ClientId client, String text, int offset, int limit) {
        OutletFilter filter = new OutletFilter(client, text, null, "", "", Set.of(), false);
        return outlets.find(actor, filter, offset, limit, OutletOrder.BY_CODE).stream()
                .map(ClientChoices::choice)
                .toList();
    }

    @Override
    public List<OutletChoice> outlets(Actor actor, ClientId client, Collection<OutletId> ids) {
        return outlets.list(actor, ids).stream()
                .filter(outlet -> outlet.client().equals(client))
                .map(ClientChoices::choice)
                .toList();
    }

    private static OutletChoice choice(Outlet outlet) {
        return new OutletChoice(outlet.id(), outlet.code() + " " + outlet.name());
    }
}
