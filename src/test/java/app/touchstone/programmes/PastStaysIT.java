package app.touchstone.programmes;

import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.programmes.ProgrammesFixtures.disclosure;
import static app.touchstone.programmes.ProgrammesFixtures.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitPlan;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientData;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Money;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Role;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.programmes.PlacedOrders.Placed;
import app.touchstone.programmes.ProgrammeService.Terms;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.reports.ReportedVisits.Accepted;
import app.touchstone.review.ReleasedReport;
import app.touchstone.review.ReleasedReports;
import app.touchstone.review.ReviewFile;
import app.touchstone.review.ReviewService;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperData;
import app.touchstone.shoppers.ShopperService;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Edits of today and what was ordered, agreed and released before them. */
@IntegrationTest
@ByClock
class PastStaysIT {

    private static final ZoneId FAR_EAST = ZoneId.of("Pacific/Kiritimati");
    private static final Currency EURO = Currency.getInstance("EUR");

    @Autowired
    private ProgrammeService programmes;

    @Autowired
    private ProgrammeDirectory programmeDirectory;

    @Autowired
    private OrderService orders;

    @Autowired
    private OrderBook book;

    @Autowired
    private ClientService clients;

    @Autowired
    private OutletService outlets;

    @Autowired
    private ChecklistService checklists;

    @Autowired
    private VisitService visits;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private ShopperService shoppers;

    @Autowired
    private ReviewService review;

    @Autowired
    private ReleasedReports released;

    @Autowired
    private PlacedOrders placedOrders;

    @Autowired
    private ReportedVisits reported;

    @Autowired
    private FieldFixture fixture;

    @Autowired
    private MovableClock clock;

    private final Actor coordinator = coordinator();
    private final Actor reviewer = FieldFixture.staff("Rita", Role.REVIEWER);

    @BeforeEach
    void goToTheAfternoon() {
        clock.set(ReportedVisits.AFTERNOON);
    }

    @Test
    void aNewPriceLeavesTheOrdersThatArePlacedAndConfirmed() {
        Placed before = placedOrders.placed(1);
        Programme programme = agree(before, "1000", "400");
        Placed placed = placedOrders.again(before);
        Placed other = placedOrders.again(before);
        Order confirmed = placedOrders.confirm(other.order());
        revise(programme, "Visits", "5000", "900", 30);
        assertThat(price(placed.order())).isEqualTo(Money.of("1000", "RUB"));
        assertThat(price(confirmed)).isEqualTo(Money.of("1000", "RUB"));
        assertThat(price(placedOrders.confirm(placed.order()))).isEqualTo(Money.of("1000", "RUB"));
    }

    @Test
    void aNewFeeLeavesTheVisitsThatArePlanned() {
        Placed placed = placedOrders.placed(1);
        Programme programme = agree(placed, "1000", "400");
        placedOrders.confirm(placed.order());
        revise(programme, "Visits", "1000", "900", 30);
        assertThat(visit(placed).plan().fee()).isEqualTo(Money.of("400", "RUB"));
    }

    @Test
    void aLongerRotationTakesNoVisitFromWhoHasIt() {
        Placed placed = placedOrders.confirmed(1);
        Shopper anna = fixture.shopper("Anna", 5);
        VisitId visit = visit(placed).id();
        assertThat(assignments.assign(coordinator, List.of(visit), anna.id()).done())
                .hasSize(1);
        revise(programme(placed), "Visits", null, null, 1000);
        assertThat(visits.accept(FieldFixture.actor(anna), visit, true).state()).isEqualTo(VisitState.ACCEPTED);
    }

    @Test
    void anotherNameOfTheProgrammeLeavesItsWavesTheirs() {
        Placed placed = placedOrders.confirmed(1);
        Wave wave = wave(placed);
        revise(programme(placed), "Renamed", null, null, 30);
        assertThat(wave(placed)).isEqualTo(wave);
        assertThat(programmeDirectory.wave(wave.id()).name()).startsWith("Visit · O-");
        assertThat(visit(placed).plan().waveName()).isEqualTo(wave.name());
    }

