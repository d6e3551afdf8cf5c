package app.touchstone.checklists.ui;

import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistSummary;
import app.touchstone.checklists.VersionSummary;
import app.touchstone.checklists.workbook.WorkbookIntake;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.ui.EmptyState;
import app.touchstone.platform.ui.FilterChoice;
import app.touchstone.platform.ui.GridHeight;
import app.touchstone.platform.ui.NarrowScreen;
import app.touchstone.platform.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The checklists of all clients, or of the one that the address names. */
@Route("checklists")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
@StyleSheet("checklists.css")
class ChecklistsView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    static final String CLIENT = "client";

    private final transient ChecklistService checklists;
    private final transient JourneyService journeys;
    private final transient WorkbookIntake intake;
    private final transient CurrentActor currentActor;
    private final transient Map<ClientId, Client> clients;
    private final ComboBox<Client> filter = new ComboBox<>();
    private final Grid<ChecklistSummary> grid = new Grid<>();
    private transient @Nullable ClientId client;

    ChecklistsView(
            ChecklistService checklists,
            WorkbookIntake intake,
            JourneyService journeys,
            ClientService clients,
            CurrentActor currentActor) {
        this.checklists = checklists;
        this.journeys = journeys;
        this.intake = intake;
        this.currentActor = currentActor;
        List<Client> offered = clients.list(currentActor.get());
        this.clients = offered.stream().collect(Collectors.toMap(Client::id, Function.identity()));
        getContent().addClassName("page");
        PageHeader header = new PageHeader(getTranslation("checklists.list.title"), importButton(), newButton());
        header.setSubtitle(getTranslation("checklists.list.subtitle"));
        getContent().add(header, filter(offered), filledGrid());
    }

    private Button newButton() {
        Button make = new Button(getTranslation("checklists.new"), VaadinIcon.PLUS.create(), click -> {
            List<Client> offered = clients.values().stream()
                    .sorted(Comparator.comparing(Client::name, CountedOrder.COMPARATOR))
                    .toList();
            Optional<Client> chosen = Optional.ofNullable(client).map(clients::get);
            new NewChecklistDialog(
                            new NewChecklistDialog.Acts(checklists, intake, journeys, currentActor), offered, chosen)
                    .open();
        });
        make.addThemeVariants(ButtonVariant.PRIMARY);
        return make;
    }

    private Button importButton() {
        return new Button(
                getTranslation("checklists.list.import"),
                VaadinIcon.UPLOAD.create(),
                click -> UI.getCurrent().navigate(ChecklistImportView.class, parameters(client)));
    }

    private Component filter(List<Client> offered) {
        FilterChoice.of(filter, getTranslation("checklists.client"));
        filter.setItems(offered);
        filter.setItemLabelGenerator(Client::name);
        filter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Client chosen = change.getValue();
                UI.getCurrent().navigate(ChecklistsView.class, parameters(chosen == null ? null : chosen.id()));
            }
        });
        Div filters = new Div(filter);
        filters.addClassName("filters");
        return filters;
    }

    private Component filledGrid() {
        grid.addComponentColumn(this::identity)
                .setHeader(getTranslation("checklists.name"))
                .setFlexGrow(2)
                .setSortable(true)
                .setComparator((one, other) -> CountedOrder.COMPARATOR.compare(
                        one.checklist().name(), other.checklist().name()));
        grid.addColumn(this::clientName)
                .setHeader(getTranslation("checklists.client"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addComponentColumn(summary -> version(summary.latest()))
                .setHeader(getTranslation("checklists.latest"))
                .setAutoWidth(true);
        grid.addColumn(summary ->
                        summary.published() == null ? "" : summary.published().number())
                .setHeader(getTranslation("checklists.published"))
                .setAutoWidth(true);
        grid.addColumn(summary -> ChecklistWords.counts(this, summary.latest().counts()))
                .setHeader(getTranslation("checklists.extent"))
                .setFlexGrow(1);
        NarrowScreen.cards(
                grid, grid.addComponentColumn(this::card).setHeader(getTranslation("checklists.list.title")));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(click -> UI.getCurrent()
                .navigate(
                        ChecklistVersionView.class,
                        ChecklistVersionView.parameters(click.getItem().latest().id())));
        GridHeight.byRows(grid);
        grid.getElement().setAttribute("aria-label", getTranslation("checklists.list.title"));
        return grid;
    }

    private Component identity(ChecklistSummary summary) {
        RouterLink name = new RouterLink(
                summary.checklist().name(),
                ChecklistVersionView.class,
                ChecklistVersionView.parameters(summary.latest().id()));
        Div code = new Div(summary.checklist().code());
        code.addClassName("quiet");
        return new Div(name, code);
    }

    private Component card(ChecklistSummary summary) {
        Div facts = new Div(clientName(summary) + " · "
                + ChecklistWords.counts(this, summary.latest().counts()));
        facts.addClassName("quiet");
        Div card = new Div(identity(summary), version(summary.latest()), facts);
        card.addClassName("list-card");
        return card;
    }

    private String clientName(ChecklistSummary summary) {
        Client known = clients.get(summary.checklist().client());
        return known == null ? "" : known.name();
    }

    private static Component version(VersionSummary version) {
        return new Div(new Span(version.number() + " "), new StateBadge(version.state()));
    }

    private static QueryParameters parameters(@Nullable ClientId client) {
        return client == null ? QueryParameters.empty() : QueryParameters.of(CLIENT, client.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        client = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CLIENT)
                .map(ClientId::of)
                .orElse(null);
        List<ChecklistSummary> found = checklists.list(currentActor.get(), client);
        filter.setValue(client == null ? null : clients.get(client));
        grid.setItems(found);
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("checklists.list.empty"),
                getTranslation("checklists.list.empty.hint"),
                importButton(),
                newButton()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("checklists.list.title");
    }
}
