package app.touchstone.trail.ui;

import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.ui.EmptyState;
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
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** Who did what, newest first. */
@Route("trail")
@RolesAllowed("ADMINISTRATOR")
class TrailView extends Composite<Div> implements HasDynamicTitle {

    private final transient TrailService trail;
    private final transient Actor actor;
    private final TextField search = new TextField();
    private final Grid<TrailEntry> grid = new Grid<>();

    TrailView(TrailService trail, CurrentActor currentActor) {
        this.trail = trail;
        this.actor = currentActor.get();
        getContent().addClassName("page");
        search.setLabel(getTranslation("platform.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        PageHeader header = new PageHeader(getTranslation("trail.title"));
        header.setSubtitle(getTranslation("trail.subtitle"));
        getContent().add(header, search, filledGrid());
    }

    private Component filledGrid() {
        grid.addColumn(entry -> Formats.dateTime(entry.at(), ZoneOffset.UTC, getLocale()))
                .setHeader(getTranslation("trail.at"))
                .setAutoWidth(true);
        grid.addColumn(TrailEntry::personName)
                .setHeader(getTranslation("trail.person"))
                .setAutoWidth(true);
        grid.addColumn(entry -> getTranslation("trail.action." + entry.action()))
                .setHeader(getTranslation("trail.action"))
                .setAutoWidth(true);
        grid.addColumn(TrailEntry::subjectLabel)
                .setHeader(getTranslation("trail.subject"))
                .setAutoWidth(true);
        grid.addColumn(entry -> entry.details().entrySet().stream()
                        .map(detail -> detail.getKey() + ": " + detail.getValue())
                        .sorted()
                        .collect(Collectors.joining("; ")))
                .setHeader(getTranslation("trail.details"))
                .setFlexGrow(1);
        grid.setItems(
                query -> trail.list(actor, search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> trail.count(actor, search.getValue()));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("trail.empty"), getTranslation("trail.empty.hint")));
        grid.setHeight("70vh");
        grid.getElement().setAttribute("aria-label", getTranslation("trail.title"));
        return grid;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trail.title");
    }
}
