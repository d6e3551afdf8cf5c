package app.touchstone.journeys.ui;

import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.dialogs.FormDialog;
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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The journey templates of one client; which client stands in the URL. */
@Route("journeys")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class JourneysView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient JourneyService journeys;
    private final transient ClientService clients;
    private final transient CurrentActor currentActor;
    private final Select<Client> client = new Select<>();
    private final Div list = new Div();

    JourneysView(JourneyService journeys, ClientService clients, CurrentActor currentActor) {
        this.journeys = journeys;
        this.clients = clients;
        this.currentActor = currentActor;
        getContent().addClassName("page");
        Button create = new Button(getTranslation("journeys.create"), VaadinIcon.PLUS.create(), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        PageHeader header = new PageHeader(getTranslation("journeys.title"), create);
        header.setSubtitle(getTranslation("journeys.subtitle"));
        client.setLabel(getTranslation("journeys.client"));
        client.setItemLabelGenerator(Client::name);
        client.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                "journeys",
                                QueryParameters.of(
                                        "client", change.getValue().id().toString()));
            }
        });
        Div filters = new Div(client);
        filters.addClassName("filters");
        list.addClassName("cards");
        getContent().add(header, filters, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Client> all = clients.list(currentActor.get());
        client.setItems(all);
        ClientId wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("client")
                .map(ClientId::of)
                .orElse(null);
        if (wanted != null) {
            client.setValue(clients.get(currentActor.get(), wanted));
        } else if (!all.isEmpty()) {
            client.setValue(all.getFirst());
        }
        show();
    }

    private void show() {
        list.removeAll();
        List<JourneyTemplate> templates = client.getValue() == null
                ? List.of()
                : journeys.list(currentActor.get(), client.getValue().id());
        if (templates.isEmpty()) {
            list.add(new EmptyState(getTranslation("journeys.empty"), getTranslation("journeys.empty.hint")));
        }
        templates.forEach(template -> list.add(card(template)));
    }

    private Component card(JourneyTemplate template) {
        Card card = new Card();
        RouterLink link = new RouterLink(
                template.name(),
                JourneyTemplateView.class,
                new RouteParameters("template", template.id().toString()));
        card.setTitle(new H2(link));
        JourneyDefinition definition = template.definition();
        card.add(new Div(definition.persona().name().in(getLocale())));
        Div counts = new Div(getTranslation(
                "journeys.counts", definition.stages().size(), definition.live().count()));
        counts.addClassName("quiet");
        card.add(counts);
        return card;
    }

    private void create() {
        Client owner = client.getValue();
        if (owner == null) {
            return;
        }
        TextField name = new TextField(getTranslation("journeys.name"));
        name.setWidthFull();
        FormDialog dialog = new FormDialog(getTranslation("journeys.create"));
        dialog.add(name);
        name.setRequiredIndicatorVisible(true);
        dialog.saysAt(name, "journeys.refusal.name-taken", "journeys.refusal.name-long");
        dialog.closing(getTranslation("platform.cancel"));
        dialog.submits(getTranslation("journeys.create.confirm"), () -> {
            JourneyTemplate template = journeys.create(
                    currentActor.get(),
                    owner.id(),
                    name.getValue(),
                    journeys.balakhnin(LocalizedText.empty(), LocalizedText.empty()));
            dialog.finish();
            UI.getCurrent().navigate("journeys/" + template.id());
        });
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("journeys.title");
    }
}
