package app.touchstone.clients.ui;

import app.touchstone.clients.Client;
import app.touchstone.clients.Move;
import app.touchstone.clients.MoveService;
import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletColumn;
import app.touchstone.clients.OutletOrder;
import app.touchstone.clients.OutletService;
import app.touchstone.clients.OutletState;
import app.touchstone.clients.exchange.OutletExport;
import app.touchstone.clients.exchange.OutletFileFormat;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.lists.EmptyState;
import app.touchstone.platform.ui.lists.GridHeight;
import app.touchstone.platform.ui.lists.NarrowScreen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outlets of a client: filtered, sorted, edited and taken away as a file. */
final class OutletsPanel extends Composite<Div> {

    private final transient OutletService outlets;
    private final transient OutletExport export;
    private final transient MoveService moves;
    private final transient CurrentActor currentActor;
    private final transient Client client;
    private final transient Clock clock;
    private final OutletFilterBar filters;
    private final Span count = new Span();
    private final Grid<Outlet> grid = new Grid<>();
    private final Button move = new Button();
    private transient Runnable filtered = () -> {};

    OutletsPanel(
            OutletService outlets,
            OutletExport export,
            MoveService moves,
            CurrentActor currentActor,
            Client client,
            Clock clock) {
        this.outlets = outlets;
        this.export = export;
        this.moves = moves;
        this.currentActor = currentActor;
        this.client = client;
        this.clock = clock;
        this.filters = new OutletFilterBar(outlets, currentActor, client, () -> {
            refresh();
            filtered.run();
        });
        count.getElement().setAttribute("role", "status");
        Div line = new Div(count, exports(), moveButton(), addButton());
        line.addClassName("list-bar");
        getContent().add(filters, line, filledGrid());
        refresh();
    }

    private Component exports() {
        Div exports = new Div();
        exports.addClassName("list-exports");
        for (OutletFileFormat format : OutletFileFormat.values()) {
            exports.add(new Anchor(
                    download(format),
                    getTranslation(format == OutletFileFormat.CSV ? "clients.export.CSV" : "clients.export.XLSX")));
        }
        return exports;
    }

    /** The download comes outside of the page's own requests: what it needs of the page is taken now. */
    private DownloadHandler download(OutletFileFormat format) {
        String name = getTranslation("clients.export.file") + "." + format.extension();
        Locale language = getLocale();
        return event -> {
            event.setFileName(name);
            event.setContentType(format.contentType());
            export.write(currentActor.get(), filters.value(), format, language, event.getOutputStream());
        };
    }

    /** Moves what is chosen in the list. */
    private Component moveButton() {
        move.setText(getTranslation("clients.move.open"));
        move.setIcon(VaadinIcon.FOLDER_OPEN.create());
        move.setEnabled(false);
        move.addClickListener(click -> {
            Set<OutletId> chosen =
                    grid.getSelectedItems().stream().map(Outlet::id).collect(Collectors.toSet());
            NetworkTree tree = new NetworkTree(outlets.nodes(currentActor.get(), client.id()));
            LocalDate today = LocalDate.ofInstant(clock.instant(), client.timeZone());
            new MoveDialog(moves, currentActor, client, tree, chosen, today, this::moved).open();
        });
        return move;
    }

    private void moved(Move done) {
        grid.deselectAll();
        filters.offer();
        refresh();
        Notices.done(getTranslation("clients.move.done", done.outlets(), done.target()));
    }

    private Component addButton() {
        return new Button(getTranslation("clients.outlet.create"), VaadinIcon.PLUS.create(), click -> {
            OutletDialog dialog = new OutletDialog(
                    getTranslation("clients.outlet.create"), outlets, currentActor, client, clock.instant());
            dialog.open(data -> done(outlets.create(currentActor.get(), client.id(), data)));
        });
    }

