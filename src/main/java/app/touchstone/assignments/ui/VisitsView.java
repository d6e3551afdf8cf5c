package app.touchstone.assignments.ui;

import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitFilter.Preset;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitOrder.Column;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitStep;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.ui.EmptyState;
import app.touchstone.platform.ui.GridHeight;
import app.touchstone.platform.ui.NarrowScreen;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.programmes.ProgrammeDirectory;
import app.touchstone.shoppers.ShopperService;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every visit that staff see: found, sorted, chosen by the dozen, and given to shoppers. It opens on what is not
 * finished; the address keeps the filter.
 */
@Route("visits")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "REVIEWER"})
@StyleSheet("assignments.css")
class VisitsView extends Composite<Div> implements HasDynamicTitle, AfterNavigationObserver {

    private static final int MOST_AT_ONCE = 500;
    private static final List<VisitStep> ACTS =
            List.of(VisitStep.ASSIGN, VisitStep.WITHDRAW, VisitStep.EXTEND, VisitStep.CANCEL);

    private final transient VisitService visits;
    private final transient ShopperService shoppers;
    private final transient ProgrammeDirectory programmes;
    private final transient CurrentActor currentActor;
    private final transient VisitActs acts;
    private final VisitFilterBar filters;
    private final PageHeader header;
    private final Grid<Visit> grid = new Grid<>();
    private final Div bar = new Div();
    private final Div finished = new Div();
    private final Span unseen = new Span();
    private final Span chosen = new Span();
    private final Button chooseAll = new Button();
    private final Button none = new Button();
    private final List<Button> buttons = new ArrayList<>();

    VisitsView(
            VisitService visits,
            AssignmentService assignments,
            ClientService clients,
            OutletService outlets,
            ShopperService shoppers,
            ProgrammeDirectory programmes,
            CurrentActor currentActor,
            Clock clock) {
        this.visits = visits;
        this.shoppers = shoppers;
        this.programmes = programmes;
        this.currentActor = currentActor;
        this.acts = new VisitActs(assignments, currentActor, clock, this, this::refresh);
        this.filters = new VisitFilterBar(visits, clients, outlets, shoppers, currentActor, this::keepInAddress);
        this.header = new PageHeader(getTranslation("visits.title"));
        getContent().addClassName("page");
        buildGrid();
        buildBar();
        buildFinished();
        getContent().add(header, filters, finished, bar, grid);
    }