    @Test
    void anotherZoneOfTheClientMovesNoWindowAndNoDeadline() {
        Placed placed = placedOrders.confirmed(1);
        Visit before = visit(placed);
        LocalDate from = placed.order().wish().from();
        moveClient(placed.client());
        assertThat(visit(placed)).isEqualTo(before);
        assertThat(book.get(coordinator, placed.order().id()).wish().from()).isEqualTo(from);
        assertThat(wave(placed).from()).isEqualTo(from);
        assertThat(book.get(coordinator, placed.order().id()).number())
                .isEqualTo(placed.order().number());
    }

    @Test
    void anotherZoneOfTheClientMovesNoReleasedDay() {
        Accepted visit = reported.submitted();
        ReleasedReport before = release(visit);
        moveClient(visit.field().client());
        assertThat(report(visit)).isEqualTo(before);
    }

    @Test
    void theCurrencyOfAClientStaysOnceThereAreRatesInIt() {
        Placed placed = placedOrders.placed(1);
        Client client = placed.client();
        Programme programme = agree(placed, null, "400");
        refusesEuro(client);
        revise(programme, "Visits", null, null, 30);
        Client changed = inEuro(client);
        assertThat(changed.currency()).isEqualTo(EURO);
        assertThat(programmes.list(coordinator, client.id())).hasSize(1);
    }

    @Test
    void theCurrencyOfAClientStaysOnceAnOrderHasAPrice() {
        Placed before = placedOrders.placed(1);
        Programme programme = agree(before, "1000", null);
        Placed priced = placedOrders.again(before);
        revise(programme, "Visits", null, null, 30);
        refusesEuro(before.client());
        assertThat(price(priced.order())).isEqualTo(Money.of("1000", "RUB"));
    }

    @Test
    void theCurrencyOfAClientStaysOnceShoppersAreAskedForSums() {
        refusesEuro(placedOrders.confirmed(1).client());
    }

    @Test
    void theCurrencyOfAClientMayBePutRightBeforeAnythingIsAgreed() {
        assertThat(inEuro(placedOrders.placed(1).client()).currency()).isEqualTo(EURO);
    }

    @Test
    void anotherNameAndZoneOfAnOutletLeaveItsReleasedReports() {
        Accepted visit = reported.submitted();
        ReleasedReport before = release(visit);
        moveOutlet(visit.outlet().id());
        assertThat(report(visit)).isEqualTo(before);
        assertThat(before.outletName()).isEqualTo(visit.outlet().name());
        assertThat(before.timeZone()).isEqualTo(visit.outlet().timeZone());
    }

    @Test
    void anotherNameOfAnOutletLeavesPlannedVisitsWhoseDaysFollowAnotherZone() {
        Placed placed = placedOrders.confirmed(1);
        OutletId outlet = placed.outlets().getFirst().id();
        VisitPlan before = visit(placed).plan();
        moveOutlet(outlet);
        VisitPlan after = visit(placed).plan();
        assertThat(after.place().name()).isEqualTo(before.place().name());
        assertThat(after.window()).isEqualTo(before.window());
        assertThat(after.place().timeZone())
                .isEqualTo(outlets.get(coordinator, outlet).timeZone())
                .isNotEqualTo(before.place().timeZone());
    }

    @Test
    void anotherNameAndZoneOfAnOutletMoveNoDeadlineOfAVisitThatIsBegun() {
        Accepted begun = reported.submitted();
        Visit before = visits.get(coordinator, begun.visit().id());
        moveOutlet(begun.outlet().id());
        assertThat(visits.get(coordinator, begun.visit().id())).isEqualTo(before);
    }

    @Test
    void anotherNameOfAShopperLeavesTheNameUnderWhichAVisitWasMade() {
        Accepted accepted = reported.submitted();
        Visit before = visits.get(coordinator, accepted.visit().id());
        ShopperId id = accepted.shopper().requireShopper();
        Shopper shopper = shoppers.get(coordinator, id);
        shoppers.update(coordinator, id, shopper.version(), renamed(shopper.data()));
        assertThat(visits.get(coordinator, before.id())).isEqualTo(before);
        assertThat(visits.mine(accepted.shopper())).containsExactly(before);
    }

    @Test
    void aRetiredChecklistIsCarriedToTheEndByTheVisitsThatHaveIt() {
        Accepted visit = reported.accepted();
        checklists.retire(coordinator, visit.checklist().id());
        reported.submit(visit);
        ReleasedReport report = release(visit);
        assertThat(report.checklistVersion()).isEqualTo(visit.checklist().id());
        assertThat(report.answers()).containsKeys("clean", "smile");
    }

