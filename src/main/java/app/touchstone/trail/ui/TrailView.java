package app.touchstone.trail.ui;

import app.touchstone.access.PeopleService;
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
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Who did what, newest first; each line leads to its thing, and the address keeps what the list is narrowed by. */
@Route("trail")
@RolesAllowed("ADMINISTRATOR")
class TrailView extends Composite<Div> implements HasDynamicTitle, AfterNavigationObserver {

    private final transient TrailService trail;
    private final transient TrailWords words;
    private final transient CurrentActor currentActor;
    private final TrailFilterBar filters;
    private final Grid<TrailEntry> grid = new Grid<>();

    TrailView(TrailService trail, TrailWords words, PeopleService people, CurrentActor currentActor) {
        this.trail = trail;
        this.words = words;
        this.currentActor = currentActor;
        this.filters = new TrailFilterBar(people, words, currentActor, this::keepInAddress);
        getContent().addClassName("page");
        PageHeader header = new PageHeader(getTranslation("trail.title"));
        header.setSubtitle(getTranslation("trail.subtitle"));
        getContent().add(header, filters, filledGrid());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.show(TrailQuery.read(event.getLocation().getQueryParameters()));
        grid.getDataProvider().refreshAll();
    }

    private void keepInAddress() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("trail", TrailQuery.write(filters.value())));
        grid.getDataProvider().refreshAll();
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
        grid.addComponentColumn(this::subject)
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
                query -> trail.list(currentActor.get(), filters.value(), query.getOffset(), query.getLimit()).stream(),
                query -> trail.count(currentActor.get(), filters.value()));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("trail.empty"), getTranslation("trail.empty.hint")));
        GridHeight.byRows(grid);
        grid.getElement().setAttribute("aria-label", getTranslation("trail.title"));
        return grid;
    }

    private Component subject(TrailEntry entry) {
        String subject = words.subject(entry, getLocale());
        return words.place(entry)
                .<Component>map(place -> new Anchor(place, subject))
                .orElseGet(() -> new Span(subject));
    }

    private String time(TrailEntry entry) {
        return Formats.dateTime(entry.at(), currentActor.get().zone(), getLocale());
    }

    private Component card(TrailEntry entry) {
        Div who = new Div(time(entry) + " · " + words.person(entry, getLocale()));
        who.addClassName("quiet");
        Div card = new Div(new Div(new Span(words.act(entry, getLocale()) + " · "), subject(entry)), who);
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