    private void buildGrid() {
        sorted(Column.NUMBER, grid.addComponentColumn(VisitWords::link), "visits.number");
        sorted(Column.OUTLET, grid.addColumn(VisitWords::outlet), "visits.outlet");
        sorted(Column.STATE, grid.addComponentColumn(visit -> VisitWords.state(visit.state(), this)), "visits.state");
        sorted(
                Column.DUE,
                grid.addColumn(visit -> VisitWords.due(visit, currentActor.get().zone(), getLocale())),
                "visits.due");
        sorted(Column.SHOPPER, grid.addColumn(Visit::shopperName), "visits.shopper");
        sorted(Column.REGION, grid.addColumn(visit -> visit.plan().place().region()), "visits.region");
        sorted(Column.CLIENT, grid.addColumn(visit -> visit.plan().clientName()), "visits.client");
        sorted(Column.WAVE, grid.addColumn(visit -> visit.plan().waveName()), "visits.wave");
        Grid.Column<Visit> card = grid.addComponentColumn(
                        visit -> VisitWords.card(visit, this, currentActor.get().zone(), getLocale()))
                .setHeader(getTranslation("visits.title"));
        NarrowScreen.cards(grid, card);
        grid.setDataProvider(new CallbackDataProvider<>(
                query -> visits
                        .find(
                                currentActor.get(),
                                filters.value(),
                                query.getOffset(),
                                query.getLimit(),
                                order(query.getSortOrders()))
                        .stream(),
                query -> visits.count(currentActor.get(), filters.value()),
                Visit::id));
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("visits.empty"), getTranslation("visits.empty.hint")));
        GridHeight.byRows(grid);
        grid.getElement().setAttribute("aria-label", getTranslation("visits.title"));
        if (acts.isAllowed()) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            nameSelection();
            grid.asMultiSelect().addValueChangeListener(change -> showChosen(change.getValue()));
        } else {
            grid.setSelectionMode(Grid.SelectionMode.NONE);
        }
    }

    /** Selecting all would read every visit there is: a button selects some instead, and the column says what it is. */
    private void nameSelection() {
        GridMultiSelectionModel<Visit> selection = (GridMultiSelectionModel<Visit>) grid.getSelectionModel();
        selection.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        selection.setSelectionColumnFrozen(true);
        grid.getElement()
                .getNode()
                .runWhenAttached(ui -> grid.getElement()
                        .getChildren()
                        .filter(column -> column.getTag().endsWith("selection-column"))
                        .forEach(column -> column.setProperty("header", getTranslation("visits.selection"))));
    }

    private Grid.Column<Visit> sorted(Column column, Grid.Column<Visit> of, String headerKey) {
        return of.setHeader(getTranslation(headerKey))
                .setSortProperty(column.name())
                .setAutoWidth(true)
                .setResizable(true);
    }

    /** What is to be done begins with what is due next, what may be done already with the newest. */
    private VisitOrder order(List<QuerySortOrder> orders) {
        return orders.stream()
                .findFirst()
                .map(order -> new VisitOrder(
                        Column.valueOf(order.getSorted()), order.getDirection() == SortDirection.DESCENDING))
                .orElse(filters.value().takesFinished() ? VisitOrder.LATEST_DUE : VisitOrder.SOONEST_DUE);
    }

    private void buildBar() {
        bar.addClassName("act-bar");
        bar.setVisible(acts.isAllowed());
        chosen.getElement().setAttribute("aria-live", "polite");
        chooseAll.addThemeVariants(ButtonVariant.TERTIARY);
        chooseAll.addClickListener(click -> grid.asMultiSelect()
                .setValue(Set.copyOf(visits.find(
                        currentActor.get(), filters.value().unfinished(), 0, MOST_AT_ONCE, VisitOrder.SOONEST_DUE))));
        none.setText(getTranslation("visits.choose-none"));
        none.addClickListener(click -> grid.asMultiSelect().clear());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        bar.add(chosen, chooseAll, none);
        ACTS.forEach(step -> {
            Button act = new Button(
                    getTranslation(StepWords.ask(step)),
                    click -> acts.ask(step, grid.asMultiSelect().getValue()));
            buttons.add(act);
            bar.add(act);
        });
        buttons.getFirst().addThemeVariants(ButtonVariant.PRIMARY);
        showChosen(Set.of());
    }

    private void showChosen(Set<Visit> visits) {
        chosen.setText(getTranslation("visits.chosen", visits.size()));
        none.setEnabled(!visits.isEmpty());
        buttons.forEach(button -> button.setEnabled(!visits.isEmpty()));
    }

    private void keepInAddress() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("visits", VisitQuery.write(filters.value())));
        refresh();
    }

    private void refresh() {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        int found = visits.count(currentActor.get(), filters.value());
        header.setSubtitle(getTranslation("visits.found", found));
        offerChoice(found);
        int all = filters.value().preset() == Preset.UNFINISHED
                ? visits.count(currentActor.get(), filters.value().by(Preset.ALL))
                : found;
        finished.setVisible(all > found);
        unseen.setText(getTranslation("visits.finished", all - found));
    }

    /** The sum is said before it is chosen; what is finished is chosen by hand only. */
    private void offerChoice(int found) {
        int open = filters.value().takesFinished()
                ? visits.count(currentActor.get(), filters.value().unfinished())
                : found;
        int some = Math.min(open, MOST_AT_ONCE);
        String words = some == found ? "visits.choose-all" : "visits.choose-some";
        chooseAll.setText(getTranslation(open < found ? "visits.choose-unfinished" : words, some, found));
        chooseAll.setEnabled(some > 0);
    }

    private void buildFinished() {
        Button all = new Button(getTranslation("visits.finished.show"), click -> filters.all());
        all.addThemeVariants(ButtonVariant.TERTIARY);
        finished.add(unseen, all);
        finished.addClassNames("finished-note", "quiet");
        finished.setVisible(false);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        VisitFilter asked = VisitQuery.read(event.getLocation().getQueryParameters());
        VisitFilter filter = asked.wave() == null || asked.client() != null
                ? asked
                : asked.of(programmes.wave(asked.wave()).client());
        filters.show(filter, filter.shopper() == null ? null : shoppers.get(currentActor.get(), filter.shopper()));
        keepInAddress();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("visits.title");
    }
}
