package app.touchstone.assignments;

import static app.touchstone.assignments.FieldFixture.staff;
import static app.touchstone.clients.ClientsFixtures.MOSCOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.assignments.FieldFixture.Field;
import app.touchstone.assignments.VisitFilter.Preset;
import app.touchstone.assignments.VisitPlan.Window;
import app.touchstone.clients.NodeKind;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.Role;
import app.touchstone.platform.VisitId;
import app.touchstone.programmes.PlacedOrders;
import app.touchstone.programmes.PlacedOrders.Placed;
import app.touchstone.reports.ReportService;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.reports.ReportedVisits.Accepted;
import app.touchstone.shoppers.Shopper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The night in which the year changes, first in Moscow and an hour later in Kaliningrad. */
@IntegrationTest
@ByClock
class NewYearIT {

    private static final ZoneId KALININGRAD = ZoneId.of("Europe/Kaliningrad");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final Instant OLD_YEAR = Instant.parse("2026-12-31T20:59:59Z");
    private static final Instant NEW_IN_MOSCOW = Instant.parse("2026-12-31T21:00:00Z");
    private static final Instant NEW_EVERYWHERE = Instant.parse("2026-12-31T22:00:00Z");

    @Autowired
    private VisitService visits;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private OutletService outlets;

    @Autowired
    private FieldFixture fixture;

    @Autowired
    private PlacedOrders orders;

    @Autowired
    private ReportedVisits reported;

    @Autowired
    private ReportService reports;

    @Autowired
    private MovableClock clock;

    private final Actor vera = staff("Vera", Role.COORDINATOR);
    private Field field;
    private Outlet moscow;
    private Outlet kaliningrad;

    @BeforeEach
    void openBothOutlets() {
        clock.set(OLD_YEAR.minusSeconds(3600));
        field = fixture.field();
        moscow = outlet("M-1", MOSCOW);
        kaliningrad = outlet("K-1", KALININGRAD);
    }

    @Test
    void ordersBearTheYearOfTheirClientAndGoOnCounting() {
        clock.set(OLD_YEAR);
        Placed last = orders.placed(1);
        clock.set(NEW_IN_MOSCOW);
        Placed first = orders.again(last);
        assertThat(last.order().number()).startsWith("O-2026-");
        assertThat(first.order().number()).startsWith("O-2027-");
        assertThat(count(first.order().number())).isEqualTo(count(last.order().number()) + 1);
    }

    @Test
    void visitsBearTheYearOfTheirOutletAndGoOnCounting() {
        clock.set(OLD_YEAR);
        List<Visit> old = planned(LAST_DAY);
        clock.set(NEW_IN_MOSCOW);
        List<Visit> between = planned(LAST_DAY.plusDays(9));
        clock.set(NEW_EVERYWHERE);
        List<Visit> later = planned(LAST_DAY.plusDays(9));
        assertThat(old).extracting(visit -> year(visit.number())).containsExactly("2026", "2026");
        assertThat(between).extracting(visit -> year(visit.number())).containsExactly("2027", "2026");
        assertThat(later).extracting(visit -> year(visit.number())).containsExactly("2027", "2027");
        assertThat(List.of(old, between, later))
                .flatExtracting(all -> all)
                .extracting(visit -> count(visit.number()))
                .doesNotHaveDuplicates();
    }

    @Test
    void receiptsBearTheYearOfTheOutlet() {
        clock.set(ReportedVisits.AFTERNOON);
        Accepted last = reported.accepted();
        Accepted first = reported.accepted();
        clock.set(OLD_YEAR);
        assertThat(receipt(last)).startsWith("R-2026-");
        clock.set(NEW_IN_MOSCOW);
        assertThat(receipt(first)).startsWith("R-2027-");
    }

    private String receipt(Accepted visit) {
        return reports.submit(
                        visit.shopper(),
                        visit.visit().id(),
                        reported.whole(1, reported.choice("clean", "yes"), reported.choice("smile", "yes")))
                .number();
    }

    @Test
    void thePageOfTheDayGoesByTheMidnightOfEachOutlet() {
        List<Visit> given = given();
        clock.set(OLD_YEAR);
        assertThat(of(Preset.OVERDUE)).isEmpty();
        clock.set(NEW_IN_MOSCOW);
        assertThat(of(Preset.OVERDUE)).containsExactly(given.getFirst());
        assertThat(of(Preset.AT_RISK)).containsExactly(given.getLast());
        clock.set(NEW_EVERYWHERE);
        assertThat(of(Preset.OVERDUE)).containsExactlyElementsOf(given);
        assertThat(of(Preset.AT_RISK)).isEmpty();
    }

    @Test
    void visitsExpireADayAfterTheMidnightOfTheirOutlet() {
        List<Visit> given = given();
        clock.set(OLD_YEAR.plus(AssignmentService.GRACE));
        assertThat(expired(given)).isEmpty();
        clock.set(NEW_IN_MOSCOW.plus(AssignmentService.GRACE));
        assertThat(expired(given)).containsExactly(given.getFirst());
        clock.set(NEW_EVERYWHERE.plus(AssignmentService.GRACE));
        assertThat(expired(given)).containsExactly(given.getLast());
    }

    private Outlet outlet(String code, ZoneId zone) {
        NodeId root = outlets.nodes(vera, field.client().id()).stream()
                .filter(node -> node.kind() == NodeKind.NETWORK)
                .findFirst()
                .orElseThrow()
                .id();
        return outlets.create(
                vera,
                field.client().id(),
                new OutletData(root, code, "Outlet " + code, "", "", "", Set.of(), zone, null, null, "", true));
    }

    /** A visit to each outlet until the day, Moscow first. */
    private List<Visit> planned(LocalDate until) {
        Window window = new Window(LAST_DAY.minusDays(20), until);
        return visits.plan(vera, List.of(field.visitTo(moscow, window), field.visitTo(kaliningrad, window)));
    }

    /** The same, with a shopper who has both. */
    private List<Visit> given() {
        Shopper anna = fixture.shopper("Anna", 5);
        return assignments
                .assign(vera, planned(LAST_DAY).stream().map(Visit::id).toList(), anna.id())
                .done();
    }

    private List<Visit> of(Preset preset) {
        VisitFilter filter = new VisitFilter("", Set.of(), null, field.wave(), "", null, preset);
        return visits.find(vera, filter, 0, 10, VisitOrder.SOONEST_DUE);
    }

    private List<Visit> expired(List<Visit> among) {
        Set<VisitId> now =
                assignments.expire(Actors.staff(), 1000).stream().map(Visit::id).collect(Collectors.toSet());
        return among.stream().filter(visit -> now.contains(visit.id())).toList();
    }

    private static String year(String number) {
        return number.split("-", -1)[1];
    }

    private static int count(String number) {
        return Integer.parseInt(number.split("-", -1)[2]);
    }
}
