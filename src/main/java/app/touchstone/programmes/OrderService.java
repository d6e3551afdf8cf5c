package app.touchstone.programmes;

import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Money;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import app.touchstone.platform.Steps;
import app.touchstone.platform.WaveId;
import app.touchstone.programmes.Order.Wish;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.exception.DataChangedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of an order from the client's draft to the field. */
@Service
@Transactional
public class OrderService {

    private final Orders orders;
    private final Programmes programmes;
    private final ProgrammeService programmeService;
    private final ClientService clients;
    private final OutletService outlets;
    private final ChecklistService checklists;
    private final ApplicationEventPublisher events;
    private final Steps steps;
    private final Clock clock;

    OrderService(
            Orders orders,
            Programmes programmes,
            ProgrammeService programmeService,
            ClientService clients,
            OutletService outlets,
            ChecklistService checklists,
            ApplicationEventPublisher events,
            Steps steps,
            Clock clock) {
        this.orders = orders;
        this.programmes = programmes;
        this.programmeService = programmeService;
        this.clients = clients;
        this.outlets = outlets;
        this.checklists = checklists;
        this.events = events;
        this.steps = steps;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<OrderSummary> list(Actor actor, Set<OrderState> states, int offset, int limit) {
        actor.require(Permission.SEE_ORDERS);
        return orders.list(boundary(actor), visible(actor, states), offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(Actor actor, Set<OrderState> states) {
        actor.require(Permission.SEE_ORDERS);
        return orders.count(boundary(actor), visible(actor, states));
    }

    @Transactional(readOnly = true)
    public Order get(Actor actor, OrderId id) {
        return requireOrder(actor, id);
    }

    @Transactional(readOnly = true)
    public Optional<Disclosure> disclosure(Actor actor, OrderId id) {
        return orders.disclosure(requireOrder(actor, id).id());
    }

    /** Keeps a draft; nothing is told to the agency yet. */
    public Order draft(Actor actor, ClientId client, Wish wish) {
        actor.require(Permission.PLACE_ORDERS);
        actor.requireClient(client);
        requireFit(actor, client, wish);
        Instant now = clock.instant();
        Order order = new Order(
                OrderId.create(),
                0,
                orders.nextNumber(
                        now.atZone(clients.get(actor, client).timeZone()).getYear()),
                client,
                null,
                OrderState.DRAFT,
                wish,
                null,
                now,
                actor.id(),
                null,
                null,
                null);
        orders.save(order, actor, clock.instant());
        orders.replaceOutlets(order.id(), wish.outlets());
        tell(actor, "order.drafted", order);
        return reread(order.id());
    }

    public Order rewrite(Actor actor, OrderId id, int version, Wish wish) {
        actor.require(Permission.PLACE_ORDERS);
        Order order = requireOrder(actor, id);
        requireFit(actor, order.client(), wish);
        save(actor, at(order, version).rewrite(wish));
        orders.replaceOutlets(id, wish.outlets());
        return reread(id);
    }

    public Order place(Actor actor, OrderId id, int version) {
        actor.require(Permission.PLACE_ORDERS);
        Order order = at(requireOrder(actor, id), version);
        Client client = clients.get(actor, order.client());
        Optional<Programme> programme =
                programmes.find(order.client(), order.wish().checklist());
        Money price =
                programme.flatMap(known -> known.priceOf(order.wish().visits())).orElse(null);
        LocalDate today = LocalDate.ofInstant(clock.instant(), client.timeZone());
        Order placed = order.place(today, programme.map(Programme::id).orElse(null), price, clock.instant());
        save(actor, placed);
        tell(actor, "order.placed", placed);
        return reread(id);
    }

    /** Confirms an order: records the disclosure, makes the wave and, through the event, its visits. */
    public Order confirm(Actor actor, OrderId id, int version, Disclosure disclosure) {
        actor.require(Permission.DECIDE_ORDERS);
        Order order = at(requireOrder(actor, id), version);
        ChecklistVersion published = checklists
                .currentPublished(actor, order.wish().checklist())
                .orElseThrow(() -> new Refused("programmes.refusal.no-published-version"));
        Programme programme =
                programmeService.under(actor, order.client(), order.wish().checklist());
        Order confirmed = order.confirm(programme.id(), clock.instant());
        save(actor, confirmed);
        orders.disclose(id, disclosure, actor, clock.instant());
        Wave wave = new Wave(
                WaveId.create(),
                id,
                programme.id(),
                order.client(),
                programme.name() + " · " + order.number(),
                order.wish().from(),
                order.wish().to());
        programmes.add(wave, clock.instant());
        tell(actor, "order.confirmed", confirmed);
        events.publishEvent(new OrderConfirmed(
                id,
                programme.id(),
                wave.id(),
                wave.name(),
                order.client(),
                clients.get(actor, order.client()).name(),
                published.id(),
                order.wish().outlets(),
                order.wish().visitsPerOutlet(),
                order.wish().from(),
                order.wish().to(),
                programme.visitFee(),
                actor.id()));
        return reread(id);
    }

    public Order decline(Actor actor, OrderId id, int version, String reason) {
        actor.require(Permission.DECIDE_ORDERS);
        Order declined = at(requireOrder(actor, id), version).decline(reason, clock.instant());
        save(actor, declined);
        tell(actor, "order.declined", declined);
        return reread(id);
    }

    /** Withdraws an order: its client while it waits, a coordinator at any time before it is complete. */
    public Order cancel(Actor actor, OrderId id, int version, String reason) {
        Order order = at(requireOrder(actor, id), version);
        boolean waiting = order.state() == OrderState.DRAFT || order.state() == OrderState.PLACED;
        actor.require(waiting && !actor.isStaff() ? Permission.PLACE_ORDERS : Permission.DECIDE_ORDERS);
        Order cancelled = order.cancel(reason, clock.instant());
        save(actor, cancelled);
        events.publishEvent(new OrderCancelled(id, reason));
        tell(actor, "order.cancelled", cancelled);
        return reread(id);
    }

    /** Called when the first visit of an order is under way; again and later it does nothing. */
    public void fieldWorkBegan(Actor actor, OrderId id) {
        Order order = reread(id);
        if (order.state() == OrderState.CONFIRMED) {
            save(actor, order.goToField());
            tell(actor, "order.in-field", order);
        }
    }

    /** Called when the last visit of an order has come to its end. */
    public void fieldWorkEnded(Actor actor, OrderId id) {
        fieldWorkBegan(actor, id);
        Order order = reread(id);
        if (order.state() == OrderState.IN_FIELD) {
            save(actor, order.complete());
            tell(actor, "order.completed", order);
        }
    }

    private Order requireOrder(Actor actor, OrderId id) {
        actor.require(Permission.SEE_ORDERS);
        Order order = reread(id);
        actor.requireClient(order.client());
        if (actor.isStaff() && order.state() == OrderState.DRAFT) {
            throw new NotFound();
        }
        return order;
    }

    private Order reread(OrderId id) {
        return orders.find(id).orElseThrow(NotFound::new);
    }

    private void requireFit(Actor actor, ClientId client, Wish wish) {
        if (!checklists.get(actor, wish.checklist()).client().equals(client)) {
            throw new NotFound();
        }
        Set<OutletId> visible = outlets.visible(actor, client);
        if (!visible.containsAll(wish.outlets())) {
            throw new NotFound();
        }
    }

    private Order at(Order order, int version) {
        if (order.version() != version) {
            throw stale(order);
        }
        return order;
    }

    private void save(Actor actor, Order order) {
        try {
            orders.save(order, actor, clock.instant());
        } catch (DataChangedException changed) {
            throw stale(order);
        }
    }

    private Stale stale(Order order) {
        return orders.lastChange(order.id()).refuse(order.number());
    }

    /** Drafts are the client's own business. */
    private static Set<OrderState> visible(Actor actor, Set<OrderState> states) {
        if (!actor.isStaff()) {
            return states;
        }
        Set<OrderState> wanted =
                states.isEmpty() ? java.util.EnumSet.allOf(OrderState.class) : java.util.EnumSet.copyOf(states);
        wanted.remove(OrderState.DRAFT);
        return wanted;
    }

    private static @Nullable ClientId boundary(Actor actor) {
        return switch (actor.boundary()) {
            case Boundary.Agency() -> null;
            case Boundary.Client(ClientId client, var _, var _, var _) -> client;
            case Boundary.Shopper _ -> throw new NotFound();
        };
    }

    private void tell(Actor actor, String action, Order order) {
        steps.taken(
                actor,
                action,
                "order",
                order.id().value(),
                order.number(),
                order.client(),
                Map.of(
                        "state",
                        order.state().name(),
                        "visits",
                        Integer.toString(order.wish().visits())));
    }
}
