package app.touchstone.insight;

import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.clients.ClientsFixtures.networkManager;
import static app.touchstone.clients.ClientsFixtures.outlet;
import static app.touchstone.clients.ClientsFixtures.outletManager;
import static app.touchstone.clients.ClientsFixtures.regionManager;
import static app.touchstone.db.clients.Tables.OUTLET;
import static app.touchstone.db.review.Tables.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.touchstone.IntegrationTest;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientData;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.Move;
import app.touchstone.clients.MoveConsequences.Touched;
import app.touchstone.clients.MoveConsequences.TouchedKind;
import app.touchstone.clients.MovePreview;
import app.touchstone.clients.MoveReason;
import app.touchstone.clients.MoveService;
import app.touchstone.clients.MoveTerms;
import app.touchstone.clients.MoveUndo;
import app.touchstone.clients.NetworkService;
import app.touchstone.clients.Node;
import app.touchstone.clients.NodeKind;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.clients.Sight;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Persona;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.DayPart;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.NotFound;
import app.touchstone.review.ReleasedReport;
import app.touchstone.review.ReleasedReport.Photo;
import app.touchstone.review.ReleasedReports;
import app.touchstone.review.ReleasedReports.ReleasedVisit;
import app.touchstone.review.ReportReleased;
import app.touchstone.scoring.GoldenVisits;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports and figures of an outlet that was sold: the old owner's time, the new owner's, and nobody's else. */
@IntegrationTest
class MovedOutletsIT {

    @Autowired
    private ClientService clients;

    @Autowired
    private NetworkService network;

    @Autowired
    private OutletService outlets;

    @Autowired
    private MoveService moves;

    @Autowired
    private MoveUndo undo;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private ChecklistService checklists;

    @Autowired
    private ReleasedVisits visits;

    @Autowired
    private ReleasedReports reports;

    @Autowired
    private NetworkResults networkResults;

    @Autowired
    private OutletResults outletResults;

    @Autowired
    private DSLContext db;

    private final Actor coordinator = coordinator();
    private final LocalDate today = LocalDate.now(ClientsFixtures.MOSCOW);
    private final Photo photo = new Photo(UUID.randomUUID(), "q1", Instant.EPOCH, 10, 10);
    private Client client;
    private Node north;
    private Node south;
    private Outlet shop;
    private Move sale;
    private ReportReleased earlier;
    private ReportReleased later;

    @BeforeEach
    void sellAnOutletBetweenTwoVisits() {
        client = clients.create(coordinator, ClientsFixtures.client());
        Node root = outlets.nodes(coordinator, client.id()).getFirst();
        north = network.add(coordinator, root.id(), "North", NodeKind.REGION);
        south = network.add(coordinator, root.id(), "South", NodeKind.REGION);
        shop = outlets.create(coordinator, client.id(), outlet(north.id(), "S-1"));
        JourneyTemplate template = journey("Way");
        ChecklistVersion version =
                checklists.create(coordinator, client.id(), "C", "Checklist", template.id(), GoldenVisits.checklist());
        earlier = visits.release(shop, version, GoldenVisits.answers().getFirst(), today.minusDays(40), photo);
        later = visits.release(shop, version, GoldenVisits.answers().getLast(), today.minusDays(5), photo);
        sale = moves.move(
                coordinator,
                moves.preview(
                        coordinator,
                        client.id(),
                        List.of(shop.id()),
                        south.id(),
                        new MoveTerms(today.minusDays(20), MoveReason.SALE)));
    }

    private JourneyTemplate journey(String name) {
        return journeys.create(
                coordinator,
                client.id(),
                name,
                new JourneyDefinition(
                        new Persona(LocalizedText.in("en", "Ann"), LocalizedText.empty()),
                        List.of(new Stage(
                                "first",
                                LocalizedText.in("en", "First"),
                                Driver.LEADS,
                                false,
                                IntStream.rangeClosed(1, 5)
                                        .mapToObj(number -> new Touchpoint(
                                                "T" + number,
                                                LocalizedText.in("en", "Touchpoint " + number),
                                                BigDecimal.ONE,
                                                BigDecimal.ONE))
                                        .toList()))));
    }

    private void rule(Sight sight) {
        ClientData data = client.data();
        client = clients.update(
                coordinator,
                client.id(),
                client.version(),
                new ClientData(data.name(), data.defaultLanguage(), data.timeZone(), data.currency(), sight));
    }

    private Actor oldOwner() {
        return regionManager(client.id(), north.id());
    }

    private List<Actor> newOwners() {
        return List.of(regionManager(client.id(), south.id()), outletManager(client.id(), shop.id()));
    }

