package app.touchstone.clients.ui;

import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.NetworkService;
import app.touchstone.clients.OutletExport;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Translations;
import app.touchstone.platform.ui.Facts;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.TreeMap;

/** One client: facts, outlets, network tree, and the ways to its journeys and checklists. */
@Route("clients/:client")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class ClientView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TAB = "tab";
    private static final String NETWORK = "network";

    private final transient ClientService clients;
    private final transient OutletService outlets;
    private final transient OutletExport export;
    private final transient NetworkService network;
    private final transient Actor actor;
    private String title = "";

    ClientView(
            ClientService clients,
            OutletService outlets,
            OutletExport export,
            NetworkService network,
            CurrentActor currentActor) {
        this.clients = clients;
        this.outlets = outlets;
        this.export = export;
        this.network = network;
        this.actor = currentActor.get();
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId id = ClientId.of(event.getRouteParameters().get("client").orElse(""));
        show(clients.get(actor, id), event.getLocation().getQueryParameters());
    }

    private void show(Client client, QueryParameters parameters) {
        title = client.name();
        getContent().removeAll();
        getContent().add(header(client), facts(client), links(client), parts(client, parameters));
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
                .add(
                        getTranslation("clients.language"),
                        getTranslation("platform.language."
                                + Translations.nearest(client.defaultLanguage()).getLanguage()))
                .add(getTranslation("clients.time-zone"), client.timeZone().getId())
                .add(
                        getTranslation("clients.currency"),
                        client.currency().getCurrencyCode() + " – "
                                + client.currency().getDisplayName(getLocale()));
    }

    private Component links(Client client) {
        Div links = new Div(
                new Anchor("journeys?client=" + client.id(), getTranslation("clients.journeys")),
                new Anchor("checklists?client=" + client.id(), getTranslation("clients.checklists")));
        links.addClassName("filters");
        return links;
    }

    private Component parts(Client client, QueryParameters parameters) {
        OutletsPanel outletsPanel = new OutletsPanel(outlets, export, actor, client);
        NetworkPanel networkPanel = new NetworkPanel(outlets, network, actor, client);
        Tab outletsTab = new Tab(getTranslation("clients.outlets"));
        Tab networkTab = new Tab(getTranslation("clients.network"));
        Tabs tabs = new Tabs(outletsTab, networkTab);
        outletsPanel.read(parameters);
        boolean onNetwork = NETWORK.equals(parameters.getSingleParameter(TAB).orElse(""));
        tabs.setSelectedTab(onNetwork ? networkTab : outletsTab);
        outletsPanel.setVisible(!onNetwork);
        networkPanel.setVisible(onNetwork);
        Runnable keep = () -> keepInAddress(client, outletsPanel.parameters(), networkPanel.isVisible());
        tabs.addSelectedChangeListener(change -> {
            networkPanel.setVisible(change.getSelectedTab() == networkTab);
            outletsPanel.setVisible(!networkPanel.isVisible());
            if (outletsPanel.isVisible()) {
                outletsPanel.refresh();
            }
            keep.run();
        });
        outletsPanel.onFilter(keep);
        return new Div(tabs, outletsPanel, networkPanel);
    }

    private static void keepInAddress(Client client, Map<String, String> filters, boolean onNetwork) {
        Map<String, String> parameters = new TreeMap<>(filters);
        if (onNetwork) {
            parameters.put(TAB, NETWORK);
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("clients/" + client.id(), QueryParameters.simple(parameters)));
    }

    private void edit(Client client) {
        ClientDialog dialog = new ClientDialog(getTranslation("clients.edit"), data -> {
            Client saved = clients.update(actor, client.id(), client.version(), data);
            Notices.done(getTranslation("clients.saved", saved.name()));
            show(saved, QueryParameters.empty());
        });
        dialog.show(client.data());
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("clients.page", title);
    }
}
