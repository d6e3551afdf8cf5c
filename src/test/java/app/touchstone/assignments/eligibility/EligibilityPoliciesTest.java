package app.touchstone.assignments.eligibility;

import static app.touchstone.assignments.AssignmentsFixtures.CLIENT;
import static app.touchstone.assignments.AssignmentsFixtures.NOW;
import static app.touchstone.assignments.AssignmentsFixtures.TODAY;
import static app.touchstone.assignments.AssignmentsFixtures.visit;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.assignments.Obstacle;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitState;
import app.touchstone.assignments.eligibility.ShopperFacts.Call;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import app.touchstone.shoppers.ConflictOfInterest;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EligibilityPoliciesTest {

    private static final int ROTATION = 90;

    private final Visit visit = visit(VisitState.OPEN);
    private final OutletId here = visit.plan().place().outlet();

    @Test
    void findsNothingAgainstAFreeShopper() {
        assertThat(obstacles(facts(anna()))).isEmpty();
    }

    @Test
    void tellsEveryReasonAtOnce() {
        Shopper shopper = shopper(Set.of("Urals"), 2, false, "identified at the counter");
        ShopperFacts facts = new ShopperFacts(
                shopper,
                List.of(conflict(CLIENT, null)),
                Set.of(visit.id()),
                List.of(call(here, visit.plan().wave(), true, null), call(here, WaveId.create(), false, TODAY)),
                2);

        assertThat(obstacles(facts))
                .extracting(Obstacle::messageKey)
                .containsExactly(
                        "assignments.obstacle.blocked",
                        "assignments.obstacle.paused",
                        "assignments.obstacle.conflict-client",
                        "assignments.obstacle.already-there",
                        "assignments.obstacle.rotation",
                        "assignments.obstacle.declined",
                        "assignments.obstacle.region",
                        "assignments.obstacle.load");
    }

    @Test
    void keepsAConflictToTheOutletOrClientItIsAbout() {
        assertThat(obstacles(withConflict(conflict(CLIENT, here)))).hasSize(1);
        assertThat(obstacles(withConflict(conflict(CLIENT, OutletId.create())))).isEmpty();
        assertThat(obstacles(withConflict(conflict(ClientId.create(), null)))).isEmpty();
    }

    @Test
    void saysFromWhichDayTheShopperMayGoThereAgain() {
        LocalDate last = TODAY.minusDays(ROTATION - 1);

        assertThat(obstacles(withCall(call(here, WaveId.create(), false, last))))
                .containsExactly(Obstacle.of("assignments.obstacle.rotation", TODAY.plusDays(1)));
        assertThat(obstacles(withCall(call(here, WaveId.create(), false, last.minusDays(1)))))
                .isEmpty();
        assertThat(obstacles(withCall(call(OutletId.create(), WaveId.create(), false, TODAY))))
                .isEmpty();
    }

    @Test
    void seesAnOutletOnlyOnceInAWave() {
        assertThat(obstacles(withCall(call(here, visit.plan().wave(), false, TODAY.minusDays(200)))))
                .extracting(Obstacle::messageKey)
                .containsExactly("assignments.obstacle.already-there");
    }

    @Test
    void goesEverywhereWithoutRegions() {
        assertThat(obstacles(facts(shopper(Set.of(), 5, true, null)))).isEmpty();
        assertThat(obstacles(facts(shopper(Set.of("Siberia", "Urals"), 5, true, null))))
                .isEmpty();
    }

    @Test
    void countsTheVisitsGivenBefore() {
        ShopperFacts full = facts(shopper(Set.of(), 1, true, null)).plus(visit(VisitState.OPEN));

        assertThat(obstacles(full)).containsExactly(Obstacle.of("assignments.obstacle.load", 1, 1));
    }

    @Test
    void givesNobodyAVisitWhoseDeadlineHasPassed() {
        Instant late = visit.dueAt().plusSeconds(1);

        assertThat(EligibilityPolicies.obstacles(new Candidacy(visit, false, facts(anna()), ROTATION, late)))
                .containsExactly(Obstacle.of("assignments.obstacle.deadline"));
    }

    private List<Obstacle> obstacles(ShopperFacts facts) {
        return EligibilityPolicies.obstacles(new Candidacy(visit, false, facts, ROTATION, NOW));
    }

    private static ShopperFacts facts(Shopper shopper) {
        return new ShopperFacts(shopper, List.of(), Set.of(VisitId.create()), List.of(), 0);
    }

    private static ShopperFacts withConflict(ConflictOfInterest conflict) {
        return new ShopperFacts(anna(), List.of(conflict), Set.of(), List.of(), 0);
    }

    private static ShopperFacts withCall(Call call) {
        return new ShopperFacts(anna(), List.of(), Set.of(), List.of(call), 0);
    }

    private static Call call(OutletId outlet, WaveId wave, boolean open, @Nullable LocalDate madeOn) {
        return new Call("V-2026-00001", outlet, wave, open, madeOn);
    }

    private static ConflictOfInterest conflict(ClientId client, @Nullable OutletId outlet) {
        return new ConflictOfInterest(
                Identifiers.next(), ShopperId.create(), client, outlet, "sister works there", NOW);
    }

    private static Shopper anna() {
        return shopper(Set.of("Siberia"), 5, true, null);
    }

    private static Shopper shopper(Set<String> regions, int limit, boolean active, @Nullable String blockReason) {
        ShopperData data = new ShopperData("Anna", "anna@example.org", "", "Omsk", regions, limit, active);
        return new Shopper(ShopperId.create(), 1, data, null, blockReason, NOW);
    }
}
