package app.touchstone.programmes;

import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.OutletFilter;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Money;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Steps;
import app.touchstone.platform.WaveId;
import app.touchstone.programmes.Order.Wish;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of an order from the client's draft to the field. */
@Service
@Transactional
public class OrderService {

    private final OrderBook book;
    private final Orders orders;
    private final LeftOuts leftOuts;
    private final Programmes programmes;
    private final ProgrammeService programmeService;
    private final ClientService clients;
    private final OutletService outlets;
    private final ChecklistService checklists;
    private final MethodInForce method;
    private final ApplicationEventPublisher events;
    private final Steps steps;
    private final Clock clock;

    OrderService(
            OrderBook book,
            Orders orders,
            LeftOuts leftOuts,
            Programmes programmes,
            ProgrammeService programmeService,
            ClientService clients,
            OutletService outlets,
            ChecklistService checklists,
            MethodInForce method,
            ApplicationEventPublisher events,
            Steps steps,
            Clock clock) {
        this.book = book;
        this.orders = orders;
        this.leftOuts = leftOuts;
        this.programmes = programmes;
        this.programmeService = programmeService;
        this.clients = clients;
        this.outlets = outlets;
        this.checklists = checklists;
        this.method = method;
        this.events = events;
        this.steps = steps;
        this.clock = clock;
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
        tell(actor, ProgrammesAct.ORDER_DRAFTED, order);
        return reread(order.id());
    }

    public Order rewrite(Actor actor, OrderId id, int version, Wish wish) {
        actor.require(Permission.PLACE_ORDERS);
        Order order = book.get(actor, id);
        requireFit(actor, order.client(), wish);
        save(actor, order, at(order, version).rewrite(wish));
        orders.replaceOutlets(id, wish.outlets());
        return reread(id);
    }

    public Order place(Actor actor, OrderId id, int version) {
        actor.require(Permission.PLACE_ORDERS);
        Order order = at(book.get(actor, id), version);
        requireOrderable(actor, order);
        Optional<Programme> programme =
                programmes.find(order.client(), order.wish().checklist());
        Money price =
                programme.flatMap(known -> known.priceOf(order.wish().visits())).orElse(null);
        Order placed =
                order.place(today(actor, order), programme.map(Programme::id).orElse(null), price, clock.instant());
        save(actor, order, placed);
        tell(actor, ProgrammesAct.ORDER_PLACED, placed);
        return reread(id);
    }

    /** Confirms an order: records the disclosure, makes the wave and, through the event, its visits. */
    public Order confirm(Actor actor, OrderId id, int version, Disclosure disclosure) {
        actor.require(Permission.DECIDE_ORDERS);
        Order placed = at(book.get(actor, id), version);
        Set<OutletId> closed = book.closed(placed);
        Order order = closed.isEmpty() ? placed : placed.without(closed);
        ChecklistVersion published = checklists
                .currentPublished(actor, order.wish().checklist())
                .orElseThrow(() -> new Refused("programmes.refusal.no-published-version"));
        disclosure.requireRecording(published.definition());
        Programme programme =
                programmeService.under(actor, order.client(), order.wish().checklist());
        Order confirmed = order.confirm(
                programme.id(),
                disclosure,
                programme.priceOf(order.wish().visits()).orElse(null),
                today(actor, order),
                clock.instant());
        save(actor, placed, confirmed);
        if (!closed.isEmpty()) {
            orders.replaceOutlets(id, confirmed.wish().outlets());
            leftOuts.add(id, closed, LeftOut.CLOSED_BEFORE_CONFIRMATION);
        }
        orders.disclose(id, disclosure, actor, clock.instant());
        Wave wave = new Wave(
                WaveId.create(),
                id,
                programme.id(),
                order.client(),
                programme.name() + " · " + order.number(),
                order.wish().from(),
                order.wish().to(),
                method.version());
        programmes.add(wave, clock.instant());
        tell(actor, ProgrammesAct.ORDER_CONFIRMED, confirmed);
        events.publishEvent(new OrderConfirmed(
                id,
                programme.id(),
                wave.id(),
                wave.name(),
                order.client(),
                clients.get(actor, order.client()).name(),
                published.id(),
                order.wish().visitsPerOutlet(),
                order.wish().from(),
                order.wish().to(),
                programme.visitFee(),
                actor.id()));
        return reread(id);
    }

