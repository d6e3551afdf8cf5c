package app.touchstone.journey;

import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.Candidate;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitPlan;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.checklists.ChecklistDirectory;
import app.touchstone.forms.QuizQuestion;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Role;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.FieldNote;
import app.touchstone.reports.FieldNote.QuizTry;
import app.touchstone.reports.FieldNotes;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Visits of the demo's running wave made for one story each, so that stories take none from each other. */
final class FreshVisits {

    private final VisitService visits;
    private final AssignmentService assignments;
    private final ChecklistDirectory checklists;
    private final FieldNotes notes;
    private final Set<VisitId> copied = new HashSet<>();

    FreshVisits(VisitService visits, AssignmentService assignments, ChecklistDirectory checklists, FieldNotes notes) {
        this.visits = visits;
        this.assignments = assignments;
        this.checklists = checklists;
        this.notes = notes;
    }

    /** A visit that a shopper has accepted, and nothing more. */
    Visit accepted() {
        Actor system = Actors.staff();
        VisitPlan plan = visits.find(system, VisitFilter.ALL, 0, 10_000, VisitOrder.SOONEST_DUE).stream()
                .filter(one -> one.state() == VisitState.ASSIGNED || one.state() == VisitState.IN_PROGRESS)
                .filter(one -> copied.add(one.id()))
                .findFirst()
                .orElseThrow()
                .plan();
        VisitId id = visits.plan(system, List.of(plan)).getFirst().id();
        ShopperId shopper = assignments.candidates(system, List.of(id), "").stream()
                .filter(candidate -> candidate.possible() == 1)
                .map(Candidate::shopper)
                .findFirst()
                .orElseThrow()
                .id();
        assignments.assign(system, List.of(id), shopper);
        return visits.accept(shopperOf(visits.get(system, id)), id, true);
    }

    /** The same with its quiz passed: its report is open. */
    Visit prepared() {
        Visit visit = accepted();
        List<QuizQuestion> quiz =
                checklists.get(visit.plan().checklistVersion()).definition().quiz();
        QuizTry right = new QuizTry(quiz.stream().collect(Collectors.toMap(QuizQuestion::code, QuizQuestion::right)));
        notes.keep(shopperOf(visit), visit.id(), new FieldNote(Identifiers.next(), right, Instant.now(), null));
        return visit;
    }

    private static Actor shopperOf(Visit visit) {
        return new Actor(
                PersonId.create(),
                Objects.requireNonNull(visit.shopperName()),
                Set.of(Role.SHOPPER),
                new Boundary.Shopper(Objects.requireNonNull(visit.shopper())),
                Locale.ENGLISH);
    }
}
