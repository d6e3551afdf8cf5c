package app.touchstone.programmes.ui;

import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.PublishedChecklist;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Money;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ui.EnterKey;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.dialogs.Confirmation;
import app.touchstone.platform.ui.dialogs.LeaveGuard;
import app.touchstone.platform.ui.lists.EmptyState;
import app.touchstone.programmes.Order;
import app.touchstone.programmes.Order.Wish;
import app.touchstone.programmes.OrderBook;
import app.touchstone.programmes.OrderService;
import app.touchstone.programmes.OrderState;
import app.touchstone.programmes.ProgrammeService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client orders an audit: which outlets, which checklist, how many visits, when. */
@Route("orders/new")
@RouteAlias("orders/:order/edit")
@RolesAllowed("NETWORK_MANAGER")
@StyleSheet("programmes.css")
class OrderEditView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    private final transient OrderService orders;
    private final transient OrderBook book;
    private final transient ProgrammeService programmes;
    private final transient ChecklistService checklists;
    private final transient OutletService outlets;
    private final transient CurrentActor currentActor;
    private final transient Client client;
    private final transient Clock clock;
    private final Paragraph summary = new Paragraph();
    private transient @Nullable Order kept;
    private transient @Nullable OrderForm form;
    private @Nullable LeaveGuard guard;
    private transient @Nullable OutletPicker picker;

    OrderEditView(
            OrderService orders,
            OrderBook book,
            ProgrammeService programmes,
            ChecklistService checklists,
            OutletService outlets,
            ClientService clients,
            CurrentActor currentActor,
            Clock clock) {
        this.orders = orders;
        this.book = book;
        this.programmes = programmes;
        this.checklists = checklists;
        this.outlets = outlets;
        this.currentActor = currentActor;
        this.client = clients.get(currentActor.get(), client(currentActor.get()));
        this.clock = clock;
        getContent().addClassName("page");
        summary.getElement().setAttribute("role", "status");
    }

    private static ClientId client(Actor actor) {
        if (actor.boundary() instanceof Boundary.Client(ClientId own, var _, var _, var _)) {
            return own;
        }
        throw new NotFound();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> id = event.getRouteParameters().get("order");
        kept = id.map(text -> book.get(currentActor.get(), OrderId.of(text))).orElse(null);
        if (kept != null && kept.state() != OrderState.DRAFT) {
            event.forwardTo(OrderView.class, parameters(kept));
            return;
        }
        build();
    }

    private void build() {
        getContent().removeAll();
        List<PublishedChecklist> published = checklists.published(currentActor.get(), client.id());
        PageHeader header = new PageHeader(getPageTitle());
        getContent().add(header);
        if (published.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("orders.no-checklist"), getTranslation("orders.no-checklist.hint")));
            return;
        }
        header.setSubtitle(getTranslation("orders.edit.subtitle"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), client.timeZone());
        OrderForm fields = new OrderForm(published, today, this::sumUp);
        form = fields;
        LeaveGuard watch = LeaveGuard.over(fields);
        guard = watch;
        if (kept != null) {
            fields.show(kept.wish());
        }
        picker = new OutletPicker(
                outlets,
                currentActor,
                client.id(),
                kept == null ? List.of() : kept.wish().outlets(),
                () -> {
                    watch.touch();
                    sumUp();
                });
        Div bar = new Div(summary, acts(fields));
        bar.addClassName("order-bar");
        getContent().add(fields, picker, bar);
        sumUp();
    }

    private Component acts(OrderForm fields) {
        Button keep = new Button(
                getTranslation("orders.save-draft"),
                click -> wish().ifPresent(wish -> {
                    keep(wish);
                    Notices.done(getTranslation("orders.draft-saved"));
                }));
        Button place = new Button(getTranslation("orders.place"), click -> wish().ifPresent(this::ask));
        place.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(fields, place);
        Div acts = new Div(keep, place);
        acts.addClassName("page-actions");
        return acts;
    }

    private Optional<Wish> wish() {
        return form == null || picker == null ? Optional.empty() : form.wish(picker.chosen());
    }

    private void sumUp() {
        if (form != null && picker != null) {
            int outletCount = picker.chosen().size();
            int each = form.visitsPerOutlet();
            Money price = form.checklist()
                    .flatMap(checklist -> price(checklist, outletCount * each))
                    .orElse(null);
            summary.setText(OrderWords.summary(this, outletCount, each, price));
        }
    }

    private Optional<Money> price(ChecklistId checklist, int visits) {
        return programmes.visitPrice(currentActor.get(), client.id(), checklist).map(rate -> rate.times(visits));
    }

    private void ask(Wish wish) {
        if (wish.outlets().isEmpty()) {
            throw new Refused("programmes.refusal.no-outlets");
        }
        new Confirmation(
                        getTranslation("orders.place.ask"),
                        getTranslation("orders.place"),
                        () -> place(wish),
                        new Paragraph(OrderWords.summary(
                                this,
                                wish.outlets().size(),
                                wish.visitsPerOutlet(),
                                price(wish.checklist(), wish.visits()).orElse(null))),
                        new Paragraph(OrderWords.window(wish)),
                        new Paragraph(getTranslation("orders.place.then")))
                .open();
    }

    private void place(Wish wish) {
        Order draft = keep(wish);
        Order placed = orders.place(currentActor.get(), draft.id(), draft.version());
        Notices.done(getTranslation("orders.placed.done", placed.number()));
        UI.getCurrent().navigate(OrderView.class, parameters(placed));
    }

    /** From the first time on the draft has an address of its own, so that reloading the page brings it back. */
    private Order keep(Wish wish) {
        Order before = kept;
        Order saved;
        if (before == null) {
            saved = orders.draft(currentActor.get(), client.id(), wish);
            UI.getCurrent().getPage().getHistory().replaceState(null, "orders/" + saved.id() + "/edit");
        } else {
            saved = orders.rewrite(currentActor.get(), before.id(), before.version(), wish);
        }
        kept = saved;
        if (guard != null) {
            guard.settle();
        }
        return saved;
    }

    private static RouteParameters parameters(Order order) {
        return new RouteParameters("order", order.id().toString());
    }

    @Override
    public String getPageTitle() {
        return kept == null ? getTranslation("orders.order") : getTranslation("orders.edit.title", kept.number());
    }
}
