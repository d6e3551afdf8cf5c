package app.touchstone.review.ui;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.ui.EmptyState;
import app.touchstone.platform.ui.GridHeight;
import app.touchstone.platform.ui.NarrowScreen;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.review.ReviewService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reports that wait, oldest first, and those that do not, newest first; which part of them stands in the URL. */
@Route("review")
@RolesAllowed({"REVIEWER", "ADMINISTRATOR"})
class QueueView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** Which reports to see. */
    enum Part {
        WAITING(VisitState.SUBMITTED, VisitState.IN_REVIEW),
        APPROVED(VisitState.APPROVED),
        RETURNED(VisitState.RETURNED),
        RELEASED(VisitState.RELEASED),
        REJECTED(VisitState.REJECTED);

        private final Set<VisitState> states;

        Part(VisitState first, VisitState... more) {
            states = EnumSet.of(first, more);
        }

        /** Whether nobody waits for these any more. */
        boolean isDone() {
            return states.stream().allMatch(VisitState::isEnd);
        }
    }

    private final transient VisitService visits;
    private final transient ReviewService review;
    private final transient CurrentActor currentActor;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader(getTranslation("review.queue.title"));
    private final Select<Part> part = new Select<>();
    private final Grid<Visit> grid = new Grid<>();
    private final Map<VisitId, String> reviewers = new HashMap<>();

    QueueView(VisitService visits, ReviewService review, CurrentActor currentActor, Clock clock) {
        this.visits = visits;
        this.review = review;
        this.currentActor = currentActor;
        this.clock = clock;
        getContent().addClassName("page");
        Div filters = new Div(partSelect());
        filters.addClassName("filters");
        getContent().add(header, filters, filledGrid());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("part")
                .orElse("");
        part.setValue(Stream.of(Part.values())
                .filter(one -> one.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(Part.WAITING));
        header.setSubtitle(getTranslation(chosen().isDone() ? "review.queue.subtitle.done" : "review.queue.subtitle"));
        grid.getDataProvider().refreshAll();
    }

    private Component partSelect() {
        part.setLabel(getTranslation("review.queue.part"));
        part.setWidth("min(320px, 100%)");
        part.setItems(Part.values());
        part.setItemLabelGenerator(one -> getTranslation(words(one)));
        part.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                "review",
                                QueryParameters.of(
                                        "part", change.getValue().name().toLowerCase(java.util.Locale.ROOT)));
            }
        });
        return part;
    }

    private Component filledGrid() {
        grid.addComponentColumn(this::identity)
                .setHeader(getTranslation("review.queue.visit"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(this::age)
                .setHeader(getTranslation("review.queue.age"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(visit -> getTranslation(visit.state()))
                .setHeader(getTranslation("review.queue.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(visit -> Objects.requireNonNullElse(visit.shopperName(), ""))
                .setHeader(getTranslation("review.queue.shopper"))
                .setAutoWidth(true);
        grid.addColumn(visit -> reviewers.getOrDefault(visit.id(), ""))
                .setHeader(getTranslation("review.queue.reviewer"))
                .setAutoWidth(true);
        NarrowScreen.cards(grid, grid.addComponentColumn(this::card).setHeader(getTranslation("review.queue.visit")));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(this::fetch, query -> visits.count(currentActor.get(), filter()));
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("review.queue.empty"), getTranslation("review.queue.empty.hint")));
        GridHeight.byRows(grid);
        grid.getElement().setAttribute("aria-label", getTranslation("review.queue.title"));
        grid.addItemClickListener(
                click -> UI.getCurrent().navigate("review/" + click.getItem().id()));
        return grid;
    }

    private Stream<Visit> fetch(Query<Visit, Void> query) {
        VisitOrder order = new VisitOrder(VisitOrder.Column.SUBMITTED, chosen().isDone());
        List<Visit> page = visits.find(currentActor.get(), filter(), query.getOffset(), query.getLimit(), order);
        reviewers.putAll(review.reviewers(
                currentActor.get(), page.stream().map(Visit::id).toList()));
        return page.stream();
    }

    private VisitFilter filter() {
        return new VisitFilter("", chosen().states, null, null, "", null, VisitFilter.Preset.ALL);
    }

    private Part chosen() {
        return Objects.requireNonNullElse(part.getValue(), Part.WAITING);
    }

    private Component identity(Visit visit) {
        RouterLink link = new RouterLink(
                visit.number() + " · " + visit.plan().place().name(),
                ReviewView.class,
                new com.vaadin.flow.router.RouteParameters("visit", visit.id().toString()));
        Span client = new Span(
                visit.plan().clientName() + " · " + visit.plan().place().region());
        client.addClassName("quiet");
        return new Div(link, new Div(client));
    }

    private Component card(Visit visit) {
        Div facts = new Div(Stream.of(
                        getTranslation(visit.state()),
                        age(visit),
                        Objects.requireNonNullElse(visit.shopperName(), ""),
                        reviewers.getOrDefault(visit.id(), ""))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · ")));
        facts.addClassName("quiet");
        Div card = new Div(identity(visit), facts);
        card.addClassName("list-card");
        return card;
    }

    private String age(Visit visit) {
        Instant since = visit.stamps().submittedAt();
        if (since == null) {
            return "";
        }
        long hours = Duration.between(since, clock.instant()).toHours();
        return hours < 48
                ? getTranslation("review.queue.hours", hours)
                : getTranslation("review.queue.days", hours / 24);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.queue.title");
    }

    private static String words(Part one) {
        return switch (one) {
            case APPROVED -> "review.queue.part.APPROVED";
            case REJECTED -> "review.queue.part.REJECTED";
            case RELEASED -> "review.queue.part.RELEASED";
            case RETURNED -> "review.queue.part.RETURNED";
            case WAITING -> "review.queue.part.WAITING";
        };
    }
}
