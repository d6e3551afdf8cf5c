package app.touchstone.durability;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.Overlap;
import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.FieldFixture.Field;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.clients.Outlet;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.Stale;
import app.touchstone.platform.VisitId;
import app.touchstone.programmes.OrderBook;
import app.touchstone.programmes.OrderService;
import app.touchstone.programmes.OrderState;
import app.touchstone.programmes.PlacedOrders;
import app.touchstone.programmes.PlacedOrders.Placed;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.reports.ReportedVisits.Accepted;
import app.touchstone.review.ReviewService;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperData;
import app.touchstone.shoppers.ShopperService;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What two people do at the same moment comes out as if one of them had come later. */
@IntegrationTest
@Import({
    MovableClock.InPlaceOfTheRealOne.class,
    FieldFixture.class,
    ReportedVisits.class,
    PlacedOrders.class,
    Overlap.class
})
class TwoAtOnceIT {

    @Autowired
    private Overlap overlap;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PlacedOrders orders;

    @Autowired
    private OrderBook book;

    @Autowired
    private OrderService orderService;

    @Autowired
    private FieldFixture field;

    @Autowired
    private ReportedVisits reported;

    @Autowired
    private VisitService visits;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private ReviewService review;

    @Autowired
    private ShopperService shoppers;

    private final Actor vera = FieldFixture.staff("Vera", Role.COORDINATOR);
    private final Actor rita = FieldFixture.staff("Rita", Role.REVIEWER);
    private final Actor ralf = FieldFixture.staff("Ralf", Role.REVIEWER);

    @BeforeEach
    void set() {
        clock.set(ReportedVisits.AFTERNOON);
    }

    @Test
    void completesAnOrderWhoseLastTwoVisitsEndAtOnce() {
        Placed placed = orders.confirmed(2);
        List<Visit> both = visitsOf(placed);

        assertThat(overlap.of(() -> cancel(both.getFirst()), () -> cancel(both.getLast())))
                .isNull();

        assertThat(book.get(vera, placed.order().id()).state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    void cancelsAnOrderOfWhichAVisitEndsAtOnce() {
        Placed placed = orders.confirmed(2);
        List<Visit> both = visitsOf(placed);

        assertThat(overlap.of(
                        () -> cancel(both.getLast()),
                        () -> orderService.cancel(
                                vera, placed.order().id(), placed.order().version(), "Moved")))
                .isNull();

        assertThat(book.get(vera, placed.order().id()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(visitsOf(placed)).extracting(Visit::state).containsOnly(VisitState.CANCELLED);
    }

    @Test
    void opensARejectedVisitOnceMoreOnlyOnce() {
        Accepted submitted = reported.submitted();
        VisitId id = submitted.visit().id();
        int version = review.claim(rita, id, review.open(rita, id).version()).version();
        review.reject(rita, id, version, "Nothing fits");
        LocalDate later = LocalDate.of(2026, 3, 30);

        assertRefused(
                "assignments.refusal.revisited",
                overlap.of(() -> assignments.revisit(vera, id, later), () -> assignments.revisit(vera, id, later)));
    }

    @Test
    void tellsTheSecondReviewerWhoTookTheReportUp() {
        VisitId id = reported.submitted().visit().id();

        assertThat(overlap.of(() -> review.claim(rita, id, 0), () -> review.claim(ralf, id, 0)))
                .isInstanceOfSatisfying(
                        Stale.class, stale -> assertThat(stale.changedBy()).isEqualTo("Rita"));
    }

    @Test
    void confirmsTwoFirstOrdersOfOneChecklistUnderOneProgramme() {
        Placed one = orders.placed(1);
        Placed other = orders.again(one);

        assertThat(overlap.of(() -> orders.confirm(one.order()), () -> orders.confirm(other.order())))
                .isNull();

        assertThat(book.get(vera, other.order().id()).programme())
                .isNotNull()
                .isEqualTo(book.get(vera, one.order().id()).programme());
    }

    @Test
    void refusesTheSecondProfileOfAnAddress() {
        ShopperData data = new ShopperData("Anna", UUID.randomUUID() + "@example.org", "", "", Set.of(), 5, true);

        assertRefused(
                "shoppers.refusal.email-taken",
                overlap.of(() -> shoppers.create(vera, data), () -> shoppers.create(vera, data)));
    }

    @Test
    void makesOneAccountForAShopperWhoIsInvitedTwice() {
        Shopper anna = field.shopper("Anna", 5);

        assertThat(overlap.of(
                        () -> shoppers.invite(vera, anna.id(), Locale.ENGLISH),
                        () -> shoppers.invite(vera, anna.id(), Locale.ENGLISH)))
                .isNull();
    }

    @Test
    void givesNoVisitToAShopperWhoDeclaresAConflictMeanwhile() {
        Field world = field.field();
        Outlet outlet = field.outlets(world, "North", "N-1").getFirst();
        Visit visit = visits.plan(vera, List.of(world.visitTo(outlet))).getFirst();
        Shopper anna = field.shopper("Anna", 5, "North");

        overlap.of(
                () -> shoppers.declareConflict(
                        FieldFixture.actor(anna), anna.id(), world.client().id(), outlet.id(), "My sister works there"),
                () -> assignments.assign(vera, List.of(visit.id()), anna.id()));

        assertThat(visits.get(vera, visit.id()).state()).isEqualTo(VisitState.OPEN);
    }

    private List<Visit> visitsOf(Placed placed) {
        return visits.find(vera, VisitFilter.ALL.of(placed.client().id()), 0, 10, VisitOrder.SOONEST_DUE);
    }

    private void cancel(Visit visit) {
        assignments.cancel(vera, List.of(visit.id()), "The client asked for it");
    }

    private static void assertRefused(String key, @Nullable Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
