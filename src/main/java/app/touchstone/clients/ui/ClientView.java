package app.touchstone.clients.ui;

import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.MoveService;
import app.touchstone.clients.MoveUndo;
import app.touchstone.clients.NetworkService;
import app.touchstone.clients.NodeMoveService;
import app.touchstone.clients.OutletService;
import app.touchstone.clients.exchange.OutletExport;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Translations;
import app.touchstone.platform.Zones;
import app.touchstone.platform.ui.Facts;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;

/** One client: facts, outlets, network tree, and the ways to its journeys and checklists. */
@Route("clients/:client")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class ClientView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TAB = "tab";
    private static final String NETWORK = "network";
    private static final String MOVES = "moves";

    private final transient ClientService clients;
    private final transient OutletService outlets;
    private final transient OutletExport export;
    private final transient NetworkService network;
    private final transient MoveService moves;
    private final transient NodeMoveService nodeMoves;
    private final transient MoveUndo undo;
    private final transient CurrentActor currentActor;
    private final transient Clock clock;
    private final Div head = new Div();
    private String title = "";

    ClientView(
            ClientService clients,
            OutletService outlets,
            OutletExport export,
            NetworkService network,
            MoveService moves,
            NodeMoveService nodeMoves,
            MoveUndo undo,
            CurrentActor currentActor,
            Clock clock) {
        this.clients = clients;
        this.outlets = outlets;
        this.export = export;
        this.network = network;
        this.moves = moves;
        this.nodeMoves = nodeMoves;
        this.undo = undo;
        this.currentActor = currentActor;
        this.clock = clock;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId id = ClientId.of(event.getRouteParameters().get("client").orElse(""));
        show(clients.get(currentActor.get(), id), event.getLocation().getQueryParameters());
    }

    private void show(Client client, QueryParameters parameters) {
        getContent().removeAll();
        getContent().add(head, links(client), parts(client, parameters));
        show(client);
    }

    /** What is known of the client itself; the part below stays as it is, with its filters and what is unfolded. */
    private void show(Client client) {
        title = client.name();
        head.removeAll();
        head.add(header(client), facts(client));
    }

    private Component header(Client client) {
        Button edit = new Button(getTranslation("clients.edit"), VaadinIcon.EDIT.create(), click -> edit(client));
        Button bring = new Button(
                getTranslation("clients.import.open"),
                VaadinIcon.UPLOAD.create(),
                click -> UI.getCurrent().navigate("clients/" + client.id() + "/import"));
        return new PageHeader(client.name(), edit, bring);
    }

    private Component facts(Client client) {
        return new Facts()
                .add(getTranslation("clients.language"), getTranslation(Translations.nameOf(client.defaultLanguage())))
                .add(getTranslation("clients.time-zone"), Zones.name(client.timeZone(), clock.instant(), getLocale()))
                .add(
                        getTranslation("clients.currency"),
                        client.currency().getCurrencyCode() + " – "
                                + client.currency().getDisplayName(getLocale()))
                .add(getTranslation("clients.new-owner-sees"), getTranslation(client.newOwnerSees()));
    }

    private Component links(Client client) {
        Div links = new Div(
                new Anchor("journeys?client=" + client.id(), getTranslation("clients.journeys")),
                new Anchor("checklists?client=" + client.id(), getTranslation("clients.checklists")));
        links.addClassName("filters");
        return links;
    }

    private Component parts(Client client, QueryParameters parameters) {
        String tab = parameters.getSingleParameter(TAB).orElse("");
        boolean onNetwork = NETWORK.equals(tab);
        boolean onMoves = MOVES.equals(tab);
        Nav parts = new Nav(
                part("clients.outlets", client, Map.of(), !onNetwork && !onMoves),
                part("clients.network", client, Map.of(TAB, NETWORK), onNetwork),
                part("clients.moves", client, Map.of(TAB, MOVES), onMoves));
        parts.addClassName("parts");
        parts.setAriaLabel(getTranslation("clients.parts"));
        if (onNetwork) {
            return new Div(parts, new NetworkPanel(outlets, network, nodeMoves, currentActor, client));
        }
        if (onMoves) {
            return new Div(parts, new MovesPanel(moves, undo, currentActor, client));
        }
        OutletsPanel outletsPanel = new OutletsPanel(outlets, export, moves, currentActor, client, clock);
        outletsPanel.read(parameters);
        outletsPanel.onFilter(() -> UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location("clients/" + client.id(), QueryParameters.simple(outletsPanel.parameters()))));
        return new Div(parts, outletsPanel);
    }

    private Component part(String key, Client client, Map<String, String> parameters, boolean shown) {
        RouterLink link = new RouterLink(
                getTranslation(key),
                ClientView.class,
                new RouteParameters("client", client.id().toString()));
        link.setQueryParameters(QueryParameters.simple(parameters));
        if (shown) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private void edit(Client client) {
        ClientDialog dialog = new ClientDialog(getTranslation("clients.edit"), clock.instant(), data -> {
            Client saved = clients.update(currentActor.get(), client.id(), client.version(), data);
            Notices.done(getTranslation("clients.saved", saved.name()));
            show(saved);
        });
        dialog.show(client.data());
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("clients.page", title);
    }
}
