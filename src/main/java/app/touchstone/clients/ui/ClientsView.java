package app.touchstone.clients.ui;

import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Translations;
import app.touchstone.platform.Zones;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.lists.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The clients that the agency works for. */
@Route("clients")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class ClientsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ClientService clients;
    private final transient OutletService outlets;
    private final transient CurrentActor currentActor;
    private final transient Clock clock;
    private final TextField search = new TextField();
    private final Div list = new Div();

    ClientsView(ClientService clients, OutletService outlets, CurrentActor currentActor, Clock clock) {
        this.clients = clients;
        this.outlets = outlets;
        this.currentActor = currentActor;
        this.clock = clock;
        getContent().addClassName("page");
        Button create = new Button(getTranslation("clients.create"), VaadinIcon.PLUS.create(), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        PageHeader header = new PageHeader(getTranslation("clients.title"), create);
        header.setSubtitle(getTranslation("clients.subtitle"));
        search.setLabel(getTranslation("platform.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keepInAddress();
                show();
            }
        });
        Div filters = new Div(search);
        filters.addClassName("filters");
        list.addClassName("cards");
        getContent().add(header, filters, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("text")
                .orElse(""));
        show();
    }

    private void keepInAddress() {
        QueryParameters parameters =
                search.isEmpty() ? QueryParameters.empty() : QueryParameters.of("text", search.getValue());
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("clients", parameters));
    }

    private void show() {
        list.removeAll();
        Map<ClientId, Integer> counts = outlets.counts(currentActor.get());
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<Client> found = clients.list(currentActor.get()).stream()
                .filter(client -> client.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        if (found.isEmpty()) {
            list.add(
                    wanted.isEmpty()
                            ? new EmptyState(getTranslation("clients.empty"), getTranslation("clients.empty.hint"))
                            : new EmptyState(
                                    getTranslation("clients.not-found"), getTranslation("clients.not-found.hint")));
        }
        found.forEach(client -> list.add(card(client, counts.getOrDefault(client.id(), 0))));
    }

    private Component card(Client client, int outletCount) {
        Card card = new Card();
        card.setTitle(new H2(new RouterLink(
                client.name(),
                ClientView.class,
                new RouteParameters("client", client.id().toString()))));
        card.add(new Div(getTranslation("platform.outlets", outletCount)));
        Div facts = new Div(Zones.name(client.timeZone(), clock.instant(), getLocale()) + " · "
                + client.currency().getCurrencyCode());
        facts.addClassName("quiet");
        card.add(facts);
        return card;
    }

    private void create() {
        ClientDialog dialog = new ClientDialog(getTranslation("clients.create"), clock.instant(), data -> {
            Client client = clients.create(currentActor.get(), data);
            Notices.done(getTranslation("clients.created", client.name()));
            UI.getCurrent().navigate("clients/" + client.id());
        });
        dialog.suggest(Translations.nearest(getLocale()), currentActor.get().zone());
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("clients.title");
    }
}
