package app.touchstone.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.Overlap;
import app.touchstone.access.InvitationService;
import app.touchstone.access.PeopleService;
import app.touchstone.access.Person.PersonData;
import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.FieldFixture.Field;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.VersionState;
import app.touchstone.clients.Outlet;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.PersonId;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What two people do at the same moment comes out as if one of them had come later. */
@IntegrationTest
@ByClock
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

    @Autowired
    private PeopleService people;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private ChecklistService checklists;

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

    @Test
    void refusesTheSecondPersonOfAnAddress() {
        PersonData data = new PersonData(
                UUID.randomUUID() + "@example.org", "Clara", Set.of(Role.REVIEWER), new Boundary.Agency(), true);

        assertRefused(
                "access.refusal.email-taken",
                overlap.of(
                        () -> people.create(Actors.staff(), data, Locale.ENGLISH),
                        () -> people.create(Actors.staff(), data, Locale.ENGLISH)));
    }

    @Test
    void leavesOneLinkToAPersonWhoIsInvitedTwice() {
        PersonId clara = clara();
        List<String> links = new CopyOnWriteArrayList<>();
        Runnable invite = () -> links.add(invitations.invite(Actors.staff(), clara));

        assertThat(overlap.of(invite, invite)).isNull();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.look(links.getFirst()));
        assertThat(invitations.look(links.getLast()).email()).isPresent();
    }

    @Test
    void letsOneOfTwoUseALink() {
        String link = invitations.invite(Actors.staff(), clara());

        assertRefused(
                "access.refusal.invitation-used",
                overlap.of(
                        () -> invitations.accept(link, "one long enough password"),
                        () -> invitations.accept(link, "another long enough password")));
    }

    @Test
    void tellsTheSecondWhoPublishesThatItIsDone() {
        ChecklistVersion draft = draft();

        assertThat(overlap.of(() -> publish(draft), () -> publish(draft))).isInstanceOf(Stale.class);
    }

    @Test
    void keepsWhatIsPublishedWhileSomebodyThrowsTheDraftAway() {
        ChecklistVersion draft = draft();

        assertThat(overlap.of(() -> publish(draft), () -> checklists.discard(vera, draft.id())))
                .isInstanceOf(Stale.class);

        assertThat(checklists.version(vera, draft.id()).state()).isEqualTo(VersionState.PUBLISHED);
    }

    @Test
    void numbersTwoDraftsOfOneChecklist() {
        ChecklistVersion known = reported.accepted().checklist();
        Runnable begin = () -> checklists.newVersion(vera, known.checklist(), false, known.definition());

        assertThat(overlap.of(begin, begin)).isNull();
    }

    @Test
    void confirmsAnOrderOnceAndNumbersItsVisitsOnce() {
        Placed placed = orders.placed(2);

        assertThat(overlap.of(() -> orders.confirm(placed.order()), () -> orders.confirm(placed.order())))
                .isInstanceOfAny(Stale.class, Refused.class);

        assertThat(visitsOf(placed)).extracting(Visit::number).doesNotHaveDuplicates();
    }

    @Test
    void approvesNoReportThatIsBeingReturned() {
        VisitId id = reported.submitted().visit().id();
        int version = review.claim(rita, id, 0).version();
        Instant due = clock.instant().plus(Duration.ofDays(2));

        assertThat(overlap.of(
                        () -> review.sendBack(rita, id, version, Map.of("clean", "Look again"), due),
                        () -> review.approve(ralf, id, version)))
                .isInstanceOfSatisfying(
                        Stale.class, stale -> assertThat(stale.changedBy()).isEqualTo("Rita"));

        assertThat(visits.get(vera, id).state()).isEqualTo(VisitState.RETURNED);
    }

    @Test
    void releasesAReportOnceAndNoneThatIsTakenBack() {
        VisitId id = reported.submitted().visit().id();
        int version =
                review.approve(rita, id, review.claim(rita, id, 0).version()).version();

        assertThat(overlap.of(
                        () -> review.release(rita, id, version, true), () -> review.release(ralf, id, version, true)))
                .isInstanceOf(Stale.class);
        VisitId other = reported.submitted().visit().id();
        int read = review.approve(rita, other, review.claim(rita, other, 0).version())
                .version();
        assertThat(overlap.of(() -> review.takeBack(rita, other, read), () -> review.release(ralf, other, read, true)))
                .isInstanceOf(Stale.class);

        assertThat(visits.get(vera, id).state()).isEqualTo(VisitState.RELEASED);
        assertThat(visits.get(vera, other).state()).isEqualTo(VisitState.IN_REVIEW);
    }

    private PersonId clara() {
        PersonData data = new PersonData(
                UUID.randomUUID() + "@example.org", "Clara", Set.of(Role.REVIEWER), new Boundary.Agency(), true);
        return people.create(Actors.staff(), data, Locale.ENGLISH).id();
    }

    private ChecklistVersion draft() {
        ChecklistVersion known = reported.accepted().checklist();
        return checklists.newVersion(vera, known.checklist(), true, known.definition());
    }

    private void publish(ChecklistVersion draft) {
        checklists.publish(vera, draft.id(), draft.version());
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
