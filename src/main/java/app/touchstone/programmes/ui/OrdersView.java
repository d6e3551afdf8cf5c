package app.touchstone.programmes.ui;

import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Permission;
import app.touchstone.platform.ui.EmptyState;
import app.touchstone.platform.ui.FilterChoice;
import app.touchstone.platform.ui.GridHeight;
import app.touchstone.platform.ui.NarrowScreen;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.programmes.Order;
import app.touchstone.programmes.OrderBook;
import app.touchstone.programmes.OrderSorting;
import app.touchstone.programmes.OrderState;
import app.touchstone.programmes.OrderSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All orders that the person sees, newest first. */
@Route("orders")
@RolesAllowed({"NETWORK_MANAGER", "COORDINATOR", "ADMINISTRATOR", "FINANCE"})
class OrdersView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    private static final String STATE = "state";

    private final transient OrderBook book;
    private final transient CurrentActor currentActor;
    private final Grid<OrderSummary> grid = new Grid<>();
    private final MultiSelectComboBox<OrderState> filter = new MultiSelectComboBox<>();
    private transient Set<OrderState> states = Set.of();

    OrdersView(OrderBook book, CurrentActor currentActor) {
        this.book = book;
        this.currentActor = currentActor;
        getContent().addClassName("page");
        PageHeader header = new PageHeader(getTranslation("orders.title"));
        if (currentActor.get().can(Permission.PLACE_ORDERS)) {
            header.addAction(orderButton());
        }
        getContent().add(header, filters(), filledGrid());
    }

    private Button orderButton() {
        Button order = new Button(
                getTranslation("orders.order"),
                VaadinIcon.PLUS.create(),
                click -> UI.getCurrent().navigate(OrderEditView.class));
        order.addThemeVariants(ButtonVariant.PRIMARY);
        return order;
    }

    private Component filters() {
        Set<OrderState> offered = EnumSet.allOf(OrderState.class);
        if (currentActor.get().isStaff()) {
            offered.remove(OrderState.DRAFT);
        }
        FilterChoice.of(filter, getTranslation("orders.state"));
        filter.setItems(offered);
        filter.setItemLabelGenerator(state -> OrderWords.state(this, state));
        filter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(change.getValue());
            }
        });
        Div filters = new Div(filter);
        filters.addClassName("filters");
        return filters;
    }

    private Component filledGrid() {
        column("orders.number", this::identity).setSortProperty(OrderSorting.Column.NUMBER.name());
        column("orders.state", line -> OrderWords.badge(this, line.order().state()));
        text("orders.checklist", OrderSummary::checklist).setFlexGrow(1);
        text("orders.outlets", line -> Integer.toString(line.outlets()));
        text("orders.visits", line -> Integer.toString(line.visits()));
        text("orders.when", line -> OrderWords.window(line.order().wish()))
                .setSortProperty(OrderSorting.Column.WINDOW.name());
        text("orders.price", line -> price(line.order()));
        text("orders.placed", this::placed).setSortProperty(OrderSorting.Column.PLACED.name());
        NarrowScreen.cards(grid, grid.addComponentColumn(this::card).setHeader(getTranslation("orders.title")));
        grid.setItems(
                        query ->
                                book
                                        .list(
                                                currentActor.get(),
                                                states,
                                                sorting(query),
                                                query.getOffset(),
                                                query.getLimit())
                                        .stream(),
                        query -> book.count(currentActor.get(), states))
                .setIdentifierProvider(line -> line.order().id());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(click -> open(click.getItem()));
        GridHeight.byRows(grid);
        grid.getElement().setAttribute("aria-label", getTranslation("orders.title"));
        return grid;
    }

    private Grid.Column<OrderSummary> text(String key, ValueProvider<OrderSummary, String> value) {
        return grid.addColumn(value)
                .setHeader(getTranslation(key))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Grid.Column<OrderSummary> column(String key, ValueProvider<OrderSummary, Component> value) {
        return grid.addComponentColumn(value)
                .setHeader(getTranslation(key))
                .setAutoWidth(true)
                .setFlexGrow(0);
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

    private static OrderSorting sorting(Query<OrderSummary, Void> query) {
        return query.getSortOrders().stream()
                .findFirst()
                .map(sort -> new OrderSorting(
                        OrderSorting.Column.valueOf(sort.getSorted()), sort.getDirection() == SortDirection.ASCENDING))
                .orElse(OrderSorting.NEWEST);
    }

    private static RouteParameters parameters(OrderSummary line) {
        return new RouteParameters("order", line.order().id().toString());
    }

    private static void open(OrderSummary line) {
        UI.getCurrent().navigate(OrderView.class, parameters(line));
    }

    /** The filter lives in the address, so that it comes back with it. */
    private static void show(Set<OrderState> wanted) {
        List<String> names = wanted.stream().map(Enum::name).sorted().toList();
        UI.getCurrent()
                .navigate(OrdersView.class, new QueryParameters(names.isEmpty() ? Map.of() : Map.of(STATE, names)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> named = event.getLocation().getQueryParameters().getParameters(STATE);
        states = Arrays.stream(OrderState.values())
                .filter(state -> named.contains(state.name()))
                .filter(state ->
                        state != OrderState.DRAFT || !currentActor.get().isStaff())
                .collect(Collectors.toSet());
        filter.setValue(states);
        grid.setEmptyStateComponent(emptyState());
        grid.getDataProvider().refreshAll();
    }

    private Component emptyState() {
        if (!states.isEmpty()) {
            return new EmptyState(
                    getTranslation("orders.empty.filtered"),
                    getTranslation("orders.empty.filtered.hint"),
                    new Button(getTranslation("orders.empty.all"), click -> show(Set.of())));
        }
        return currentActor.get().can(Permission.PLACE_ORDERS)
                ? new EmptyState(
                        getTranslation("orders.empty"), getTranslation("orders.empty.client-hint"), orderButton())
                : new EmptyState(getTranslation("orders.empty"), getTranslation("orders.empty.staff-hint"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("orders.title");
    }
}
