package app.touchstone.programmes.ui;

import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Permission;
import app.touchstone.platform.ui.lists.EmptyState;
import app.touchstone.platform.ui.lists.ListFilters;
import app.touchstone.platform.ui.lists.ListPage;
import app.touchstone.platform.ui.lists.Rows;
import app.touchstone.programmes.Order;
import app.touchstone.programmes.OrderBook;
import app.touchstone.programmes.OrderSorting;
import app.touchstone.programmes.OrderState;
import app.touchstone.programmes.OrderSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Set;

/** All orders that the person sees, newest first. */
@Route("orders")
@RolesAllowed({"NETWORK_MANAGER", "COORDINATOR", "ADMINISTRATOR", "FINANCE"})
class OrdersView extends ListPage<OrderSummary, ListFilters> {

    private final transient CurrentActor currentActor;

    OrdersView(OrderBook book, CurrentActor currentActor) {
        super("orders.title", new ListFilters());
        this.currentActor = currentActor;
        if (currentActor.get().can(Permission.PLACE_ORDERS)) {
            header().addAction(orderButton());
        }
        Set<OrderState> offered = EnumSet.allOf(OrderState.class);
        if (currentActor.get().isStaff()) {
            offered.remove(OrderState.DRAFT);
        }
        MultiSelectComboBox<OrderState> states = filters()
                .anyOf("state", getTranslation("orders.state"), offered, state -> OrderWords.state(this, state));
        columns();
        whereEmpty(this::emptyState);
        reads(
                (first, most, sorting) -> book.list(
                        currentActor.get(),
                        states.getValue(),
                        Rows.order(
                                sorting,
                                OrderSorting.Column.class,
                                (column, down) -> new OrderSorting(column, !down),
                                OrderSorting.NEWEST),
                        first,
                        most),
                () -> book.count(currentActor.get(), states.getValue()),
                line -> line.order().id());
    }

    private Button orderButton() {
        Button order = new Button(
                getTranslation("orders.order"),
                VaadinIcon.PLUS.create(),
                click -> UI.getCurrent().navigate(OrderEditView.class));
        order.addThemeVariants(ButtonVariant.PRIMARY);
        return order;
    }

    private void columns() {
        parts("orders.number", this::identity, line -> line.order().number())
                .setSortProperty(OrderSorting.Column.NUMBER.name());
        if (currentActor.get().isStaff()) {
            inFile("orders.client", line -> line.client().name());
        }
        parts(
                "orders.state",
                line -> OrderWords.badge(this, line.order().state()),
                line -> OrderWords.state(this, line.order().state()));
        words("orders.checklist", OrderSummary::checklist).setFlexGrow(1);
        words("orders.outlets", line -> Integer.toString(line.outlets()), OrderSummary::outlets);
        words("orders.visits", line -> Integer.toString(line.visits()), OrderSummary::visits);
        words("orders.when", line -> OrderWords.window(line.order().wish()))
                .setSortProperty(OrderSorting.Column.WINDOW.name());
        words("orders.price", line -> price(line.order()));
        words("orders.placed", this::placed).setSortProperty(OrderSorting.Column.PLACED.name());
        cards(this::card);
        grid().addItemClickListener(click -> open(click.getItem()));
    }

    /** Staff see whose order it is. */
    private Component identity(OrderSummary line) {
        Div identity = new Div(link(line));
        if (currentActor.get().isStaff()) {
            Div client = new Div(line.client().name());
            client.addClassName("quiet");
            identity.add(client);
        }
        return identity;
    }

    private RouterLink link(OrderSummary line) {
        return new RouterLink(line.order().number(), OrderView.class, parameters(line));
    }

    private Component card(OrderSummary line) {
        Order order = line.order();
        Div about = new Div(
                currentActor.get().isStaff() ? line.client().name() + " · " + line.checklist() : line.checklist());
        Div extent = new Div(OrderWords.summary(this, order, line.outlets(), order.price()));
        Div window = new Div(OrderWords.window(order.wish()));
        extent.addClassName("quiet");
        window.addClassName("quiet");
        return new Div(new Div(link(line)), OrderWords.badge(this, order.state()), about, extent, window);
    }

    private String price(Order order) {
        return order.price() == null ? getTranslation("orders.price.none") : OrderWords.money(order.price());
    }

    private String placed(OrderSummary line) {
        return line.order().placedAt() == null
                ? getTranslation("orders.placed.not")
                : Formats.dateTime(line.order().placedAt(), currentActor.get().zone(), getLocale());
    }

    private static RouteParameters parameters(OrderSummary line) {
        return new RouteParameters("order", line.order().id().toString());
    }

    private static void open(OrderSummary line) {
        UI.getCurrent().navigate(OrderView.class, parameters(line));
    }

    private EmptyState emptyState() {
        return currentActor.get().can(Permission.PLACE_ORDERS)
                ? new EmptyState(
                        getTranslation("orders.empty"), getTranslation("orders.empty.client-hint"), orderButton())
                : new EmptyState(getTranslation("orders.empty"), getTranslation("orders.empty.staff-hint"));
    }
}
