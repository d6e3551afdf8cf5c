package app.touchstone.trail.ui;

import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.ui.EmptyState;
import app.touchstone.platform.ui.GridHeight;
import app.touchstone.platform.ui.NarrowScreen;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.trail.TrailEntry;
import app.touchstone.trail.TrailService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/** Who did what, newest first. */
@Route("trail")
@RolesAllowed("ADMINISTRATOR")
class TrailView extends Composite<Div> implements HasDynamicTitle {

    private final transient TrailService trail;
    private final transient TrailWords words;
    private final transient CurrentActor currentActor;
    private final TextField search = new TextField();
    private final Grid<TrailEntry> grid = new Grid<>();

    TrailView(TrailService trail, TrailWords words, CurrentActor currentActor) {
        this.trail = trail;
        this.words = words;
        this.currentActor = currentActor;
        getContent().addClassName("page");
        search.setLabel(getTranslation("platform.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        PageHeader header = new PageHeader(getTranslation("trail.title"));
        header.setSubtitle(getTranslation("trail.subtitle"));
        Div filters = new Div(search);
        filters.addClassName("filters");
        getContent().add(header, filters, filledGrid());
    }

    private Component filledGrid() {
        grid.addColumn(this::time)
                .setHeader(getTranslation("trail.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(entry -> words.person(entry, getLocale()))
                .setHeader(getTranslation("trail.person"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(entry -> words.act(entry, getLocale()))
                .setHeader(getTranslation("trail.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(entry -> words.subject(entry, getLocale()))
                .setHeader(getTranslation("trail.subject"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(entry -> words.details(entry, getLocale()))
                .setHeader(getTranslation("trail.details"))
                .setTooltipGenerator(entry -> words.details(entry, getLocale()))
                .setWidth("240px")
                .setFlexGrow(1);
        NarrowScreen.cards(grid, grid.addComponentColumn(this::card).setHeader(getTranslation("trail.title")));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(
                query ->
                        trail
                                .list(
                                        currentActor.get(),
                                        search.getValue(),
                                        searched(),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream(),
                query -> trail.count(currentActor.get(), search.getValue(), searched()));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("trail.empty"), getTranslation("trail.empty.hint")));
        GridHeight.byRows(grid);
        grid.getElement().setAttribute("aria-label", getTranslation("trail.title"));
        return grid;
    }

    private Set<String> searched() {
        return words.codes(search.getValue(), getLocale());
    }

    private String time(TrailEntry entry) {
        return Formats.dateTime(entry.at(), currentActor.get().zone(), getLocale());
    }

    private Component card(TrailEntry entry) {
        Div who = new Div(time(entry) + " · " + words.person(entry, getLocale()));
        who.addClassName("quiet");
        Div card = new Div(new Div(words.act(entry, getLocale()) + " · " + words.subject(entry, getLocale())), who);
        String details = words.details(entry, getLocale());
        if (!details.isEmpty()) {
            Div more = new Div(details);
            more.addClassName("quiet");
            card.add(more);
        }
        card.addClassName("list-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trail.title");
    }
}
