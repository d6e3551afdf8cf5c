package app.touchstone.clients;

import static org.jooq.impl.DSL.noCondition;

import app.touchstone.access.OutletGrants;
import app.touchstone.clients.MoveConsequences.Touched;
import app.touchstone.clients.MoveDesk.Destination;
import app.touchstone.clients.MovePreview.MovingOutlet;
import app.touchstone.clients.MoveSeers.Way;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves outlets to another node in one act: what it would do first, then all of it or nothing.
 *
 * @see "Decision 0021"
 */
@Service
@Transactional
public class MoveService {

    /** The preview of more would take too long, and nobody would read it; a file takes more. */
    public static final int MOST_AT_ONCE = 10_000;

    private final Clients clients;
    private final Nodes nodes;
    private final Outlets outlets;
    private final Moves moves;
    private final MoveDesk desk;
    private final OutletGrants grants;
    private final List<MoveConsequences> consequences;

    MoveService(
            Clients clients,
            Nodes nodes,
            Outlets outlets,
            Moves moves,
            MoveDesk desk,
            OutletGrants grants,
            List<MoveConsequences> consequences) {
        this.clients = clients;
        this.nodes = nodes;
        this.outlets = outlets;
        this.moves = moves;
        this.desk = desk;
        this.grants = grants;
        this.consequences = List.copyOf(consequences);
    }

    /** What moving these outlets there would do; those that stand there already stay out of it. */
    @Transactional(readOnly = true)
    public MovePreview preview(
            Actor actor, ClientId clientId, Collection<OutletId> ids, NodeId target, MoveTerms terms) {
        require(actor, clientId);
        Client client = clients.find(clientId).orElseThrow(NotFound::new);
        Node node = nodes.get(clientId, target);
        if (ids.size() > MOST_AT_ONCE) {
            throw new Refused("clients.move.refusal.many", MOST_AT_ONCE);
        }
        List<Outlet> moving = outlets.list(ids, noCondition()).stream()
                .filter(outlet -> !outlet.node().equals(target))
                .toList();
        if (!moving.stream().allMatch(outlet -> outlet.client().equals(clientId))) {
            throw new NotFound();
        }
        if (moving.isEmpty()) {
            throw new Refused("clients.move.refusal.there", node.name());
        }
        desk.check(client, moving, terms);
        NetworkTree tree = new NetworkTree(nodes.of(clientId));
        MoveSeers seers = new MoveSeers(
                grants.holders(clientId),
                moving.stream()
                        .map(outlet -> new Way(outlet.id(), path(outlet, tree), node.path()))
                        .toList(),
                terms.why());
        List<OutletId> movingIds = moving.stream().map(Outlet::id).toList();
        return new MovePreview(
                client,
                terms,
                target,
                tree.label(node),
                client.newOwnerSees(),
                moving.stream().map(outlet -> moving(outlet, tree)).toList(),
                Touched.of(consequences, movingIds, terms.from()),
                seers.gaining(),
                seers.losing());
    }

    /** Does what the preview shows, unless an outlet in it was changed meanwhile. */
    public Move move(Actor actor, MovePreview preview) {
        ClientId clientId = preview.client().id();
        require(actor, clientId);
        Client client = clients.lock(clientId);
        Node node = nodes.get(clientId, preview.targetNode());
        Map<OutletId, Integer> versions =
                preview.outlets().stream().collect(Collectors.toMap(MovingOutlet::outlet, MovingOutlet::version));
        List<Outlet> moving = outlets.hold(versions.keySet());
        if (moving.size() != versions.size()) {
            throw new NotFound();
        }
        for (Outlet outlet : moving) {
            if (!outlet.client().equals(clientId)) {
                throw new NotFound();
            }
            outlets.requireReadAt(outlet, Objects.requireNonNull(versions.get(outlet.id()), "version"));
        }
        String label = new NetworkTree(nodes.of(clientId)).label(node);
        return moves.get(desk.move(
                actor,
                client,
                moving.stream().map(outlet -> new Destination(outlet, node)).toList(),
                preview.terms(),
                label,
                /* saysRegions= */ false));
    }

    /** The client's moves, newest first. */
    @Transactional(readOnly = true)
    public List<Move> list(Actor actor, ClientId client, int offset, int limit) {
        require(actor, client);
        return moves.of(client, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(Actor actor, ClientId client) {
        require(actor, client);
        return moves.count(client);
    }

    private static MovingOutlet moving(Outlet outlet, NetworkTree tree) {
        Node from = tree.find(outlet.node());
        return new MovingOutlet(
                outlet.id(), outlet.version(), outlet.code(), outlet.name(), from == null ? "" : tree.label(from));
    }

    private static String path(Outlet outlet, NetworkTree tree) {
        Node node = tree.find(outlet.node());
        return node == null ? "" : node.path();
    }

    private static void require(Actor actor, ClientId client) {
        actor.require(Permission.MANAGE_CLIENTS);
        actor.requireClient(client);
    }
}
