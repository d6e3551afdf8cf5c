package app.touchstone.clients;

import static org.jooq.impl.DSL.noCondition;

import app.touchstone.access.OutletGrants;
import app.touchstone.access.OutletGrants.Holder;
import app.touchstone.clients.MoveConsequences.Touched;
import app.touchstone.clients.MoveDesk.Destination;
import app.touchstone.clients.MovePreview.MovingOutlet;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
        List<Holder> holders = grants.holders(clientId);
        List<OutletId> movingIds = moving.stream().map(Outlet::id).toList();
        return new MovePreview(
                client,
                terms,
                target,
                tree.label(node),
                client.newOwnerSees(),
                moving.stream().map(outlet -> moving(outlet, tree)).toList(),
                touched(movingIds, terms),
                names(holders, holder -> moving.stream().anyMatch(outlet -> gains(holder, outlet, node, tree))),
                names(holders, holder -> moving.stream().anyMatch(outlet -> loses(holder, outlet, node, tree, terms))));
    }

    /** Does what the preview shows, unless an outlet in it was changed meanwhile. */
    public Move move(Actor actor, MovePreview preview) {
        ClientId clientId = preview.client().id();
        require(actor, clientId);
        Client client = clients.lock(clientId);
        Node node = nodes.get(clientId, preview.targetNode());
        Map<OutletId, Integer> versions =
                preview.outlets().stream().collect(Collectors.toMap(MovingOutlet::outlet, MovingOutlet::version));
        List<Outlet> moving = outlets.lock(versions.keySet());
        if (moving.size() != versions.size()) {
            throw new NotFound();
        }
        for (Outlet outlet : moving) {
            if (!outlet.client().equals(clientId)) {
                throw new NotFound();
            }
            if (!Integer.valueOf(outlet.version()).equals(versions.get(outlet.id()))) {
                throw stale(outlet);
            }
        }
        String label = new NetworkTree(nodes.of(clientId)).label(node);
        return moves.get(desk.move(
                actor,
                client,
                moving.stream().map(outlet -> new Destination(outlet, node)).toList(),
                preview.terms(),
                label));
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

    private Stale stale(Outlet outlet) {
        return outlets.lastChange(outlet.id()).refuse(outlet.code());
    }

    private static MovingOutlet moving(Outlet outlet, NetworkTree tree) {
        Node from = tree.find(outlet.node());
        return new MovingOutlet(
                outlet.id(), outlet.version(), outlet.code(), outlet.name(), from == null ? "" : tree.label(from));
    }

    private List<Touched> touched(List<OutletId> ids, MoveTerms terms) {
        return consequences.stream()
                .flatMap(one -> one.touchedBy(ids, terms.from()).stream())
                .filter(touched -> touched.count() > 0)
                .sorted(Comparator.comparing(Touched::kind))
                .toList();
    }

    private static List<String> names(List<Holder> holders, Predicate<Holder> wanted) {
        return holders.stream().filter(wanted).map(Holder::name).distinct().toList();
    }

    private static boolean gains(Holder holder, Outlet outlet, Node target, NetworkTree tree) {
        return !holds(holder, outlet, tree) && holdsNode(holder, target);
    }

    private static boolean loses(Holder holder, Outlet outlet, Node target, NetworkTree tree, MoveTerms terms) {
        boolean stillNamed = terms.why() != MoveReason.SALE && holder.outlets().contains(outlet.id());
        return holds(holder, outlet, tree) && !holdsNode(holder, target) && !stillNamed;
    }

    private static boolean holds(Holder holder, Outlet outlet, NetworkTree tree) {
        Node node = tree.find(outlet.node());
        return holder.outlets().contains(outlet.id()) || (node != null && holdsNode(holder, node));
    }

    private static boolean holdsNode(Holder holder, Node node) {
        return holder.nodes().stream().anyMatch(one -> node.path().contains("/" + one + "/"));
    }

    private static void require(Actor actor, ClientId client) {
        actor.require(Permission.MANAGE_CLIENTS);
        actor.requireClient(client);
    }
}
