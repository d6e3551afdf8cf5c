package app.touchstone.assignments.eligibility;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitPlan;
import java.time.Instant;
import java.time.LocalDate;

/** One shopper and one visit, to be judged by the {@link EligibilityPolicies}. */
record Candidacy(Visit visit, boolean outletClosed, ShopperFacts facts, int rotationDays, Instant now) {

    /** The first day on which the visit could be made. */
    LocalDate earliestDay() {
        VisitPlan plan = visit.plan();
        LocalDate today = LocalDate.ofInstant(now, plan.place().timeZone());
        return today.isAfter(plan.window().from()) ? today : plan.window().from();
    }
}
