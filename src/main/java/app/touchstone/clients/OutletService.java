package app.touchstone.clients;

import static app.touchstone.db.clients.Tables.NODE;
import static app.touchstone.db.clients.Tables.OUTLET;

import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Steps;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outlets as far as the actor sees them: the agency all, a client's people the part of their network that is theirs,
 * shoppers none. Everything else answers as if it did not exist.
 */
@Service
public class OutletService {

    private final Outlets outlets;
    private final Clients clients;
    private final Nodes nodes;
    private final List<OutletClosing> closings;
    private final Steps steps;

    OutletService(Outlets outlets, Clients clients, Nodes nodes, List<OutletClosing> closings, Steps steps) {
        this.clients = clients;
        this.outlets = outlets;
        this.nodes = nodes;
        this.closings = closings;
        this.steps = steps;
    }

    @Transactional(readOnly = true)
    public Outlet get(Actor actor, OutletId id) {
        actor.require(Permission.SEE_OUTLETS);
        return outlets.find(id, Scope.outlets(actor)).orElseThrow(NotFound::new);
    }

    /** Those of the outlets that the actor sees. */
    @Transactional(readOnly = true)
    public List<Outlet> list(Actor actor, Collection<OutletId> ids) {
        actor.require(Permission.SEE_OUTLETS);
        return outlets.list(ids, Scope.outlets(actor));
    }

    @Transactional(readOnly = true)
    public List<Outlet> find(Actor actor, OutletFilter filter, int offset, int limit, OutletOrder order) {
        return outlets.page(matching(actor, filter), offset, limit, order);
    }

    @Transactional(readOnly = true)
    public int count(Actor actor, OutletFilter filter) {
        return outlets.count(matching(actor, filter));
    }

    /** How many outlets of each client the actor sees; a client without any is left out. */
    @Transactional(readOnly = true)
    public Map<ClientId, Integer> counts(Actor actor) {
        actor.require(Permission.SEE_OUTLETS);
        return outlets.counts(Scope.outlets(actor));
    }

    /** All that match, in order of their codes. */
    @Transactional(readOnly = true)
    public List<OutletId> ids(Actor actor, OutletFilter filter) {
        return outlets.ids(matching(actor, filter));
    }

    /** Every outlet of the client that the actor sees. */
    @Transactional(readOnly = true)
    public Set<OutletId> visible(Actor actor, ClientId client) {
        return new HashSet<>(outlets.ids(of(actor, client)));
    }

    /** The nodes that the actor sees, by name; the parent of a topmost one need not be among them. */
    @Transactional(readOnly = true)
    public List<Node> nodes(Actor actor, ClientId client) {
        require(actor, client);
        return nodes.where(NODE.CLIENT_ID.eq(client).and(Scope.nodes(actor)));
    }

    @Transactional(readOnly = true)
    public List<String> regions(Actor actor, ClientId client) {
        return distinct(actor, client, OUTLET.REGION);
    }

    /** The names under which {@link NetworkTree#regionOf} may know regions of outlets that the actor sees. */
    @Transactional(readOnly = true)
    public List<String> regionNames(Actor actor, ClientId client) {
        Set<String> names = new TreeSet<>(regions(actor, client));
        nodes(actor, client).stream()
                .filter(node -> node.kind() == NodeKind.REGION)
                .forEach(node -> names.add(node.name()));
        return List.copyOf(names);
    }

    @Transactional(readOnly = true)
    public List<String> formats(Actor actor, ClientId client) {
        return distinct(actor, client, OUTLET.FORMAT);
    }

    @Transactional(readOnly = true)
    public List<String> features(Actor actor, ClientId client) {
        Set<String> features = new TreeSet<>();
        distinct(actor, client, OUTLET.FEATURES).forEach(kept -> features.addAll(OutletRows.features(kept)));
        return List.copyOf(features);
    }

    /** What closing an open outlet, or opening a closed one, would bring about. */
    @Transactional(readOnly = true)
    public List<Consequence> ifTurned(Actor actor, Outlet outlet) {
        requireManaging(actor, outlet.client());
        return closings.stream()
                .flatMap(concerned ->
                        (outlet.active() ? concerned.ifClosed(outlet.id()) : concerned.ifOpened(outlet.id())).stream())
                .toList();
    }

    @Transactional
    public Outlet create(Actor actor, ClientId client, OutletData data) {
        requireManaging(actor, client);
        clients.lock(client);
        Outlet outlet = outlets.insert(actor, client, nodes.get(client, data.node()), data);
        taken(actor, ClientsAct.OUTLET_CREATED, outlet);
        return outlet;
    }

    @Transactional
    public Outlet update(Actor actor, OutletId id, int version, OutletData data) {
        actor.require(Permission.MANAGE_CLIENTS);
        Outlet before = outlets.find(id, Scope.outlets(actor)).orElseThrow(NotFound::new);
        Outlet outlet = outlets.update(actor, id, version, data);
        taken(actor, ClientsAct.OUTLET_CHANGED, outlet);
        if (before.active() && !outlet.active()) {
            closings.forEach(concerned -> concerned.closed(actor, id));
        } else if (!before.active() && outlet.active()) {
            closings.forEach(concerned -> concerned.opened(actor, id));
        }
        return outlet;
    }

    private void taken(Actor actor, ClientsAct act, Outlet outlet) {
        steps.taken(
                actor,
                act,
                outlet.id().value(),
                outlet.code() + " " + outlet.name(),
                outlet.client(),
                Map.of(ActDetail.ACTIVE, Boolean.toString(outlet.active())));
    }

    private List<String> distinct(Actor actor, ClientId client, Field<String> field) {
        return outlets.distinct(field, of(actor, client));
    }

    private Condition of(Actor actor, ClientId client) {
        return matching(actor, OutletFilter.all(client));
    }

    private Condition matching(Actor actor, OutletFilter filter) {
        require(actor, filter.client());
        return outlets.matching(filter).and(Scope.outlets(actor));
    }

    private static void require(Actor actor, ClientId client) {
        actor.require(Permission.SEE_OUTLETS);
        actor.requireClient(client);
    }

    private static void requireManaging(Actor actor, ClientId client) {
        actor.require(Permission.MANAGE_CLIENTS);
        actor.requireClient(client);
    }
}
