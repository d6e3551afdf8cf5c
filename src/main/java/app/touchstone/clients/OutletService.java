package app.touchstone.clients;

import static app.touchstone.db.clients.Tables.NODE;
import static app.touchstone.db.clients.Tables.OUTLET;

import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Steps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final OutletTurns turns;
    private final Steps steps;
    private final Clock clock;

    OutletService(Outlets outlets, Clients clients, Nodes nodes, OutletTurns turns, Steps steps, Clock clock) {
        this.clients = clients;
        this.outlets = outlets;
        this.nodes = nodes;
        this.turns = turns;
        this.steps = steps;
        this.clock = clock;
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
        Set<String> names = new TreeSet<>(CountedOrder.COMPARATOR);
        names.addAll(regions(actor, client));
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
        Set<String> features = new TreeSet<>(CountedOrder.COMPARATOR);
        distinct(actor, client, OUTLET.FEATURES).forEach(kept -> features.addAll(OutletRows.features(kept)));
        return List.copyOf(features);
    }

    /** What closing an open outlet, or opening a closed one, would bring about. */
    @Transactional(readOnly = true)
    public List<Consequence> ifTurned(Actor actor, Outlet outlet) {
        requireManaging(actor, outlet.client());
        return turns.ifTurned(OutletState.of(!outlet.active()), Set.of(outlet.id()));
    }

    /** What saving an outlet so would bring about elsewhere. A visit that ends with its outlet needs no other clock. */
    @Transactional(readOnly = true)
    public List<Consequence> ifChanged(Actor actor, Outlet outlet, OutletData data) {
        requireManaging(actor, outlet.client());
        boolean closes = outlet.active() && !data.active();
        List<Consequence> told = new ArrayList<>();
        if (outlet.active() != data.active()) {
            told.addAll(ifTurned(actor, outlet));
        }
        if (!closes && !outlet.timeZone().equals(data.timeZone())) {
            told.addAll(turns.ifRezoned(Set.of(outlet.id())));
        }
        return List.copyOf(told);
    }

    @Transactional
    public Outlet create(Actor actor, ClientId client, OutletData data) {
        requireManaging(actor, client);
        LocalDate today = today(clients.lock(client));
        OutletData dated = data.withStateSince(StateDay.of(null, data.active(), data.stateSince(), today));
        Outlet outlet = outlets.insert(actor, client, nodes.get(client, data.node()), dated);
        steps.taken(
                actor,
                ClientsAct.OUTLET_CREATED,
                outlet.id().value(),
                outlet.code() + " " + outlet.name(),
                client,
                Map.of(ActDetail.ACTIVE, Boolean.toString(outlet.active())));
        return outlet;
    }

    @Transactional
    public Outlet update(Actor actor, OutletId id, int version, OutletData data) {
        actor.require(Permission.MANAGE_CLIENTS);
        Outlet before = outlets.find(id, Scope.outlets(actor)).orElseThrow(NotFound::new);
        LocalDate today = today(clients.find(before.client()).orElseThrow(NotFound::new));
        OutletData dated = data.withStateSince(StateDay.of(before.data(), data.active(), data.stateSince(), today));
        Outlet outlet = outlets.update(actor, id, version, dated);
        if (!before.timeZone().equals(outlet.timeZone())) {
            turns.rezoned(actor, List.of(outlet));
        }
        if (before.active() == outlet.active()) {
            turns.changed(actor, outlet, /* turned= */ false);
        } else {
            turns.turned(actor, OutletState.of(outlet.active()), List.of(outlet));
        }
        return outlet;
    }

    private LocalDate today(Client client) {
        return LocalDate.now(clock.withZone(client.timeZone()));
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
