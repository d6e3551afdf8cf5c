package app.touchstone.clients;

import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Steps;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a client's network tree: it stays one tree, and siblings bear different names. */
@Service
public class NetworkService {

    private final Clients clients;
    private final Nodes nodes;
    private final MoveDesk desk;
    private final Steps steps;
    private final ApplicationEventPublisher events;

    NetworkService(Clients clients, Nodes nodes, MoveDesk desk, Steps steps, ApplicationEventPublisher events) {
        this.clients = clients;
        this.nodes = nodes;
        this.desk = desk;
        this.steps = steps;
        this.events = events;
    }

    /** A node of no kind in particular. */
    @Transactional
    public Node add(Actor actor, NodeId parent, String name) {
        return add(actor, parent, name, NodeKind.GROUP);
    }

    @Transactional
    public Node add(Actor actor, NodeId parent, String name, NodeKind kind) {
        Node above = managed(actor, parent);
        refuseNetwork(kind);
        Node node = nodes.insert(actor, above.client(), NodeId.create(), above, nameOf(name), kind);
        taken(actor, ClientsAct.NODE_ADDED, node);
        return node;
    }

    @Transactional
    public Node rename(Actor actor, NodeId id, int version, String name) {
        Node node = managed(actor, id);
        return changed(actor, node, version, name, node.kind());
    }

    /** Names a node and says what it stands for. The root stays the network. */
    @Transactional
    public Node change(Actor actor, NodeId id, int version, String name, NodeKind kind) {
        Node node = managed(actor, id);
        if (!node.isRoot()) {
            refuseNetwork(kind);
        }
        return changed(actor, node, version, name, node.isRoot() ? node.kind() : kind);
    }

    private Node changed(Actor actor, Node before, int version, String name, NodeKind kind) {
        Node node = nodes.change(actor, before.id(), version, nameOf(name), kind);
        taken(actor, ClientsAct.NODE_RENAMED, node);
        if (node.kind() != before.kind()) {
            events.publishEvent(new NetworkChanged(node.client(), Set.of()));
        }
        return node;
    }

    private static void refuseNetwork(NodeKind kind) {
        if (kind == NodeKind.NETWORK) {
            throw new Refused("clients.refusal.one-network");
        }
    }

    /** Moves a node as of today in a tree that is rebuilt. */
    @Transactional
    public Node move(Actor actor, NodeId id, int version, NodeId parent) {
        return move(actor, id, version, parent, MoveReason.REFORM);
    }

    /**
     * Takes the whole subtree along, as of today; a correction counts since ever. The root stays where it is, and nothing
     * moves below itself.
     */
    @Transactional
    public Node move(Actor actor, NodeId id, int version, NodeId parent, MoveReason why) {
        Node node = managed(actor, id);
        Node above = nodes.get(node.client(), parent);
        refuseKnot(node, above);
        Client client = clients.lock(node.client());
        Node moved = nodes.move(actor, id, version, above);
        MoveTerms terms = new MoveTerms(desk.today(client), why);
        String label = new NetworkTree(nodes.of(client.id())).label(above);
        desk.follow(actor, client, node, above, moved.path(), terms, label);
        Map<ActDetail, String> details = new EnumMap<>(ActDetail.class);
        details.put(ActDetail.NODE, label);
        if (why != MoveReason.CORRECTION) {
            details.put(ActDetail.FROM, terms.from().toString());
        }
        desk.tell(actor, ClientsAct.NODE_MOVED, moved, details);
        return moved;
    }

    static void refuseKnot(Node node, Node above) {
        if (node.isRoot() || node.contains(above)) {
            throw new Refused("clients.refusal.below-itself", node.name());
        }
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
        if (clean.length() > Node.NAME_LENGTH) {
            throw new Refused("clients.refusal.name-long", Node.NAME_LENGTH);
        }
        if (clean.indexOf('/') >= 0) {
            throw new Refused("clients.refusal.node-slash");
        }
        return clean;
    }
}
