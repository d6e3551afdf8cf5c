package app.touchstone.clients;

import static app.touchstone.db.clients.Tables.CLIENT;
import static org.jooq.impl.DSL.noCondition;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Steps;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clients as far as the actor sees them: the agency all, a client's people their own, shoppers none. */
@Service
public class ClientService {

    private final Clients clients;
    private final Nodes nodes;
    private final List<CurrencyUse> uses;
    private final Steps steps;

    ClientService(Clients clients, Nodes nodes, List<CurrencyUse> uses, Steps steps) {
        this.clients = clients;
        this.nodes = nodes;
        this.uses = uses;
        this.steps = steps;
    }

    /** In order of their names. */
    @Transactional(readOnly = true)
    public List<Client> list(Actor actor) {
        return switch (actor.boundary()) {
            case Boundary.Agency() -> clients.where(noCondition());
            case Boundary.Client(ClientId own, var _, var _, var _) -> clients.where(CLIENT.ID.eq(own));
            case Boundary.Shopper _ -> List.of();
        };
    }

    @Transactional(readOnly = true)
    public Client get(Actor actor, ClientId id) {
        actor.requireClient(id);
        return clients.find(id).orElseThrow(NotFound::new);
    }

    /** A new client comes with the root of its network, which bears its name. */
    @Transactional
    public Client create(Actor actor, ClientData data) {
        requireStaff(actor);
        Client client = clients.insert(actor, data);
        nodes.insert(actor, client.id(), NodeId.create(), null, client.name(), NodeKind.NETWORK);
        steps.taken(actor, ClientsAct.CLIENT_CREATED, client.id().value(), client.name(), client.id());
        return client;
    }

    /** The currency stays once there are sums in it: no change turns them into another currency's. */
    @Transactional
    public Client update(Actor actor, ClientId id, int version, ClientData data) {
        requireStaff(actor);
        Currency before = clients.lock(id).currency();
        Client client = clients.update(actor, id, version, data);
        if (!client.currency().equals(before) && uses.stream().anyMatch(use -> use.hasSums(id))) {
            throw new Refused("clients.refusal.currency-used", before.getCurrencyCode());
        }
        steps.taken(actor, ClientsAct.CLIENT_CHANGED, id.value(), client.name(), id);
        return client;
    }

    private static void requireStaff(Actor actor) {
        actor.require(Permission.MANAGE_CLIENTS);
        if (!actor.isStaff()) {
            throw new NotFound();
        }
    }
}
