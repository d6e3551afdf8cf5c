package app.touchstone.clients;

import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Steps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a client's network tree: it stays one tree, and siblings bear different names. */
@Service
public class NetworkService {

    private final Clients clients;
    private final Nodes nodes;
    private final Steps steps;

    NetworkService(Clients clients, Nodes nodes, Steps steps) {
        this.clients = clients;
        this.nodes = nodes;
        this.steps = steps;
    }

    @Transactional
    public Node add(Actor actor, NodeId parent, String name) {
        Node above = managed(actor, parent);
        Node node = nodes.insert(actor, above.client(), above, nameOf(name));
        taken(actor, ClientsAct.NODE_ADDED, node);
        return node;
    }

    @Transactional
    public Node rename(Actor actor, NodeId id, int version, String name) {
        managed(actor, id);
        Node node = nodes.rename(actor, id, version, nameOf(name));
        taken(actor, ClientsAct.NODE_RENAMED, node);
        return node;
    }

    /** Takes the whole subtree along. The root stays where it is, and nothing moves below itself. */
    @Transactional
    public Node move(Actor actor, NodeId id, int version, NodeId parent) {
        Node node = managed(actor, id);
        Node above = nodes.get(node.client(), parent);
        if (node.isRoot() || node.contains(above)) {
            throw new Refused("clients.refusal.below-itself", node.name());
        }
        Node moved = nodes.move(actor, id, version, above);
        taken(actor, ClientsAct.NODE_MOVED, moved);
        return moved;
    }

    /** The node, with the client's tree locked: two moves at once could tie a knot. */
    private Node managed(Actor actor, NodeId id) {
        actor.require(Permission.MANAGE_CLIENTS);
        ClientId client = nodes.find(id).client();
        actor.requireClient(client);
        clients.lock(client);
        return nodes.find(id);
    }

    private void taken(Actor actor, ClientsAct act, Node node) {
        steps.taken(actor, act, node.id().value(), node.name(), node.client());
    }

    private static String nameOf(String name) {
        String clean = CellText.clean(name);
        if (clean.isEmpty()) {
            throw new Refused("clients.refusal.name-missing");
        }
        if (clean.length() > Nodes.NAME_LENGTH) {
            throw new Refused("clients.refusal.name-long", Nodes.NAME_LENGTH);
        }
        if (clean.indexOf('/') >= 0) {
            throw new Refused("clients.refusal.node-slash");
        }
        return clean;
    }
}
