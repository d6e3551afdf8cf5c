package app.touchstone.assignments.eligibility;

import app.touchstone.assignments.Obstacle;
import app.touchstone.assignments.VisitPlan;
import app.touchstone.assignments.eligibility.ShopperFacts.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The rules of who may make a visit. Each gives its reason or nothing, and people see every reason there is. */
final class EligibilityPolicies {

    private static final List<Function<Candidacy, Optional<Obstacle>>> ALL = List.of(
            EligibilityPolicies::outletClosed,
            EligibilityPolicies::blocked,
            EligibilityPolicies::paused,
            EligibilityPolicies::conflictOfInterest,
            EligibilityPolicies::alreadyThere,
            EligibilityPolicies::rotation,
            EligibilityPolicies::declinedBefore,
            EligibilityPolicies::otherRegion,
            EligibilityPolicies::load,
            EligibilityPolicies::deadline);

    private EligibilityPolicies() {}

    static List<Obstacle> obstacles(Candidacy candidacy) {
        return ALL.stream()
                .map(policy -> policy.apply(candidacy))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Obstacle> outletClosed(Candidacy candidacy) {
        return candidacy.outletClosed()
                ? Optional.of(Obstacle.of("assignments.obstacle.outlet-closed"))
                : Optional.empty();
    }

    private static Optional<Obstacle> blocked(Candidacy candidacy) {
        return Optional.ofNullable(candidacy.facts().shopper().blockReason())
                .map(reason -> Obstacle.of("assignments.obstacle.blocked", reason));
    }

    private static Optional<Obstacle> paused(Candidacy candidacy) {
        return candidacy.facts().shopper().data().active()
                ? Optional.empty()
                : Optional.of(Obstacle.of("assignments.obstacle.paused"));
    }

    private static Optional<Obstacle> conflictOfInterest(Candidacy candidacy) {
        VisitPlan plan = candidacy.visit().plan();
        return candidacy.facts().conflicts().stream()
                .filter(conflict ->
                        conflict.concerns(plan.client(), plan.place().outlet()))
                .findFirst()
                .map(conflict -> Obstacle.of(
                        conflict.outlet() == null
                                ? "assignments.obstacle.conflict-client"
                                : "assignments.obstacle.conflict-outlet",
                        conflict.reason()));
    }

    /** One shopper does not see an outlet twice in a wave, nor while another visit there is still to be made. */
    private static Optional<Obstacle> alreadyThere(Candidacy candidacy) {
        VisitPlan plan = candidacy.visit().plan();
        return candidacy.facts().history().stream()
                .filter(call -> call.outlet().equals(plan.place().outlet()))
                .filter(call -> call.open() || call.wave().equals(plan.wave()))
                .findFirst()
                .map(call -> call.number().isEmpty()
                        ? Obstacle.of("assignments.obstacle.one-of-several")
                        : Obstacle.of("assignments.obstacle.already-there", call.number()));
    }

    private static Optional<Obstacle> rotation(Candidacy candidacy) {
        return candidacy.facts().history().stream()
                .filter(call ->
                        call.outlet().equals(candidacy.visit().plan().place().outlet()))
                .map(Call::madeOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(last -> last.plusDays(candidacy.rotationDays()))
                .filter(again -> again.isAfter(candidacy.earliestDay()))
                .map(again -> Obstacle.of("assignments.obstacle.rotation", again));
    }

    private static Optional<Obstacle> declinedBefore(Candidacy candidacy) {
        return candidacy.facts().declined().contains(candidacy.visit().id())
                ? Optional.of(Obstacle.of("assignments.obstacle.declined"))
                : Optional.empty();
    }

    private static Optional<Obstacle> otherRegion(Candidacy candidacy) {
        String region = candidacy.visit().plan().place().region();
        return candidacy.facts().shopper().goesTo(region)
                ? Optional.empty()
                : Optional.of(Obstacle.of("assignments.obstacle.region", region));
    }

    private static Optional<Obstacle> load(Candidacy candidacy) {
        int limit = candidacy.facts().shopper().data().visitLimit();
        return candidacy.facts().load() < limit
                ? Optional.empty()
                : Optional.of(Obstacle.of(
                        "assignments.obstacle.load", candidacy.facts().load(), limit));
    }

    private static Optional<Obstacle> deadline(Candidacy candidacy) {
        return candidacy.visit().dueAt().isAfter(candidacy.now())
                ? Optional.empty()
                : Optional.of(Obstacle.of("assignments.obstacle.deadline"));
    }
}
