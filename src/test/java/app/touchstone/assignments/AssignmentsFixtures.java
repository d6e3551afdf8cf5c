package app.touchstone.assignments;

import app.touchstone.assignments.Visit.Assignee;
import app.touchstone.assignments.Visit.Change;
import app.touchstone.assignments.Visit.Flags;
import app.touchstone.assignments.VisitPlan.Place;
import app.touchstone.assignments.VisitPlan.Window;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Money;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Visits in the words of the field. */
public final class AssignmentsFixtures {

    public static final ClientId CLIENT = ClientId.create();
    public static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final ZoneId OMSK = ZoneId.of("Asia/Omsk");
    static final Change BY = new Change(NOW, PersonId.create(), "Vera Coordinator");
    static final Assignee ANNA = new Assignee(ShopperId.create(), "Anna");

    private AssignmentsFixtures() {}

    static Place place(String code) {
        return new Place(OutletId.create(), code, "Outlet " + code, "Siberia", OMSK);
    }

    static VisitPlan plan() {
        return plan(place("104"), OrderId.create(), TODAY.plusDays(10));
    }

    static VisitPlan plan(Place place, OrderId order, LocalDate lastDay) {
        return new VisitPlan(
                CLIENT,
                "Tasty Dot",
                order,
                WaveId.create(),
                "March",
                ProgrammeId.create(),
                ChecklistVersionId.create(),
                place,
                new Window(lastDay.minusDays(20), lastDay),
                Money.of("900", "RUB"),
                null);
    }

    public static Visit visit(VisitState state) {
        VisitPlan plan = plan();
        return new Visit(
                VisitId.create(),
                3,
                "V-2026-00417",
                plan,
                state,
                ANNA,
                plan.dueAt(),
                Stamps.assigned(NOW.minusSeconds(60)),
                Flags.ALL,
                null,
                BY);
    }
}
