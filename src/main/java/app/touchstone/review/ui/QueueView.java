package app.touchstone.review.ui;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.ui.lists.EmptyState;
import app.touchstone.platform.ui.lists.ListFilters;
import app.touchstone.platform.ui.lists.ListPage;
import app.touchstone.review.ReviewService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
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
class QueueView extends ListPage<Visit, ListFilters> {

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
    private final Select<Part> part;
    private final Map<VisitId, String> reviewers = new HashMap<>();

    QueueView(VisitService visits, ReviewService review, CurrentActor currentActor, Clock clock) {
        super("review.queue.title", new ListFilters());
        this.visits = visits;
        this.review = review;
        this.currentActor = currentActor;
        this.clock = clock;
        part = filters()
                .oneOf("part", getTranslation("review.queue.part"), Part.values(), one -> getTranslation(words(one)));
        part.setWidth("min(320px, 100%)");
        columns();
        whereEmpty(
                () -> new EmptyState(getTranslation("review.queue.empty"), getTranslation("review.queue.empty.hint")));
        reads(
                (first, most, sorting) -> fetch(first, most),
                () -> visits.count(currentActor.get(), filter()),
                Visit::id);
    }

    @Override
    protected void looked() {
        header().setSubtitle(
                        getTranslation(chosen().isDone() ? "review.queue.subtitle.done" : "review.queue.subtitle"));
    }

    /** Its parts lie beside each other: an empty one is empty. */
    @Override
    protected boolean isNarrowed() {
        return false;
    }

    private void columns() {
        parts("review.queue.visit", this::identity, Visit::number).setFlexGrow(1);
        inFile("review.queue.outlet", visit -> visit.plan().place().name());
        words("review.queue.age", this::age);
        words("review.queue.state", visit -> getTranslation(visit.state()));
        words("review.queue.shopper", Visit::shopperName);
        words("review.queue.reviewer", visit -> reviewers.getOrDefault(visit.id(), ""));
        cards(this::card);
        grid().addItemClickListener(click ->
                UI.getCurrent().navigate("review/" + click.getItem().id()));
    }

    private List<Visit> fetch(int first, int most) {
        VisitOrder order = new VisitOrder(VisitOrder.Column.SUBMITTED, chosen().isDone());
        List<Visit> page = visits.find(currentActor.get(), filter(), first, most, order);
        reviewers.putAll(review.reviewers(
                currentActor.get(), page.stream().map(Visit::id).toList()));
        return page;
    }

    private VisitFilter filter() {
        return new VisitFilter("", chosen().states, null, null, "", null, VisitFilter.Preset.ALL);
    }

    private Part chosen() {
        return part.getValue();
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
