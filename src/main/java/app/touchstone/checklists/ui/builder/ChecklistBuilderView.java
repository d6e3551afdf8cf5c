package app.touchstone.checklists.ui.builder;

import app.touchstone.checklists.Checklist;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.ConditionSentences;
import app.touchstone.checklists.ScoreTrial;
import app.touchstone.checklists.VersionState;
import app.touchstone.checklists.ui.builder.Builder.Opening;
import app.touchstone.checklists.ui.builder.Builder.Pane;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.OutletService;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDirectory;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Translations;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.lists.EmptyState;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A draft to be edited. What is being edited stands in the address. */
@Route("checklists/versions/:version/edit")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
@StyleSheet("checklists.css")
class ChecklistBuilderView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver, Builder.Ways {

    private static final String VERSION = "version";
    private static final String PANE = "pane";

    private final transient ChecklistService checklists;
    private final transient ClientService clients;
    private final transient OutletService outlets;
    private final transient JourneyDirectory journeys;
    private final transient ConditionSentences sentences;
    private final transient Translations translations;
    private final transient ScoreTrial trial;
    private final transient Clock clock;
    private final transient CurrentActor currentActor;
    private @Nullable Builder builder;
    private transient @Nullable ChecklistVersionId version;
    private String title = "";

    ChecklistBuilderView(
            ChecklistService checklists,
            ClientService clients,
            OutletService outlets,
            JourneyDirectory journeys,
            ConditionSentences sentences,
            Translations translations,
            ScoreTrial trial,
            Clock clock,
            CurrentActor currentActor) {
        this.checklists = checklists;
        this.clients = clients;
        this.outlets = outlets;
        this.journeys = journeys;
        this.sentences = sentences;
        this.translations = translations;
        this.trial = trial;
        this.clock = clock;
        this.currentActor = currentActor;
        getContent().addClassNames("page", "builder-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChecklistVersion asked = checklists.version(
                currentActor.get(),
                ChecklistVersionId.of(event.getRouteParameters().get(VERSION).orElse("")));
        version = asked.id();
        if (builder == null || !builder.isOf(asked)) {
            open(asked);
        }
        QueryParameters address = event.getLocation().getQueryParameters();
        Pane pane = address.getSingleParameter(PANE)
                .filter("preview"::equals)
                .map(word -> Pane.PREVIEW)
                .orElse(Pane.EDITOR);
        if (builder != null) {
            builder.show(Place.in(address), pane);
        }
    }

    private void open(ChecklistVersion asked) {
        Checklist checklist = checklists.get(currentActor.get(), asked.checklist());
        title = getTranslation("checklists.version.title", checklist.name(), asked.number());
        PageHeader header = new PageHeader(title);
        header.addAction(new Anchor("checklists/versions/" + asked.id(), getTranslation("checklists.preview.back")));
        getContent().removeAll();
        builder = null;
        if (asked.state() != VersionState.DRAFT) {
            getContent()
                    .add(
                            header,
                            new EmptyState(
                                    getTranslation("checklists.builder.closed"),
                                    getTranslation("checklists.builder.closed.hint")));
            return;
        }
        Client client = clients.get(currentActor.get(), asked.client());
        JourneyDefinition journey = journeys.get(checklist.template()).definition();
        List<String> features = outlets.features(currentActor.get(), client.id());
        Builder made = new Builder(
                new Opening(checklists, trial, currentActor, asked, clock, client.currency()),
                desk -> new Bench(desk, journey, features, sentences, translations, this::go),
                this,
                header);
        getContent().add(made);
        builder = made;
    }

    @Override
    public RouterLink to(Optional<Place> place, Pane pane) {
        RouterLink link = new RouterLink();
        link.setRoute(ChecklistBuilderView.class, parameters());
        link.setQueryParameters(address(place, pane));
        return link;
    }

    @Override
    public void go(Place place) {
        if (builder != null) {
            builder.arrive();
        }
        UI.getCurrent().navigate(ChecklistBuilderView.class, parameters(), address(Optional.of(place), Pane.EDITOR));
    }

    @Override
    public void leave(ChecklistVersion published) {
        UI.getCurrent().navigate("checklists/versions/" + published.id());
    }

    private RouteParameters parameters() {
        return new RouteParameters(VERSION, String.valueOf(version));
    }

    private static QueryParameters address(Optional<Place> place, Pane pane) {
        QueryParameters at = place.map(Place::address).orElse(QueryParameters.empty());
        return pane == Pane.PREVIEW ? at.merging(PANE, pane.name().toLowerCase(Locale.ROOT)) : at;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
