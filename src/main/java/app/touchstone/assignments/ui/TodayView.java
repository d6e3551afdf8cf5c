package app.touchstone.assignments.ui;

import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.TodayCounts;
import app.touchstone.assignments.TodayCounts.NextDue;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitFilter.Preset;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitStep;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.lists.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where a coordinator's day begins: what went wrong or is about to, each with the acts that put it right. */
@Route("today")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
@StyleSheet("assignments.css")
class TodayView extends Composite<Div> implements HasDynamicTitle {

    private static final int SHOWN = 5;
    private static final Map<Preset, List<VisitStep>> ACTS = new EnumMap<>(Map.of(
            Preset.DECLINED, List.of(VisitStep.ASSIGN),
            Preset.OVERDUE, List.of(VisitStep.EXTEND, VisitStep.WITHDRAW),
            Preset.AT_RISK, List.of(VisitStep.EXTEND, VisitStep.WITHDRAW),
            Preset.CLOSED_OUTLET, List.of(VisitStep.CLOSE_OUTLET, VisitStep.CANCEL),
            Preset.BLOCKED_SHOPPER, List.of(VisitStep.WITHDRAW, VisitStep.CANCEL),
            Preset.UNASSIGNED, List.of(VisitStep.ASSIGN, VisitStep.EXTEND),
            Preset.RETURNED_LATE, List.of(VisitStep.EXTEND)));

    private final transient VisitService visits;
    private final transient AssignmentService assignments;
    private final transient CurrentActor currentActor;
    private final transient VisitActs acts;
    private final transient List<TodayPanel> panels;
    private final Div body = new Div();

    TodayView(
            VisitService visits,
            AssignmentService assignments,
            CurrentActor currentActor,
            Clock clock,
            List<TodayPanel> panels) {
        this.visits = visits;
        this.assignments = assignments;
        this.currentActor = currentActor;
        this.panels = panels;
        this.acts = new VisitActs(assignments, currentActor, clock, this, this::show);
        PageHeader header = new PageHeader(getTranslation("today.title"));
        header.setSubtitle(Formats.date(
                LocalDate.ofInstant(clock.instant(), currentActor.get().zone()), getLocale()));
        getContent().addClassName("page");
        getContent().add(header, body);
        show();
    }

    private void show() {
        body.removeAll();
        TodayCounts counts = visits.today(currentActor.get());
        List<Component> others = panels.stream()
                .flatMap(panel -> panel.today(this::show).stream())
                .toList();
        if (counts.isAllClear()) {
            body.add(others.isEmpty() ? List.of(allClear(counts)) : others);
            return;
        }
        Div tiles = new Div();
        tiles.addClassName("tiles");
        body.add(tiles);
        for (Preset preset : ACTS.keySet()) {
            tiles.add(tile(preset, counts.of(preset), counts.of(Preset.UNASSIGNED_SOON)));
        }
        Paragraph rest = new Paragraph(onTrack(counts));
        rest.addClassName("quiet");
        body.add(rest);
        body.add(others);
        for (Preset preset : ACTS.keySet()) {
            if (counts.of(preset) > 0) {
                body.add(section(preset, counts.of(preset)));
            }
        }
    }

    private Component allClear(TodayCounts counts) {
        RouterLink all = all(Preset.ALL, getTranslation("today.all-visits"));
        return counts.onTrack() == 0 && counts.nextDue() == null
                ? new EmptyState(getTranslation("today.nothing"), getTranslation("today.nothing.hint"), all)
                : new EmptyState(getTranslation("today.clear"), onTrack(counts), all);
    }

    private String onTrack(TodayCounts counts) {
        String track = getTranslation("today.on-track", counts.onTrack());
        NextDue next = counts.nextDue();
        return next == null
                ? track
                : track + " "
                        + getTranslation(
                                "today.next-due",
                                Formats.date(
                                        next.at(),
                                        next.place(),
                                        currentActor.get().zone(),
                                        getLocale()));
    }

    private Component tile(Preset preset, int count, int soon) {
        Span number = new Span(Formats.number(count, 0, getLocale()));
        number.addClassName("tile-number");
        RouterLink tile = all(preset, "");
        tile.add(number, new Span(getTranslation(preset)));
        if (preset == Preset.UNASSIGNED && count > 0) {
            Span apart = new Span(getTranslation("today.due-soon", soon));
            apart.addClassName("quiet");
            tile.add(apart);
        }
        tile.addClassNames("tile", count == 0 ? "tile-empty" : "tile-full");
        return tile;
    }

    private RouterLink all(Preset preset, String words) {
        RouterLink link = new RouterLink(words, VisitsView.class);
        link.setQueryParameters(VisitQuery.write(VisitFilter.of(preset)));
        return link;
    }

    private Component section(Preset preset, int count) {
        Paragraph hint = new Paragraph(getTranslation(hint(preset)));
        hint.addClassName("quiet");
        UnorderedList list = new UnorderedList();
        list.addClassName("task-list");
        visits.find(currentActor.get(), VisitFilter.of(preset), 0, SHOWN, VisitOrder.SOONEST_DUE)
                .forEach(visit -> list.add(task(preset, visit)));
        Section section = new Section(new H2(getTranslation(preset)), hint, list);
        if (count > SHOWN) {
            section.add(all(preset, getTranslation("today.show-all", count)));
        }
        return section;
    }

    private ListItem task(Preset preset, Visit visit) {
        Div head = new Div(VisitWords.link(visit), new Span(VisitWords.outlet(visit)));
        head.addClassName("task-head");
        String shopper = visit.shopperName();
        Div facts = new Div(String.join(
                " · ",
                visit.plan().clientName(),
                getTranslation(
                        "visits.due-on",
                        VisitWords.due(visit, currentActor.get().zone(), getLocale())),
                shopper == null ? getTranslation("visits.nobody") : shopper));
        facts.addClassName("quiet");
        Div words = new Div(head, facts);
        if (preset == Preset.DECLINED && visit.reason() != null) {
            words.add(new Div(getTranslation("today.declined-because", visit.reason())));
        }
        Div buttons = new Div();
        buttons.addClassName("task-acts");
        ACTS.getOrDefault(preset, List.of()).stream()
                .filter(visit::allows)
                .forEach(step -> buttons.add(acts.button(step, visit)));
        if (preset == Preset.DECLINED) {
            buttons.add(seen(visit));
        }
        ListItem task = new ListItem(words, buttons);
        task.addClassName("task");
        return task;
    }

    private Button seen(Visit visit) {
        Button seen = new Button(getTranslation("today.seen"), click -> {
            assignments.settleDeclined(currentActor.get(), List.of(visit.id()));
            Notices.done(getTranslation("today.seen.done", visit.number()));
            show();
        });
        seen.addThemeVariants(ButtonVariant.TERTIARY);
        seen.setAriaLabel(getTranslation("today.seen.of", visit.number()));
        return seen;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("today.title");
    }

    private static String hint(Preset one) {
        return switch (one) {
            case ALL, UNFINISHED -> throw new IllegalArgumentException("Not a task of today: (%s)".formatted(one));
            case AT_RISK -> "today.hint.AT_RISK";
            case DECLINED -> "today.hint.DECLINED";
            case OVERDUE -> "today.hint.OVERDUE";
            case RETURNED_LATE -> "today.hint.RETURNED_LATE";
            case CLOSED_OUTLET -> "today.hint.CLOSED_OUTLET";
            case BLOCKED_SHOPPER -> "today.hint.BLOCKED_SHOPPER";
            case UNASSIGNED, UNASSIGNED_SOON -> "today.hint.UNASSIGNED";
        };
    }
}
