package app.touchstone.clients;

import app.touchstone.access.OutletGrants;
import app.touchstone.clients.MoveConsequences.Touched;
import app.touchstone.clients.MoveSeers.Way;
import app.touchstone.platform.Actor;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a node with all below it, as of today: what that would do first, then the act, which is taken back as a move of
 * outlets is.
 *
 * @see "Decision 0021"
 */
@Service
@Transactional
public class NodeMoveService {

    private static final int NAMED = 10;

    private final Clients clients;
    private final Nodes nodes;
    private final Outlets outlets;
    private final Placements placements;
    private final NetworkService network;
    private final MoveDesk desk;
    private final OutletGrants grants;
    private final List<MoveConsequences> consequences;

    NodeMoveService(
            Clients clients,
            Nodes nodes,
            Outlets outlets,
            Placements placements,
            NetworkService network,
            MoveDesk desk,
            OutletGrants grants,
            List<MoveConsequences> consequences) {
        this.clients = clients;
        this.nodes = nodes;
        this.outlets = outlets;
        this.placements = placements;
        this.network = network;
        this.desk = desk;
        this.grants = grants;
        this.consequences = List.copyOf(consequences);
    }

    @Transactional(readOnly = true)
    public NodeMovePreview preview(Actor actor, NodeId id, NodeId parent, MoveReason why) {
        actor.require(Permission.MANAGE_CLIENTS);
        Node node = nodes.find(id);
        actor.requireClient(node.client());
        Node above = nodes.get(node.client(), parent);
        NetworkService.refuseKnot(node, above);
        Client client = clients.find(node.client()).orElseThrow();
        MoveTerms terms = new MoveTerms(desk.today(client), why);
        List<Way> ways = ways(client, node, above, terms.from());
        List<OutletId> moving = ways.stream().map(Way::outlet).toList();
        MoveSeers seers = new MoveSeers(grants.holders(client.id()), ways, why);
        return new NodeMovePreview(
                id,
                node.version(),
                parent,
                new NetworkTree(nodes.of(client.id())).label(above),
                terms,
                client.newOwnerSees(),
                moving.size(),
                outlets.labels(moving, NAMED),
                Touched.of(consequences, moving, terms.from()),
                seers.gaining(),
                seers.losing());
    }

    /** Does what the preview shows, unless the node was changed meanwhile. */
    public Node move(Actor actor, NodeMovePreview preview) {
        return network.move(
                actor,
                preview.node(),
                preview.version(),
                preview.parent(),
                preview.terms().why());
    }

    /** The outlets that stand below the node on the day. */
    private List<Way> ways(Client client, Node node, Node above, LocalDate day) {
        Map<OutletId, Periods> below = placements.below(client.id(), node.path());
        String to = above.path() + node.id() + "/";
        return below.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().on(day).path()))
                .filter(entry -> entry.getValue().startsWith(node.path()))
                .map(entry -> new Way(
                        entry.getKey(),
                        entry.getValue(),
                        to + entry.getValue().substring(node.path().length())))
                .toList();
    }
}
