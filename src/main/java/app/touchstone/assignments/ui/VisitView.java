package app.touchstone.assignments.ui;

import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.Stamps;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitPlan;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.assignments.VisitStep;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.Zones;
import app.touchstone.platform.ui.Facts;
import app.touchstone.platform.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One visit: what was planned, how far it has come, and what a coordinator can do with it now. */
@Route("visits/:visit")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "REVIEWER"})
@StyleSheet("assignments.css")
class VisitView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    static final String PARAMETER = "visit";

    private static final int REVISIT_DAYS = 14;
    private static final List<VisitStep> ACTS = List.of(
            VisitStep.ASSIGN,
            VisitStep.WITHDRAW,
            VisitStep.EXTEND,
            VisitStep.REOPEN,
            VisitStep.CLOSE_OUTLET,
            VisitStep.CANCEL);

    private final transient VisitService visits;
    private final transient AssignmentService assignments;
    private final transient OutletService outlets;
    private final transient CurrentActor currentActor;
    private final transient Clock clock;
    private final transient VisitActs acts;
    private final transient List<VisitPanel> panels;
    private @Nullable VisitId shown;
    private String title = "";

    VisitView(
            VisitService visits,
            AssignmentService assignments,
            OutletService outlets,
            CurrentActor currentActor,
            Clock clock,
            List<VisitPanel> panels) {
        this.visits = visits;
        this.assignments = assignments;
        this.outlets = outlets;
        this.currentActor = currentActor;
        this.clock = clock;
        this.panels = panels;
        this.acts = new VisitActs(assignments, currentActor, clock, this, this::show);
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = VisitId.of(event.getRouteParameters().get(PARAMETER).orElseThrow(NotFound::new));
        show();
    }

    private void show() {
        if (shown == null) {
            return;
        }
        Visit visit = visits.get(currentActor.get(), shown);
        title = visit.number();
        getContent().removeAll();
        PageHeader header = new PageHeader(visit.number());
        header.setSubtitle(VisitWords.outlet(visit) + " · " + visit.plan().clientName());
        if (acts.isAllowed()) {
            ACTS.stream()
                    .filter(visit::allows)
                    .map(step -> acts.button(step, visit))
                    .forEach(header::addAction);
            if (visit.state() == VisitState.REJECTED || visit.state() == VisitState.OUTLET_CLOSED) {
                header.addAction(revisit(visit));
            }
        }
        Section planned = new Section(new H2(getTranslation("visit.plan")), plan(visit));
        Section progress = new Section(new H2(getTranslation("visit.progress")), progress(visit), stamps(visit));
        Div columns = new Div(progress, planned);
        columns.addClassName("cards");
        getContent().add(header);
        panels.forEach(panel -> panel.of(visit, this::show).ifPresent(getContent()::add));
        getContent().add(columns);
    }

    private Component progress(Visit visit) {
        Facts facts = new Facts();
        facts.add(getTranslation("visits.state"), VisitWords.state(visit.state(), this));
        facts.add(getTranslation("visits.shopper"), shopper(visit));
        facts.add(
                getTranslation("visits.due"),
                VisitWords.due(visit, currentActor.get().zone(), getLocale()));
        if (visit.reason() != null) {
            facts.add(getTranslation("visits.reason"), visit.reason());
        }
        facts.add(getTranslation("visit.in-reporting"), yesNo(visit.flags().inReporting()));
        facts.add(getTranslation("visit.payable"), yesNo(visit.flags().payable()));
        facts.add(
                getTranslation("visit.changed"),
                getTranslation(
                        "visit.changed.by",
                        Formats.dateTime(
                                visit.changed().at(), currentActor.get().zone(), getLocale()),
                        visit.changed().byName()));
        return facts;
    }

    private Component shopper(Visit visit) {
        return visit.assignee() == null
                ? new Span(getTranslation("visits.nobody"))
                : new Anchor(
                        "shoppers/" + visit.assignee().shopper(),
                        visit.assignee().name());
    }

    private Component plan(Visit visit) {
        VisitPlan plan = visit.plan();
        Outlet outlet = outlets.get(currentActor.get(), plan.place().outlet());
        Facts facts = new Facts();
        facts.add(getTranslation("visits.client"), plan.clientName());
        facts.add(getTranslation("visits.wave"), plan.waveName());
        facts.add(getTranslation("visits.outlet"), VisitWords.outlet(visit));
        addIfThere(facts, "visit.address", outlet.address());
        addIfThere(facts, "visits.region", plan.place().region());
        addIfThere(facts, "visit.opening-hours", outlet.openingHours());
        facts.add(
                getTranslation("visit.window"),
                Formats.dates(plan.window().from(), plan.window().to(), getLocale()));
        facts.add(getTranslation("visit.time-zone"), Zones.name(plan.place().timeZone(), clock.instant(), getLocale()));
        if (plan.fee() != null) {
            facts.add(getTranslation("visit.fee"), Formats.money(plan.fee(), getLocale()));
        }
        if (plan.revisitOf() != null) {
            facts.add(
                    getTranslation("visit.revisit-of"),
                    VisitWords.link(visits.get(currentActor.get(), plan.revisitOf())));
        }
        return facts;
    }

    private void addIfThere(Facts facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(getTranslation(key), value);
        }
    }

    private Component stamps(Visit visit) {
        Stamps stamps = visit.stamps();
        OrderedList list = new OrderedList();
        list.addClassName("stamps");
        ZoneId place = visit.plan().place().timeZone();
        stamp(
                list,
                "visit.stamp.assigned",
                stamps.assignedAt(),
                currentActor.get().zone());
        stamp(
                list,
                "visit.stamp.accepted",
                stamps.acceptedAt(),
                currentActor.get().zone());
        stamp(list, "visit.stamp.started", stamps.startedAt(), place);
        stamp(list, "visit.stamp.visited", stamps.visitedAt(), place);
        stamp(list, "visit.stamp.submitted", stamps.submittedAt(), place);
        stamp(
                list,
                "visit.stamp.decided",
                stamps.decidedAt(),
                currentActor.get().zone());
        list.setVisible(list.getChildren().findAny().isPresent());
        return list;
    }

    /** What was done at the outlet, or in time for its deadline, is told by its clock, and what the desk did by the reader's. */
    private void stamp(OrderedList list, String key, @Nullable Instant at, ZoneId by) {
        if (at != null) {
            list.add(new ListItem(getTranslation(
                    key, Formats.dateTime(at, by, currentActor.get().zone(), getLocale()))));
        }
    }

    private Button revisit(Visit visit) {
        ZoneId zone = visit.plan().place().timeZone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new Button(
                getTranslation("visits.revisit"),
                click -> new DayDialog(
                                getTranslation("visits.revisit.of", visit.number()),
                                getTranslation("visits.revisit.consequence"),
                                getTranslation("visits.revisit.confirm"),
                                today,
                                today.plusDays(REVISIT_DAYS),
                                day -> open(assignments.revisit(currentActor.get(), visit.id(), day)))
                        .open());
    }

    private static void open(Visit visit) {
        UI.getCurrent()
                .navigate(
                        VisitView.class,
                        new RouteParameters(PARAMETER, visit.id().toString()));
    }

    private String yesNo(boolean value) {
        return getTranslation(value ? "platform.yes" : "platform.no");
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
