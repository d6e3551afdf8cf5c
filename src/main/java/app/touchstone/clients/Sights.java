package app.touchstone.clients;

import static app.touchstone.db.clients.Tables.NODE;
import static org.jooq.impl.DSL.noCondition;

import app.touchstone.access.OutletGrants;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody sees of outlets at which day: the periods at which outlets stood in their part of the tree decide, and
 * the client's rule for new owners. What is seen today only is {@link OutletService}'s.
 *
 * @see "Decision 0021"
 */
@Service
@Transactional(readOnly = true)
public class Sights {

    private final Outlets outlets;
    private final Clients clients;
    private final Nodes nodes;
    private final Placements placements;
    private final OutletGrants grants;
    private final Clock clock;

    Sights(Outlets outlets, Clients clients, Nodes nodes, Placements placements, OutletGrants grants, Clock clock) {
        this.outlets = outlets;
        this.clients = clients;
        this.nodes = nodes;
        this.placements = placements;
        this.grants = grants;
        this.clock = clock;
    }

    /** Of one outlet; what never stood in the actor's part is not found. */
    public OutletSight of(Actor actor, OutletId outlet) {
        actor.require(Permission.SEE_OUTLETS);
        Outlet known = outlets.find(outlet, noCondition()).orElseThrow(NotFound::new);
        actor.requireClient(known.client());
        if (actor.boundary() instanceof Boundary.Client scope && !scope.whole()) {
            Map<OutletId, Periods> periods = placements.of(List.of(outlet));
            OutletSight sight = sights(actor, scope, periods).get(outlet);
            if (sight == null) {
                throw new NotFound();
            }
            return sight;
        }
        return OutletSight.everything();
    }

    /** Of a client's network. */
    public NetworkSight of(Actor actor, ClientId client) {
        actor.require(Permission.SEE_OUTLETS);
        actor.requireClient(client);
        if (actor.boundary() instanceof Boundary.Client scope && !scope.whole()) {
            Set<OutletId> named = new HashSet<>(scope.outlets());
            named.addAll(grants.ended(actor.id()).keySet());
            return NetworkSight.of(sights(actor, scope, placements.touching(client, scope.nodes(), named)));
        }
        return NetworkSight.everything();
    }

    /**
     * When outlets stood below one node of a client, whoever looks: what the actor sees of their visits is said by
     * {@link #of(Actor, ClientId)} alone. A node that the actor does not see is not found.
     */
    public NetworkSight below(Actor actor, ClientId client, NodeId node) {
        actor.require(Permission.SEE_OUTLETS);
        actor.requireClient(client);
        if (nodes.where(NODE.ID.eq(node).and(NODE.CLIENT_ID.eq(client)).and(Scope.nodes(actor)))
                .isEmpty()) {
            throw new NotFound();
        }
        Boundary.Client part = new Boundary.Client(client, /* whole= */ false, Set.of(node), Set.of());
        LocalDate today = today(client);
        Map<OutletId, OutletSight> standing = new HashMap<>();
        placements.touching(client, Set.of(node), Set.of()).forEach((outlet, periods) -> {
            int present = periods.indexOn(today);
            standing.put(outlet, OutletSight.of(periods, own(part, periods, present), present, Sight.ALL));
        });
        return NetworkSight.of(standing);
    }

    private LocalDate today(ClientId client) {
        return LocalDate.now(
                clock.withZone(clients.find(client).orElseThrow(NotFound::new).timeZone()));
    }

    private Map<OutletId, OutletSight> sights(Actor actor, Boundary.Client scope, Map<OutletId, Periods> all) {
        Client client = clients.find(scope.client()).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock.withZone(client.timeZone()));
        Map<OutletId, LocalDate> ended = grants.ended(actor.id());
        Map<OutletId, OutletSight> sights = new HashMap<>();
        all.forEach((outlet, periods) -> {
            int present = periods.indexOn(today);
            boolean[] own = own(scope, periods, present);
            LocalDate until = ended.get(outlet);
            if (until != null) {
                own[periods.indexOn(until.minusDays(1))] = true;
            }
            OutletSight sight = OutletSight.of(periods, own, present, client.newOwnerSees());
            if (sight.ever()) {
                sights.put(outlet, sight);
            }
        });
        return sights;
    }

    /** A person named on the outlet belongs to whoever has it today. */
    private static boolean[] own(Boundary.Client scope, Periods periods, int present) {
        List<Placement> placements = periods.placements();
        boolean[] own = new boolean[placements.size()];
        for (int index = 0; index < own.length; index++) {
            Placement placement = placements.get(index);
            own[index] = scope.nodes().stream().anyMatch(placement::isBelow)
                    || (index == present && scope.outlets().contains(placement.outlet()));
        }
        return own;
    }
}