    @Test
    void theOldOwnerReadsItsOwnTimeOnly() {
        Actor old = oldOwner();
        reads(old, earlier);
        findsNot(old, later);
        OutletPage page = outletResults.page(old, shop.id());
        assertThat(page.visits()).isEqualTo(1);
        assertThat(page.score()).isEqualByComparingTo(score(earlier));
        assertThat(page.released()).extracting(ReleasedVisit::visit).containsExactly(earlier.visit());
        assertThat(page.trend()).hasSize(1);
        assertThat(traced(old)).isEqualTo(1);
        NetworkPage own = networkResults.page(old, client.id(), NetworkLook.NEWEST);
        assertThat(own.totals().visits()).isEqualTo(1);
        assertThat(own.totals().score()).isEqualByComparingTo(score(earlier));
        assertThat(networkResults
                        .page(old, client.id(), NetworkLook.NEWEST.counted(CountedBy.AS_IT_IS))
                        .outlets())
                .isEmpty();
    }

    @Test
    void theNewOwnerWithNothingLearnsNothingOfTheTimeBefore() {
        for (Actor owner : newOwners()) {
            reads(owner, later);
            findsNot(owner, earlier);
            OutletPage page = outletResults.page(owner, shop.id());
            assertThat(page.visits()).isEqualTo(1);
            assertThat(page.score()).isEqualByComparingTo(score(later));
            assertThat(page.released()).extracting(ReleasedVisit::visit).containsExactly(later.visit());
            assertThat(traced(owner)).isEqualTo(1);
            for (CountedBy standing : CountedBy.values()) {
                assertThat(networkResults
                                .page(owner, client.id(), NetworkLook.NEWEST.counted(standing))
                                .totals()
                                .visits())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void theNewOwnerWithScoresSeesFiguresAndNoAnswers() {
        rule(Sight.SCORES);
        for (Actor owner : newOwners()) {
            reads(owner, later);
            findsNot(owner, earlier);
            OutletPage page = outletResults.page(owner, shop.id());
            assertThat(page.visits()).isEqualTo(2);
            assertThat(page.released()).extracting(ReleasedVisit::readable).containsExactly(true, false);
            assertThat(traced(owner)).isEqualTo(1);
            assertThat(visitsOf(owner, CountedBy.AS_IT_WAS)).isEqualTo(1);
            assertThat(visitsOf(owner, CountedBy.AS_IT_IS)).isEqualTo(2);
        }
    }

    @Test
    void theNewOwnerWithAllSeesAll() {
        rule(Sight.ALL);
        for (Actor owner : newOwners()) {
            reads(owner, later);
            reads(owner, earlier);
            assertThat(outletResults.page(owner, shop.id()).visits()).isEqualTo(2);
            assertThat(traced(owner)).isEqualTo(2);
        }
        findsNot(oldOwner(), later);
    }

    @Test
    void whoSeesBothRegionsOrTheNetworkSeesAll() {
        for (Actor actor :
                List.of(regionManager(client.id(), north.id(), south.id()), networkManager(client.id()), coordinator)) {
            reads(actor, earlier);
            reads(actor, later);
            assertThat(outletResults.page(actor, shop.id()).visits()).isEqualTo(2);
            assertThat(visitsOf(actor, CountedBy.AS_IT_WAS)).isEqualTo(2);
            assertThat(visitsOf(actor, CountedBy.AS_IT_IS)).isEqualTo(2);
        }
    }

    @Test
    void oneRegionIsLookedAtAsItWasAndAsItIs() {
        for (Actor actor :
                List.of(regionManager(client.id(), north.id(), south.id()), networkManager(client.id()), coordinator)) {
            assertThat(part(actor, north, CountedBy.AS_IT_WAS).totals().visits())
                    .isEqualTo(1);
            assertThat(part(actor, north, CountedBy.AS_IT_WAS).totals().score()).isEqualByComparingTo(score(earlier));
            assertThat(part(actor, north, CountedBy.AS_IT_IS).outlets()).isEmpty();
            assertThat(part(actor, south, CountedBy.AS_IT_WAS).totals().visits())
                    .isEqualTo(1);
            assertThat(part(actor, south, CountedBy.AS_IT_WAS).totals().score()).isEqualByComparingTo(score(later));
            assertThat(part(actor, south, CountedBy.AS_IT_IS).totals().visits()).isEqualTo(2);
            assertThat(part(actor, south, CountedBy.AS_IT_IS).partOfMoves()).isTrue();
        }
    }

    @Test
    void aPartThatSomebodyDoesNotSeeIsNotFound() {
        Client foreign = clients.create(coordinator, ClientsFixtures.client());
        Node strange = outlets.nodes(coordinator, foreign.id()).getFirst();
        for (CountedBy standing : CountedBy.values()) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> part(oldOwner(), south, standing));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> part(coordinator, strange, standing));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> part(networkManager(client.id()), strange, standing));
        }
    }

    private NetworkPage part(Actor actor, Node node, CountedBy standing) {
        return networkResults.page(
                actor, client.id(), NetworkLook.NEWEST.below(node.id()).counted(standing));
    }

    @Test
    void theChoiceOfJourneysIsOfVisitsThatAreSeen() {
        JourneyTemplate other = journey("Other way");
        ChecklistVersion version =
                checklists.create(coordinator, client.id(), "D", "Other", other.id(), GoldenVisits.checklist());
        visits.release(shop, version, GoldenVisits.answers().getFirst(), today.minusDays(2), photo);
        assertThat(journeysOf(coordinator)).containsExactly("Other way", "Way");
        assertThat(journeysOf(oldOwner())).containsExactly("Way");
        assertThat(networkResults
                        .page(oldOwner(), client.id(), NetworkLook.NEWEST)
                        .totals()
                        .visits())
                .isEqualTo(1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> networkResults.page(oldOwner(), client.id(), NetworkLook.NEWEST.along(other.id())));
        newOwners().forEach(owner -> assertThat(journeysOf(owner)).containsExactly("Other way", "Way"));
    }

    private List<String> journeysOf(Actor actor) {
        return networkResults.page(actor, client.id(), NetworkLook.NEWEST).journeys().stream()
                .map(JourneyChoice::name)
                .toList();
    }

    @Test
    void aSaleTakenBackGivesTheOldOwnerAll() {
        undo.undo(coordinator, sale.id());
        reads(oldOwner(), earlier);
        reads(oldOwner(), later);
        assertThat(outletResults.page(oldOwner(), shop.id()).visits()).isEqualTo(2);
        findsNot(regionManager(client.id(), south.id()), later);
    }

    /** The moments of the visit, of its photos and of its hand-in all come within minutes of each other. */
    @Test
    void aClientLearnsThePartOfTheDayAndStaffTheMinute() {
        Instant minute = later.visitedOn()
                .atTime(ReleasedVisits.VISITED)
                .atZone(shop.timeZone())
                .toInstant();
        Instant part = later.visitedOn().atTime(12, 0).atZone(shop.timeZone()).toInstant();
        for (Actor actor : List.of(
                networkManager(client.id()), newOwners().getFirst(), newOwners().getLast())) {
            ReleasedReport read = reports.get(actor, later.visit());
            assertThat(List.of(read.visitedAt(), read.submittedAt())).containsOnly(part);
            assertThat(read.photos())
                    .extracting(Photo::capturedAt)
                    .containsExactly(DayPart.blurred(photo.capturedAt(), shop.timeZone()))
                    .doesNotContain(photo.capturedAt());
            assertThat(reports.of(actor, shop.id()).getFirst().visitedAt()).isEqualTo(part);
        }
        assertThat(reports.get(coordinator, later.visit()).visitedAt()).isEqualTo(minute);
        assertThat(reports.of(coordinator, shop.id()).getFirst().visitedAt()).isEqualTo(minute);
    }

    /** Just after midnight at the outlet, which a zone further west had still been the day before. */
    @Test
    void aReleaseKeepsItsDayWhenTheZoneOfItsOutletIsCorrected() {
        Instant dawn = today.minusDays(20).atTime(0, 30).atZone(shop.timeZone()).toInstant();
        db.update(RELEASE)
                .set(RELEASE.VISITED_AT, dawn)
                .where(RELEASE.VISIT_ID.eq(later.visit()))
                .execute();
        correctZone(ZoneId.of("Europe/London"));
        undo.undo(coordinator, sale.id());
        MovePreview again = moves.preview(
                coordinator,
                client.id(),
                List.of(shop.id()),
                south.id(),
                new MoveTerms(today.minusDays(20), MoveReason.SALE));
        assertThat(again.touched())
                .extracting(Touched::kind, Touched::count)
                .contains(tuple(TouchedKind.REPORTS_BEFORE, 1), tuple(TouchedKind.REPORTS_AFTER, 1));
        moves.move(coordinator, again);
        assertThat(db.fetchValue(RELEASE.NODE_ID, RELEASE.VISIT_ID.eq(later.visit())))
                .isEqualTo(south.id());
        assertThat(db.fetchValue(RELEASE.NODE_ID, RELEASE.VISIT_ID.eq(earlier.visit())))
                .isEqualTo(north.id());
    }

    private void correctZone(ZoneId zone) {
        db.update(OUTLET)
                .set(OUTLET.TIME_ZONE, zone)
                .where(OUTLET.ID.eq(shop.id()))
                .execute();
    }

    private int visitsOf(Actor actor, CountedBy standing) {
        return networkResults
                .page(actor, client.id(), NetworkLook.NEWEST.counted(standing))
                .totals()
                .visits();
    }

    private int traced(Actor actor) {
        return outletResults.trace(actor, shop.id(), "T1").visits().size();
    }

    private BigDecimal score(ReportReleased released) {
        return reports.of(coordinator, shop.id()).stream()
                .filter(visit -> visit.visit().equals(released.visit()))
                .map(ReleasedVisit::score)
                .findFirst()
                .orElseThrow();
    }

    private void reads(Actor actor, ReportReleased released) {
        assertThat(reports.get(actor, released.visit()).visit()).isEqualTo(released.visit());
    }

    private void findsNot(Actor actor, ReportReleased released) {
        notFound(() -> reports.get(actor, released.visit()));
        notFound(() -> reports.picture(actor, released.visit(), new EvidenceId(photo.id())));
    }

    private static void notFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
