package app.touchstone.programmes;

import app.touchstone.checklists.ChecklistDirectory;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientDirectory;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads orders as far as the actor sees them: a client's people their own, the agency what was placed with it. A draft
 * is the client's own business, also after it was thrown away.
 */
@Service
@Transactional(readOnly = true)
public class OrderBook {

    private final Orders orders;
    private final Programmes programmes;
    private final LeftOuts leftOuts;
    private final ClientDirectory clients;
    private final OutletDirectory outlets;
    private final ChecklistDirectory checklists;

    OrderBook(
            Orders orders,
            Programmes programmes,
            LeftOuts leftOuts,
            ClientDirectory clients,
            OutletDirectory outlets,
            ChecklistDirectory checklists) {
        this.orders = orders;
        this.programmes = programmes;
        this.leftOuts = leftOuts;
        this.clients = clients;
        this.outlets = outlets;
        this.checklists = checklists;
    }

    /** Those in one of the states, or in any where none is named. */
    public List<OrderSummary> list(Actor actor, Set<OrderState> states, OrderSorting sorting, int offset, int limit) {
        Map<ClientId, Client> known = new HashMap<>();
        Map<ChecklistId, String> names = new HashMap<>();
        return orders.list(scope(actor, states), sorting, offset, limit).stream()
                .map(counted -> new OrderSummary(
                        counted.order(),
                        counted.outlets(),
                        known.computeIfAbsent(counted.order().client(), clients::get),
                        names.computeIfAbsent(counted.order().wish().checklist(), this::name)))
                .toList();
    }

    public int count(Actor actor, Set<OrderState> states) {
        return orders.count(scope(actor, states));
    }

    public Order get(Actor actor, OrderId id) {
        actor.require(Permission.SEE_ORDERS);
        Order order = orders.find(id).orElseThrow(NotFound::new);
        actor.requireClient(order.client());
        if (actor.isStaff() && order.placedAt() == null) {
            throw new NotFound();
        }
        return order;
    }

    public OrderDetails details(Actor actor, OrderId id) {
        Order order = get(actor, id);
        return new OrderDetails(
                order,
                clients.get(order.client()),
                name(order.wish().checklist()),
                orders.steps(id),
                orders.disclosure(id),
                programmes.waveOf(id),
                leftOuts.of(id));
    }

    /** The outlets that have closed since a waiting order was placed: confirmation leaves them out. */
    public List<Outlet> closedMeanwhile(Actor actor, OrderId id) {
        actor.require(Permission.DECIDE_ORDERS);
        return outlets.all(get(actor, id).wish().outlets()).stream()
                .filter(outlet -> !outlet.active())
                .sorted(Comparator.comparing(Outlet::code, CountedOrder.COMPARATOR))
                .toList();
    }

    /** The outlets of a placed order that have closed since; the others are held open while it is decided on. */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<OutletId> closed(Order order) {
        Set<OutletId> closed = new HashSet<>(order.wish().outlets());
        outlets.holdOpen(order.wish().outlets()).forEach(open -> closed.remove(open.id()));
        return closed;
    }

    private String name(ChecklistId checklist) {
        return checklists.checklist(checklist).name();
    }

    private static Orders.Scope scope(Actor actor, Set<OrderState> states) {
        actor.require(Permission.SEE_ORDERS);
        return switch (actor.boundary()) {
            case Boundary.Agency() -> new Orders.Scope(null, true, states);
            case Boundary.Client(ClientId client, var _, var _, var _) -> new Orders.Scope(client, false, states);
            case Boundary.Shopper _ -> throw new NotFound();
        };
    }
}
