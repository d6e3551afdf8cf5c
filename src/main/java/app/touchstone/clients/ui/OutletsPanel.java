package app.touchstone.clients.ui;

import app.touchstone.clients.Client;
import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.Node;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletColumn;
import app.touchstone.clients.OutletExport;
import app.touchstone.clients.OutletFileFormat;
import app.touchstone.clients.OutletFilter;
import app.touchstone.clients.OutletOrder;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.ui.EmptyState;
import app.touchstone.platform.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The outlets of a client: filtered, sorted, edited and taken away as a file. */
final class OutletsPanel extends Composite<Div> {

    private final transient OutletService outlets;
    private final transient OutletExport export;
    private final transient Actor actor;
    private final transient Client client;
    private final TextField text = new TextField();
    private final ComboBox<String> region = new ComboBox<>();
    private final ComboBox<Node> node = new ComboBox<>();
    private final ComboBox<String> feature = new ComboBox<>();
    private final Checkbox active = new Checkbox();
    private final Span count = new Span();
    private final Grid<Outlet> grid = new Grid<>();
    private transient NetworkTree tree = new NetworkTree(List.of());
    private transient Runnable filtered = () -> {};

    OutletsPanel(OutletService outlets, OutletExport export, Actor actor, Client client) {
        this.outlets = outlets;
        this.export = export;
        this.actor = actor;
        this.client = client;
        count.getElement().setAttribute("role", "status");
        Div line = new Div(count, exports(), addButton());
        line.addClassName("filters");
        getContent().add(filters(), line, filledGrid());
        offer();
    }

    private Component filters() {
        text.setLabel(getTranslation("platform.search"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        region.setLabel(getTranslation("OutletColumn.REGION"));
        region.setClearButtonVisible(true);
        node.setLabel(getTranslation("OutletColumn.NODE"));
        node.setClearButtonVisible(true);
        node.setItemLabelGenerator(one -> tree.label(one));
        feature.setLabel(getTranslation("clients.outlet.feature"));
        feature.setClearButtonVisible(true);
        active.setLabel(getTranslation("clients.outlets.active"));
        Stream.<HasValue<?, ?>>of(text, region, node, feature, active)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        refresh();
                        filtered.run();
                    }
                }));
        Div filters = new Div(text, region, node, feature, active);
        filters.addClassName("filters");
        return filters;
    }

    private Component exports() {
        Span exports = new Span();
        for (OutletFileFormat format : OutletFileFormat.values()) {
            Anchor link = new Anchor(download(format), getTranslation("clients.export." + format.name()));
            exports.add(link, new Span(" "));
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
            export.write(actor, filter(), format, language, event.getOutputStream());
        };
    }

    private Component addButton() {
        return new Button(getTranslation("clients.outlet.create"), VaadinIcon.PLUS.create(), click -> {
            OutletDialog dialog = new OutletDialog(getTranslation("clients.outlet.create"), outlets, actor, client);
            dialog.open(data -> done(outlets.create(actor, client.id(), data)));
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
        grid.addColumn(outlet -> getTranslation(outlet.active() ? "clients.outlet.open" : "clients.outlet.closed"))
                .setHeader(getTranslation("clients.outlet.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::editButton)
                .setHeader(getTranslation("clients.outlet.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(this::fetch, query -> outlets.count(actor, filter()));
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("clients.outlets.empty"), getTranslation("clients.outlets.empty.hint")));
        grid.setHeight("65vh");
        grid.getElement().setAttribute("aria-label", getTranslation("clients.outlets"));
        return grid;
    }

    private Grid.Column<Outlet> column(OutletColumn column) {
        return grid.addColumn(outlet -> switch (column) {
                    case CODE -> outlet.code();
                    case REGION -> outlet.region();
                    default -> outlet.format();
                })
                .setHeader(getTranslation("OutletColumn." + column.name()))
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

    private Button editButton(Outlet outlet) {
        Button button = new Button(VaadinIcon.EDIT.create(), click -> {
            OutletDialog dialog =
                    new OutletDialog(getTranslation("clients.outlet.edit", outlet.code()), outlets, actor, client);
            dialog.show(outlet.data());
            dialog.open(data -> done(outlets.update(actor, outlet.id(), outlet.version(), data)));
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        String label = getTranslation("clients.outlet.edit", outlet.code());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void done(Outlet saved) {
        offer();
        refresh();
        Notices.done(getTranslation("clients.outlet.saved", saved.code()));
    }

    private Stream<Outlet> fetch(Query<Outlet, Void> query) {
        OutletOrder order = query.getSortOrders().stream()
                .findFirst()
                .map(sort -> new OutletOrder(
                        OutletColumn.valueOf(sort.getSorted()), sort.getDirection() == SortDirection.ASCENDING))
                .orElse(OutletOrder.BY_CODE);
        return outlets.find(actor, filter(), query.getOffset(), query.getLimit(), order).stream();
    }

    private OutletFilter filter() {
        NodeId below = node.getOptionalValue().map(Node::id).orElse(null);
        return new OutletFilter(
                client.id(),
                text.getValue(),
                below,
                region.getOptionalValue().orElse(""),
                feature.getOptionalValue().orElse(""),
                Set.of(),
                active.getValue());
    }

    private void offer() {
        Map<String, String> chosen = parameters();
        tree = new NetworkTree(outlets.nodes(actor, client.id()));
        region.setItems(outlets.regions(actor, client.id()));
        node.setItems(tree.inOrder());
        feature.setItems(outlets.features(actor, client.id()));
        read(QueryParameters.simple(chosen));
    }

    void refresh() {
        count.setText(getTranslation("platform.outlets", outlets.count(actor, filter())));
        grid.getDataProvider().refreshAll();
    }

    void onFilter(Runnable listener) {
        filtered = listener;
    }

    void read(QueryParameters parameters) {
        text.setValue(parameters.getSingleParameter("text").orElse(""));
        region.setValue(parameters.getSingleParameter("region").orElse(null));
        node.setValue(parameters
                .getSingleParameter("node")
                .map(NodeId::of)
                .map(tree::find)
                .orElse(null));
        feature.setValue(parameters.getSingleParameter("feature").orElse(null));
        active.setValue(parameters.getSingleParameter("active").isPresent());
        refresh();
    }

    /** The filters as the address keeps them. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("text", text.getValue());
        parameters.put("region", region.getOptionalValue().orElse(""));
        parameters.put(
                "node",
                node.getOptionalValue().map(Node::id).map(NodeId::toString).orElse(""));
        parameters.put("feature", feature.getOptionalValue().orElse(""));
        parameters.put("active", active.getValue() ? "yes" : "");
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }
}
