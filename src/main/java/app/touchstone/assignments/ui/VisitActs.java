package app.touchstone.assignments.ui;

import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.Outcome;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitStep;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Permission;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.dialogs.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What a coordinator does with visits from any page: asks what has to be known, does it, tells what became of it. */
final class VisitActs {

    private static final int DAYS_MORE = 7;

    private final AssignmentService assignments;
    private final transient CurrentActor currentActor;
    private final Clock clock;
    private final Component page;
    private final Runnable afterwards;

    VisitActs(
            AssignmentService assignments,
            CurrentActor currentActor,
            Clock clock,
            Component page,
            Runnable afterwards) {
        this.assignments = assignments;
        this.currentActor = currentActor;
        this.clock = clock;
        this.page = page;
        this.afterwards = afterwards;
    }

    boolean isAllowed() {
        return currentActor.get().can(Permission.ASSIGN_VISITS);
    }

    /** The button of an act on one visit. */
    Button button(VisitStep step, Visit visit) {
        Button button = new Button(page.getTranslation(StepWords.act(step)), click -> ask(step, List.of(visit)));
        button.setAriaLabel(page.getTranslation(StepWords.of(step), visit.number()));
        return button;
    }

    void ask(VisitStep step, Collection<Visit> visits) {
        switch (step) {
            case ASSIGN -> assign(visits);
            case EXTEND -> extend(visits);
            case REOPEN -> tell(step, assignments.reopen(currentActor.get(), AssignDialog.ids(visits)));
            case WITHDRAW, CANCEL, CLOSE_OUTLET -> reason(step, visits);
            default -> throw new IllegalArgumentException("No act of a coordinator: (%s)".formatted(step));
        }
    }

    private void assign(Collection<Visit> visits) {
        List<VisitId> ids = AssignDialog.ids(visits);
        new AssignDialog(
                        visits,
                        text -> assignments.candidates(currentActor.get(), ids, text),
                        shopper -> tell(VisitStep.ASSIGN, assignments.assign(currentActor.get(), ids, shopper.id())))
                .open();
    }

    private void extend(Collection<Visit> visits) {
        LocalDate today = visits.stream()
                .map(visit -> LocalDate.ofInstant(
                        clock.instant(), visit.plan().place().timeZone()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate latest = visits.stream()
                .map(visit ->
                        LocalDate.ofInstant(visit.dueAt(), visit.plan().place().timeZone()))
                .max(Comparator.naturalOrder())
                .filter(today::isBefore)
                .orElse(today);
        new DayDialog(
                        title(VisitStep.EXTEND, visits),
                        page.getTranslation(StepWords.consequence(VisitStep.EXTEND)),
                        page.getTranslation(StepWords.confirm(VisitStep.EXTEND), visits.size()),
                        today,
                        latest.plusDays(DAYS_MORE),
                        day -> tell(
                                VisitStep.EXTEND,
                                assignments.extend(currentActor.get(), AssignDialog.ids(visits), day)))
                .open();
    }

    private void reason(VisitStep step, Collection<Visit> visits) {
        List<VisitId> ids = AssignDialog.ids(visits);
        ReasonDialog dialog = new ReasonDialog(
                title(step, visits),
                page.getTranslation("assignments.refusal.no-reason"),
                new Paragraph(page.getTranslation(StepWords.consequence(step))));
        dialog.asks(
                page.getTranslation(StepWords.confirm(step), visits.size()),
                why -> tell(step, because(step, ids, why)));
        dialog.open();
    }

    private Outcome because(VisitStep step, List<VisitId> ids, String why) {
        return switch (step) {
            case WITHDRAW -> assignments.withdraw(currentActor.get(), ids, why);
            case CANCEL -> assignments.cancel(currentActor.get(), ids, why);
            case CLOSE_OUTLET -> assignments.outletClosed(currentActor.get(), ids, why);
            default -> throw new IllegalArgumentException("No act with a reason: (%s)".formatted(step));
        };
    }

    private String title(VisitStep step, Collection<Visit> visits) {
        return visits.size() == 1
                ? page.getTranslation(
                        StepWords.of(step), visits.iterator().next().number())
                : page.getTranslation(StepWords.many(step), visits.size());
    }

    private void tell(VisitStep step, Outcome outcome) {
        afterwards.run();
        if (!outcome.refused().isEmpty()) {
            new OutcomeDialog(page.getTranslation(StepWords.refused(step)), outcome).open();
        } else {
            Notices.done(
                    page.getTranslation(StepWords.done(step), outcome.done().size()));
        }
    }
}