    private Component filledGrid() {
        column(OutletColumn.CODE).setFlexGrow(0);
        grid.addComponentColumn(OutletsPanel::identity)
                .setHeader(getTranslation("OutletColumn.NAME"))
                .setSortProperty(OutletColumn.NAME.name())
                .setWidth("280px")
                .setFlexGrow(2);
        column(OutletColumn.REGION);
        column(OutletColumn.FORMAT);
        grid.addColumn(outlet -> String.join(", ", outlet.features()))
                .setHeader(getTranslation("OutletColumn.FEATURES"))
                .setAutoWidth(true);
        grid.addColumn(outlet -> getTranslation(OutletState.of(outlet.active())))
                .setHeader(getTranslation("OutletColumn.STATE"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowScreen.cards(
                grid, grid.addComponentColumn(OutletsPanel::card).setHeader(getTranslation("clients.outlets")));
        grid.addComponentColumn(this::editButton)
                .setHeader(getTranslation("clients.outlet.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(this::fetch, query -> outlets.count(currentActor.get(), filters.value()));
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("clients.outlets.empty"), getTranslation("clients.outlets.empty.hint")));
        GridMultiSelectionModel<Outlet> selection =
                (GridMultiSelectionModel<Outlet>) grid.setSelectionMode(Grid.SelectionMode.MULTI);
        selection.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        selection.addMultiSelectionListener(
                change -> move.setEnabled(!change.getValue().isEmpty()));
        GridHeight.byRows(grid);
        grid.getElement().setAttribute("aria-label", getTranslation("clients.outlets"));
        return grid;
    }

    private Grid.Column<Outlet> column(OutletColumn column) {
        return grid.addColumn(outlet -> switch (column) {
                    case CODE -> outlet.code();
                    case REGION -> outlet.region();
                    default -> outlet.format();
                })
                .setHeader(getTranslation(column))
                .setSortProperty(column.name())
                .setAutoWidth(true);
    }

    private static Component identity(Outlet outlet) {
        Div address = new Div(outlet.address());
        address.addClassName("quiet");
        Div identity = new Div(new Div(outlet.name()), address);
        identity.getElement().setAttribute("title", outlet.name() + "\n" + outlet.address());
        return identity;
    }

    private static Component card(Outlet outlet) {
        Div facts = new Div(Stream.of(outlet.code(), outlet.region(), outlet.format())
                .filter(fact -> !fact.isBlank())
                .collect(Collectors.joining(" · ")));
        facts.addClassName("quiet");
        Div card = new Div(identity(outlet), facts);
        card.addClassName("list-card");
        return card;
    }

    private Button editButton(Outlet outlet) {
        Button button = new Button(VaadinIcon.EDIT.create(), click -> {
            OutletDialog dialog = new OutletDialog(
                    getTranslation("clients.outlet.edit", outlet.code()),
                    outlets,
                    currentActor,
                    client,
                    clock.instant());
            dialog.show(outlet.data());
            dialog.open(
                    data -> outlets.ifChanged(currentActor.get(), outlet, data),
                    data -> done(outlets.update(currentActor.get(), outlet.id(), outlet.version(), data)));
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        String label = getTranslation("clients.outlet.edit", outlet.code());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void done(Outlet saved) {
        filters.offer();
        refresh();
        Notices.done(getTranslation("clients.outlet.saved", saved.code()));
    }

    private Stream<Outlet> fetch(Query<Outlet, Void> query) {
        OutletOrder order = query.getSortOrders().stream()
                .findFirst()
                .map(sort -> new OutletOrder(
                        OutletColumn.valueOf(sort.getSorted()), sort.getDirection() == SortDirection.ASCENDING))
                .orElse(OutletOrder.BY_CODE);
        return outlets.find(currentActor.get(), filters.value(), query.getOffset(), query.getLimit(), order).stream();
    }

    void refresh() {
        count.setText(getTranslation("platform.outlets", outlets.count(currentActor.get(), filters.value())));
        grid.getDataProvider().refreshAll();
    }

    void onFilter(Runnable listener) {
        filtered = listener;
    }

    void read(QueryParameters parameters) {
        filters.read(parameters);
        refresh();
    }

    /** The filters as the address keeps them. */
    Map<String, String> parameters() {
        return filters.parameters();
    }
}