    @Test
    void aChecklistRetiredAfterTheReleaseLeavesTheReport() {
        Accepted visit = reported.submitted();
        ReleasedReport before = release(visit);
        checklists.retire(coordinator, visit.checklist().id());
        assertThat(report(visit)).isEqualTo(before);
    }

    @Test
    void whatPeopleWereToldIsWrittenOnceWithTheConfirmation() {
        Placed placed = placedOrders.confirmed(1);
        Order confirmed = placed.order();
        Disclosure told = told(placed);
        refuses(
                "programmes.refusal.order-state",
                () -> orders.confirm(
                        coordinator,
                        confirmed.id(),
                        confirmed.version(),
                        disclosure(told.toldOn().minusDays(9))));
        orders.cancel(coordinator, confirmed.id(), confirmed.version(), "Budget");
        assertThat(told(placed)).isEqualTo(told);
    }

    private Programme agree(Placed placed, @Nullable String price, @Nullable String fee) {
        return programmes.create(
                coordinator, placed.order().wish().checklist(), new Terms("Visits", rubles(price), rubles(fee), 30));
    }

    private void revise(Programme programme, String name, @Nullable String price, @Nullable String fee, int rotation) {
        programmes.update(
                coordinator,
                programme.id(),
                programme.version(),
                new Terms(name, rubles(price), rubles(fee), rotation));
    }

    private static @Nullable Money rubles(@Nullable String amount) {
        return amount == null ? null : Money.of(amount, "RUB");
    }

    private Programme programme(Placed placed) {
        return programmes.list(coordinator, placed.client().id()).getFirst();
    }

    private @Nullable Money price(Order order) {
        return book.get(coordinator, order.id()).price();
    }

    private Wave wave(Placed placed) {
        return book.details(coordinator, placed.order().id()).wave().orElseThrow();
    }

    private Disclosure told(Placed placed) {
        return book.details(coordinator, placed.order().id()).disclosure().orElseThrow();
    }

    private Visit visit(Placed placed) {
        ClientId client = placed.client().id();
        VisitFilter filter = new VisitFilter("", Set.of(), client, null, "", null, VisitFilter.Preset.ALL);
        return visits.find(coordinator, filter, 0, 1, new VisitOrder(VisitOrder.Column.NUMBER, true))
                .getFirst();
    }

    private void refusesEuro(Client client) {
        refuses("clients.refusal.currency-used", () -> inEuro(client));
        assertThat(clients.get(coordinator, client.id())).isEqualTo(client);
    }

    private Client inEuro(Client client) {
        return clients.update(
                coordinator,
                client.id(),
                client.version(),
                new ClientData(client.name(), client.defaultLanguage(), client.timeZone(), EURO));
    }

    private void moveClient(Client client) {
        clients.update(
                coordinator,
                client.id(),
                client.version(),
                new ClientData(client.name(), client.defaultLanguage(), FAR_EAST, client.currency()));
    }

    private void moveOutlet(OutletId id) {
        Outlet outlet = outlets.get(coordinator, id);
        OutletData data = outlet.data();
        outlets.update(
                coordinator,
                id,
                outlet.version(),
                new OutletData(
                        data.node(),
                        data.code(),
                        "Renamed",
                        data.address(),
                        data.region(),
                        data.format(),
                        data.features(),
                        FAR_EAST,
                        data.latitude(),
                        data.longitude(),
                        data.openingHours(),
                        true));
    }

    private static ShopperData renamed(ShopperData data) {
        return new ShopperData(
                "Married " + data.name(),
                data.email(),
                data.phone(),
                data.city(),
                data.regions(),
                data.visitLimit(),
                data.active());
    }

    private ReleasedReport release(Accepted visit) {
        VisitId id = visit.visit().id();
        ReviewFile claimed =
                review.claim(reviewer, id, review.open(reviewer, id).version());
        ReviewFile approved = review.approve(reviewer, id, claimed.version());
        review.release(reviewer, id, approved.version(), true);
        return report(visit);
    }

    private ReleasedReport report(Accepted visit) {
        return released.get(reviewer, visit.visit().id());
    }
}
