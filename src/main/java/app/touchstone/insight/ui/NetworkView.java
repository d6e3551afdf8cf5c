package app.touchstone.insight.ui;

import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.insight.CountedBy;
import app.touchstone.insight.JourneyChoice;
import app.touchstone.insight.MeasuredBy;
import app.touchstone.insight.NetworkPage;
import app.touchstone.insight.NetworkResults;
import app.touchstone.insight.OutletLine;
import app.touchstone.insight.OwnOutlet;
import app.touchstone.insight.ResultWords;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.lists.EmptyState;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a client's network stands, and which outlet to look at; whoever sees one only is at it at once. The address keeps
 * the filter and the order.
 */
@Route("network")
@RolesAllowed({"NETWORK_MANAGER", "REGION_MANAGER", "OUTLET_MANAGER", "COORDINATOR", "REVIEWER", "ADMINISTRATOR"})
@StyleSheet("insight.css")
class NetworkView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    private static final String PATH = "network";

    private final transient NetworkResults results;
    private final transient OwnOutlet own;
    private final transient ClientService clients;
    private final transient OutletService outlets;
    private final transient ResultWords words;
    private final transient ElementData data;
    private final transient CurrentActor currentActor;
    private final TextField text = new TextField();
    private final Select<String> region = new Select<>();
    private final OutletGrid grid;
    private final Paragraph worstFirst = new Paragraph();
    private @Nullable NetworkAddress address;

    NetworkView(
            NetworkResults results,
            OwnOutlet own,
            ClientService clients,
            OutletService outlets,
            ResultWords words,
            ElementData data,
            CurrentActor currentActor) {
        this.results = results;
        this.own = own;
        this.data = data;
        this.grid = new OutletGrid(
                words.changes(), (column, upwards) -> keep(address().sorted(column, upwards)));
        this.clients = clients;
        this.outlets = outlets;
        this.words = words;
        this.currentActor = currentActor;
        getContent().addClassName("page");
        text.setLabel(getTranslation("platform.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(this::filter);
        worstFirst.setText(getTranslation("insight.outlets.worst-first"));
        worstFirst.addClassName("quiet");
        region.setLabel(getTranslation("insight.column.region"));
        region.setItemLabelGenerator(name -> name.isEmpty() ? getTranslation("insight.every-region") : name);
        region.addValueChangeListener(this::filter);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NetworkAddress asked = NetworkAddress.read(event.getLocation().getQueryParameters());
        // who names a network is shown it
        Optional<Outlet> only = asked.client() == null ? own.of(currentActor.get()) : Optional.empty();
        only.ifPresentOrElse(
                outlet -> event.forwardTo(
                        OutletView.class,
                        new RouteParameters(OutletView.OUTLET, outlet.id().toString())),
                () -> show(asked));
    }

    private void show(NetworkAddress asked) {
        address = asked;
        getContent().removeAll();
        List<Client> seen = clients.list(currentActor.get());
        ClientId client = asked.client() != null
                ? asked.client()
                : seen.stream().findFirst().map(Client::id).orElse(null);
        PageHeader header = new PageHeader(getTranslation("insight.network"));
        getContent().add(header);
        if (client == null) {
            getContent()
                    .add(new EmptyState(getTranslation("insight.no-client"), getTranslation("insight.no-client.hint")));
            return;
        }
        NetworkPage page = results.page(currentActor.get(), client, asked.look());
        NetworkAddress there = asked.showing(page);
        NetworkChoices choices = new NetworkChoices(
                there, seen, page, new NetworkTree(outlets.nodes(currentActor.get(), client)), this::go);
        header.setSubtitle(choices.where());
        getContent()
                .add(
                        choices,
                        new YardstickLinks(
                                page.by(),
                                page.measured(),
                                other -> link(there.looked(there.look().by(other)))));
        if (page.partOfMoves()) {
            getContent().add(trees(there));
        }
        if (page.totals().visits() == 0) {
            getContent()
                    .add(new EmptyState(getTranslation("insight.no-visits"), getTranslation("insight.no-visits.hint")));
        } else {
            getContent()
                    .add(
                            summary(page),
                            new NetworkTiles(page, words),
                            new BandBar(page.outlets()),
                            new PainPointList(page, through(page), words));
            if (page.lossesSince() != null) {
                getContent().add(Figures.lossesSince(this, page.lossesSince()));
            }
        }
        getContent().add(new H2(getTranslation("insight.outlets")), filters(page));
        ScoreMethods methods = ScoreMethods.of(page.outlets());
        if (!methods.older().isEmpty()) {
            getContent()
                    .add(new Paragraph(getTranslation("insight.score.methods", String.join(", ", methods.older()))));
        }
        worstFirst.setVisible(asked.sort().isEmpty() && page.totals().visits() > 0);
        getContent().add(worstFirst, grid);
        grid.show(page.outlets(), methods, asked, through(page));
        if (page.totals().visits() > 0) {
            getContent()
                    .add(
                            new TrendBlock(page.trend(), page.marks(), data),
                            new TouchpointChanges(page.lossChange(), words.losses()),
                            new PainWaves(page.pains(), words.losses()));
        }
    }

    private static @Nullable JourneyTemplateId journey(NetworkPage page) {
        JourneyChoice journey = page.journey();
        return journey == null ? null : journey.id();
    }

    /** How an outlet is looked at from here: by the same journey and yardstick. */
    private static OutletAddress through(NetworkPage page) {
        MeasuredBy by = page.by();
        return new OutletAddress(journey(page), by == null ? null : by.yardstick(), "");
    }

    /** By which tree visits count, for those at whose part of the network outlets came or went. */
    private Component trees(NetworkAddress there) {
        UnorderedList list = new UnorderedList();
        for (CountedBy tree : CountedBy.values()) {
            Span current = new Span(getTranslation(tree));
            current.getElement().setAttribute("aria-current", "true");
            list.add(new ListItem(
                    tree == there.look().standing()
                            ? current
                            : new Anchor(link(there.looked(there.look().counted(tree))), getTranslation(tree))));
        }
        list.getElement().setAttribute("aria-label", getTranslation("insight.counted-by"));
        Div trees = new Div(list);
        trees.addClassName("yardsticks");
        return trees;
    }

    private static String link(NetworkAddress to) {
        return PATH + "?" + to.write().getQueryString();
    }

    private Component summary(NetworkPage page) {
        Paragraph summary = new Paragraph(words.network(page, getLocale()));
        summary.addClassName("lead");
        return summary;
    }

    private Component filters(NetworkPage page) {
        List<String> regions = page.outlets().stream()
                .map(OutletLine::region)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted(CountedOrder.COMPARATOR)
                .toList();
        region.setItems(Stream.concat(Stream.of(""), regions.stream()).toList());
        region.setValue(regions.contains(address().region()) ? address().region() : "");
        region.setVisible(regions.size() > 1);
        text.setValue(address().text());
        Div filters = new Div(text, region);
        filters.addClassName("filters");
        return filters;
    }

    private void filter(ComponentValueChangeEvent<?, String> change) {
        if (!change.isFromClient()) {
            return;
        }
        grid.filter(text.getValue(), chosenRegion());
        keep(address().filtered(text.getValue(), chosenRegion()));
    }

    private String chosenRegion() {
        return Objects.requireNonNullElse(region.getValue(), "");
    }

    private void keep(NetworkAddress changed) {
        if (!changed.equals(address)) {
            address = changed;
            worstFirst.setVisible(changed.sort().isEmpty());
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, changed.write()));
        }
    }

    private void go(NetworkAddress to) {
        UI.getCurrent().navigate(PATH, to.write());
    }

    private NetworkAddress address() {
        return Objects.requireNonNull(address, "Nothing was shown yet");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("insight.network");
    }
}
