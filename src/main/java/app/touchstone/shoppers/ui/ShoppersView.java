package app.touchstone.shoppers.ui;

import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Permission;
import app.touchstone.platform.ui.EmptyState;
import app.touchstone.platform.ui.GridHeight;
import app.touchstone.platform.ui.NarrowScreen;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperFilter;
import app.touchstone.shoppers.ShopperFilter.Standing;
import app.touchstone.shoppers.ShopperOrder;
import app.touchstone.shoppers.ShopperOrder.Column;
import app.touchstone.shoppers.ShopperService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everybody who makes visits, found by name, city, region and standing. The address keeps the filter. */
@Route("shoppers")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "REVIEWER"})
class ShoppersView extends Composite<Div> implements HasDynamicTitle, AfterNavigationObserver {

    private static final String TEXT = "text";
    private static final String REGION = "region";
    private static final String STANDING = "standing";

    private final transient ShopperService shoppers;
    private final transient CurrentActor currentActor;
    private final TextField text = new TextField();
    private final TextField region = new TextField();
    private final Select<Standing> standing = new Select<>();
    private final Grid<Shopper> grid = new Grid<>();

    ShoppersView(ShopperService shoppers, CurrentActor currentActor) {
        this.shoppers = shoppers;
        this.currentActor = currentActor;
        PageHeader header = new PageHeader(getTranslation("shoppers.title"));
        if (currentActor.get().can(Permission.MANAGE_SHOPPERS)) {
            Button add = new Button(getTranslation("shoppers.add"), VaadinIcon.PLUS.create(), click -> add());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.addAction(add);
        }
        getContent().addClassName("page");
        getContent().add(header, filters(), filledGrid());
    }

    private Component filters() {
        text.setLabel(getTranslation("platform.search"));
        text.setPlaceholder(getTranslation("shoppers.search.hint"));
        region.setLabel(getTranslation("shoppers.region"));
        List.of(text, region).forEach(field -> {
            field.setClearButtonVisible(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> refresh(change.isFromClient()));
        });
        standing.setLabel(getTranslation("shoppers.standing"));
        standing.setItems(Standing.values());
        standing.setValue(Standing.ALL);
        standing.setItemLabelGenerator(value -> getTranslation(value));
        standing.addValueChangeListener(change -> refresh(change.isFromClient()));
        Div filters = new Div(text, region, standing);
        filters.addClassName("filters");
        return filters;
    }

    private Component filledGrid() {
        grid.addComponentColumn(ShoppersView::link)
                .setHeader(getTranslation("shoppers.name"))
                .setSortProperty(Column.NAME.name())
                .setAutoWidth(true);
        grid.addColumn(shopper -> shopper.data().city())
                .setHeader(getTranslation("shoppers.city"))
                .setSortProperty(Column.CITY.name())
                .setAutoWidth(true);
        grid.addColumn(this::regions)
                .setHeader(getTranslation("shoppers.regions"))
                .setFlexGrow(1);
        grid.addColumn(this::grade)
                .setHeader(getTranslation("shoppers.grade"))
                .setSortProperty(Column.GRADE.name())
                .setAutoWidth(true);
        grid.addColumn(shopper -> shopper.data().visitLimit())
                .setHeader(getTranslation("shoppers.limit"))
                .setAutoWidth(true);
        grid.addColumn(this::standing)
                .setHeader(getTranslation("shoppers.standing"))
                .setAutoWidth(true);
        NarrowScreen.cards(grid, grid.addComponentColumn(this::card).setHeader(getTranslation("shoppers.title")));
        grid.setDataProvider(new CallbackDataProvider<>(
                query -> shoppers
                        .list(
                                currentActor.get(),
                                filter(),
                                order(query.getSortOrders()),
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                query -> shoppers.count(currentActor.get(), filter()),
                Shopper::id));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("shoppers.empty"), getTranslation("shoppers.empty.hint")));
        GridHeight.byRows(grid);
        grid.getElement().setAttribute("aria-label", getTranslation("shoppers.title"));
        return grid;
    }

    private static RouterLink link(Shopper shopper) {
        return new RouterLink(
                shopper.data().name(),
                ShopperView.class,
                new RouteParameters(ShopperView.PARAMETER, shopper.id().toString()));
    }

    private Component card(Shopper shopper) {
        Div facts = new Div(String.join(
                " · ",
                List.of(
                        shopper.data().city().isEmpty()
                                ? regions(shopper)
                                : shopper.data().city(),
                        getTranslation("shoppers.grade") + " " + grade(shopper),
                        standing(shopper))));
        facts.addClassName("quiet");
        Div card = new Div(link(shopper), facts);
        card.addClassName("list-card");
        return card;
    }

    private String regions(Shopper shopper) {
        return shopper.data().regions().isEmpty()
                ? getTranslation("shoppers.everywhere")
                : String.join(", ", shopper.data().regions());
    }

    private String grade(Shopper shopper) {
        return shopper.grade() == null ? "–" : Formats.number(shopper.grade(), 1, getLocale());
    }

    private String standing(Shopper shopper) {
        return getTranslation(Standing.of(shopper));
    }

    private static ShopperOrder order(List<QuerySortOrder> orders) {
        return orders.stream()
                .findFirst()
                .map(order -> new ShopperOrder(
                        Column.valueOf(order.getSorted()), order.getDirection() == SortDirection.DESCENDING))
                .orElse(ShopperOrder.BY_NAME);
    }

    private ShopperFilter filter() {
        return new ShopperFilter(text.getValue(), region.getValue().strip(), standing.getValue());
    }

    private void add() {
        new ShopperDialog(getTranslation("shoppers.add"), shoppers.regions(currentActor.get()), data -> {
                    Shopper added = shoppers.create(currentActor.get(), data);
                    UI.getCurrent()
                            .navigate(
                                    ShopperView.class,
                                    new RouteParameters(
                                            ShopperView.PARAMETER, added.id().toString()));
                })
                .open();
    }

    private void refresh(boolean byHand) {
        if (byHand) {
            Map<String, String> parameters = new LinkedHashMap<>();
            ShopperFilter filter = filter();
            if (!filter.text().isBlank()) {
                parameters.put(TEXT, filter.text());
            }
            if (!filter.region().isBlank()) {
                parameters.put(REGION, filter.region());
            }
            if (filter.standing() != Standing.ALL) {
                parameters.put(STANDING, filter.standing().name());
            }
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location("shoppers", QueryParameters.simple(parameters)));
        }
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        text.setValue(parameters.getSingleParameter(TEXT).orElse(""));
        region.setValue(parameters.getSingleParameter(REGION).orElse(""));
        String name = parameters.getSingleParameter(STANDING).orElse("");
        standing.setValue(Arrays.stream(Standing.values())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(Standing.ALL));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shoppers.title");
    }
}
