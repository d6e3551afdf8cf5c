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
import app.touchstone.platform.ui.lists.EmptyState;
import app.touchstone.platform.ui.lists.FilterChoice;
import app.touchstone.platform.ui.lists.ListFilters;
import app.touchstone.platform.ui.lists.ListPage;
import app.touchstone.platform.ui.lists.Rows;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The checklists of all clients, or of the one that the address names. */
@Route("checklists")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
@StyleSheet("checklists.css")
class ChecklistsView extends ListPage<ChecklistSummary, ListFilters> {

    static final String CLIENT = "client";

    private final transient ChecklistService checklists;
    private final transient JourneyService journeys;
    private final transient WorkbookIntake intake;
    private final transient CurrentActor currentActor;
    private final transient Map<ClientId, Client> clients;
    private final ComboBox<Client> client = new ComboBox<>();
    private transient List<ChecklistSummary> found = List.of();

    /** What the list can be sorted by. */
    private enum Column {
        NAME,
        CLIENT
    }

    ChecklistsView(
            ChecklistService checklists,
            WorkbookIntake intake,
            JourneyService journeys,
            ClientService clients,
            CurrentActor currentActor) {
        super("checklists.list.title", new ListFilters());
        this.checklists = checklists;
        this.journeys = journeys;
        this.intake = intake;
        this.currentActor = currentActor;
        List<Client> offered = clients.list(currentActor.get());
        this.clients = offered.stream().collect(Collectors.toMap(Client::id, Function.identity()));
        header().addAction(importButton());
        header().addAction(newButton());
        header().setSubtitle(getTranslation("checklists.list.subtitle"));
        FilterChoice.of(client, getTranslation("checklists.client"));
        client.setItems(offered);
        client.setItemLabelGenerator(Client::name);
        filters().one(CLIENT, client, one -> one.id().toString(), this::client);
        columns();
        whereEmpty(() -> new EmptyState(
                getTranslation("checklists.list.empty"),
                getTranslation("checklists.list.empty.hint"),
                importButton(),
                newButton()));
        reads(this::some, () -> found.size(), summary -> summary.checklist().id());
    }

    private Optional<Client> client(String id) {
        return Optional.ofNullable(clients.get(ClientId.of(id)));
    }

    /** A client without checklists is to have its first. */
    @Override
    protected boolean isNarrowed() {
        return false;
    }

    @Override
    protected void looked() {
        found = checklists.list(
                currentActor.get(), client.getOptionalValue().map(Client::id).orElse(null));
    }

    private List<ChecklistSummary> some(int first, int most, List<QuerySortOrder> sorting) {
        Comparator<ChecklistSummary> own = (_, _) -> 0;
        return found.stream()
                .sorted(Rows.order(sorting, Column.class, this::order, own))
                .skip(first)
                .limit(most)
                .toList();
    }

    private Comparator<ChecklistSummary> order(Column column, boolean down) {
        Comparator<ChecklistSummary> order = switch (column) {
            case NAME -> Comparator.comparing(summary -> summary.checklist().name(), CountedOrder.COMPARATOR);
            case CLIENT -> Comparator.comparing(this::clientName, CountedOrder.COMPARATOR);
        };
        return down ? order.reversed() : order;
    }

    private Button newButton() {
        Button make = new Button(getTranslation("checklists.new"), VaadinIcon.PLUS.create(), click -> {
            List<Client> offered = clients.values().stream()
                    .sorted(Comparator.comparing(Client::name, CountedOrder.COMPARATOR))
                    .toList();
            Optional<Client> chosen = client.getOptionalValue();
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
                click -> UI.getCurrent()
                        .navigate(ChecklistImportView.class, filters().write()));
    }

    private void columns() {
        parts("checklists.name", this::identity, summary -> summary.checklist().name())
                .setAutoWidth(false)
                .setFlexGrow(2)
                .setSortProperty(Column.NAME.name());
        inFile("checklists.code", summary -> summary.checklist().code());
        words("checklists.client", this::clientName).setFlexGrow(1).setSortProperty(Column.CLIENT.name());
        parts(
                "checklists.latest",
                summary -> version(summary.latest()),
                summary -> summary.latest().number());
        words(
                "checklists.published",
                summary ->
                        summary.published() == null ? "" : summary.published().number());
        words(
                        "checklists.extent",
                        summary -> ChecklistWords.counts(this, summary.latest().counts()))
                .setAutoWidth(false)
                .setFlexGrow(1);
        cards(this::card);
        grid().addItemClickListener(click -> UI.getCurrent()
                .navigate(
                        ChecklistVersionView.class,
                        ChecklistVersionView.parameters(click.getItem().latest().id())));
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
}