    public Order decline(Actor actor, OrderId id, int version, String reason) {
        actor.require(Permission.DECIDE_ORDERS);
        Order placed = at(book.get(actor, id), version);
        Order declined = placed.decline(reason, clock.instant());
        save(actor, placed, declined);
        tell(actor, ProgrammesAct.ORDER_DECLINED, declined);
        return reread(id);
    }

    /** Withdraws an order: its client while it waits, a coordinator at any time before it is complete. */
    public Order cancel(Actor actor, OrderId id, int version, String reason) {
        Order order = at(book.get(actor, id), version);
        boolean waiting = order.state() == OrderState.DRAFT || order.state() == OrderState.PLACED;
        actor.require(waiting && !actor.isStaff() ? Permission.PLACE_ORDERS : Permission.DECIDE_ORDERS);
        Order cancelled = order.cancel(reason, clock.instant());
        save(actor, order, cancelled);
        events.publishEvent(new OrderCancelled(id, reason));
        tell(actor, ProgrammesAct.ORDER_CANCELLED, cancelled);
        return reread(id);
    }

    /** Called when the first visit of an order is under way; again and later it does nothing. */
    public void fieldWorkBegan(Actor actor, OrderId id) {
        actor.require(Permission.MOVE_ORDERS_ON);
        Order order = hold(id);
        if (order.state() == OrderState.CONFIRMED) {
            advance(actor, ProgrammesAct.ORDER_IN_FIELD, order, order.goToField());
        }
    }

    /** Called when the last visit of an order has come to its end. */
    public void fieldWorkEnded(Actor actor, OrderId id) {
        fieldWorkBegan(actor, id);
        Order order = hold(id);
        if (order.state() == OrderState.IN_FIELD) {
            advance(actor, ProgrammesAct.ORDER_COMPLETED, order, order.complete());
        }
    }

    private void advance(Actor actor, ProgrammesAct act, Order before, Order after) {
        save(actor, before, after);
        tell(actor, act, after);
    }

    /** Two visits may begin at once: the second waits and finds the order moved, instead of failing. */
    private Order hold(OrderId id) {
        return orders.hold(id).orElseThrow(NotFound::new);
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

    /** A draft may be old: its checklist may have been retired since, its outlets closed. */
    private void requireOrderable(Actor actor, Order order) {
        if (checklists.currentPublished(actor, order.wish().checklist()).isEmpty()) {
            throw new Refused("programmes.refusal.no-published-version");
        }
        Set<OutletId> closed = new HashSet<>(order.wish().outlets());
        outlets.ids(actor, OutletFilter.active(order.client())).forEach(closed::remove);
        if (!closed.isEmpty()) {
            throw new Refused("programmes.refusal.closed-outlets", closed.size());
        }
    }

    private LocalDate today(Actor actor, Order order) {
        return LocalDate.ofInstant(
                clock.instant(), clients.get(actor, order.client()).timeZone());
    }

    private Order at(Order order, int version) {
        orders.requireReadAt(order, version);
        return order;
    }

    private void save(Actor actor, Order before, Order after) {
        orders.save(after, actor, clock.instant());
        if (before.state() != after.state()) {
            events.publishEvent(new OrderMoved(
                    after.id(), after.client(), before.state(), after.state(), actor.id(), clock.instant()));
        }
    }

    private void tell(Actor actor, ProgrammesAct act, Order order) {
        steps.taken(
                actor,
                act,
                order.id().value(),
                order.number(),
                order.client(),
                Map.of(
                        ActDetail.STATE,
                        order.state().name(),
                        ActDetail.VISITS,
                        Integer.toString(order.wish().visits())));
    }
}
