package app.touchstone.assignments;

import static app.touchstone.assignments.FieldFixture.actor;
import static app.touchstone.assignments.FieldFixture.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.assignments.FieldFixture.Field;
import app.touchstone.assignments.Visit.Flags;
import app.touchstone.assignments.VisitFilter.Preset;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of visits when their outlet closes or their shopper is blocked. */
@IntegrationTest
@ByClock
class HaltsIT {

    @Autowired
    private FieldFixture fixture;

    @Autowired
    private OutletService outlets;

    @Autowired
    private ShopperService shoppers;

    @Autowired
    private VisitService visits;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private MovableClock clock;

    private final Actor vera = staff("Vera", Role.COORDINATOR);
    private Field field;
    private Outlet outlet;
    private Shopper anna;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-03-10T09:00:00Z"));
        field = fixture.field();
        outlet = fixture.outlets(field, "North", "N-1").getFirst();
        anna = fixture.shopper("Anna", 5, "North");
    }

    @Test
    void endsVisitsThatNobodyHasBegunWhenTheirOutletCloses() {
        Visit open = planned();
        Visit accepted = accepted(fixture.shopper("Berta", 5, "North"));
        Visit begun = visits.start(actor(anna), accepted(anna).id());
        assertThat(outlets.ifTurned(vera, outlet))
                .containsExactly(
                        new Consequence("assignments.closing.nobody", 1),
                        new Consequence("assignments.closing.shoppers", 1),
                        new Consequence("assignments.closing.under-way", 1));

        outlet = turn(false);

        assertThat(List.of(reread(open), reread(accepted))).allSatisfy(visit -> {
            assertThat(visit.state()).isEqualTo(VisitState.OUTLET_CLOSED);
            assertThat(visit.flags()).isEqualTo(Flags.NONE);
            assertThat(visit.reason()).isEqualTo("The outlet was closed");
        });
        assertThat(reread(begun).state()).isEqualTo(VisitState.IN_PROGRESS);
        assertThat(found(Preset.CLOSED_OUTLET)).containsExactly(reread(begun));
        assertThat(onTrack(Preset.CLOSED_OUTLET)).isPositive();
    }

    @Test
    void givesNoVisitAtAClosedOutletToAnybody() {
        outlet = turn(false);
        Visit late = planned();

        assertThat(assignments.assign(vera, List.of(late.id()), anna.id()).refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.obstacles())
                        .containsExactly(Obstacle.of("assignments.obstacle.outlet-closed")));
    }

    @Test
    void makesAVisitOnceMoreWhenItsOutletIsOpenAgain() {
        Visit open = planned();
        outlet = turn(false);
        LocalDate later = LocalDate.of(2026, 3, 30);
        assertRefused("assignments.refusal.outlet-closed", () -> assignments.revisit(vera, open.id(), later));
        assertThat(outlets.ifTurned(vera, outlet)).containsExactly(new Consequence("assignments.opening.ended", 1));

        outlet = turn(true);
        Visit again = assignments.revisit(vera, open.id(), later);

        assertThat(reread(open).state()).isEqualTo(VisitState.OUTLET_CLOSED);
        assertThat(assignments.assign(vera, List.of(again.id()), anna.id()).refused())
                .isEmpty();
    }

    @Test
    void takesVisitsFromABlockedShopperAndShowsWhatIsBegun() {
        Visit accepted = accepted(anna);
        Outlet other = fixture.outlets(field, "North", "N-2").getFirst();
        Visit second = visits.plan(vera, List.of(field.visitTo(other))).getFirst();
        assignments.assign(vera, List.of(second.id()), anna.id());
        visits.accept(actor(anna), second.id(), true);
        Visit begun = visits.start(actor(anna), second.id());
        assertThat(shoppers.ifBlocked(vera, anna.id()))
                .containsExactly(
                        new Consequence("assignments.blocking.back", 1),
                        new Consequence("assignments.blocking.begun", 1));

        shoppers.block(vera, anna.id(), "seen too often");

        assertThat(reread(accepted)).satisfies(visit -> {
            assertThat(visit.state()).isEqualTo(VisitState.OPEN);
            assertThat(visit.shopper()).isNull();
            assertThat(visit.reason()).isEqualTo("The shopper was blocked");
        });
        assertThat(found(Preset.BLOCKED_SHOPPER)).containsExactly(begun);
        assertRefused("assignments.refusal.blocked", () -> visits.submitted(actor(anna), begun.id(), clock.instant()));

        shoppers.unblock(vera, anna.id());

        assertThat(found(Preset.BLOCKED_SHOPPER)).isEmpty();
    }

    @Test
    void countsAllVisitsThatNobodyHasAndThoseDueSoonApart() {
        planned();
        assertThat(found(Preset.UNASSIGNED)).hasSize(1);
        assertThat(found(Preset.UNASSIGNED_SOON)).isEmpty();

        clock.set(Instant.parse("2026-03-26T09:00:00Z"));

        assertThat(found(Preset.UNASSIGNED_SOON)).hasSize(1);
    }

    private Visit planned() {
        return visits.plan(vera, List.of(field.visitTo(outlet))).getFirst();
    }

    private Visit accepted(Shopper by) {
        Visit visit = planned();
        assignments.assign(vera, List.of(visit.id()), by.id());
        return visits.accept(actor(by), visit.id(), true);
    }

    private Visit reread(Visit visit) {
        return visits.get(vera, visit.id());
    }

    private List<Visit> found(Preset preset) {
        return visits.find(vera, VisitFilter.of(preset).of(field.client().id()), 0, 100, VisitOrder.SOONEST_DUE);
    }

    private int onTrack(Preset preset) {
        return visits.today(vera).of(preset);
    }

    private Outlet turn(boolean active) {
        OutletData was = outlet.data();
        return outlets.update(
                vera,
                outlet.id(),
                outlet.version(),
                new OutletData(
                        was.node(),
                        was.code(),
                        was.name(),
                        was.address(),
                        was.region(),
                        was.format(),
                        was.features(),
                        was.timeZone(),
                        was.latitude(),
                        was.longitude(),
                        was.openingHours(),
                        active));
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
