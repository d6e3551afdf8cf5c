package app.touchstone.insight;

import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.clients.ClientsFixtures.networkManager;
import static app.touchstone.clients.ClientsFixtures.outlet;
import static app.touchstone.clients.ClientsFixtures.outletManager;
import static app.touchstone.clients.ClientsFixtures.regionManager;
import static app.touchstone.clients.ClientsFixtures.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import app.touchstone.IntegrationTest;
import app.touchstone.Statements;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.NetworkService;
import app.touchstone.clients.Node;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.insight.TouchpointTrace.TracedVisit;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Persona;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Role;
import app.touchstone.review.ReleasedReport.Photo;
import app.touchstone.review.ReportReleased;
import app.touchstone.scoring.AnswerLoss;
import app.touchstone.scoring.CriticalFlag;
import app.touchstone.scoring.GoldenVisits;
import app.touchstone.scoring.PriorSource;
import app.touchstone.scoring.Severity;
import app.touchstone.scoring.TouchpointPain;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Released reports on their way to the figures that a client reads. */
@IntegrationTest
class InsightIT {

    private static final int[] AGES = {10, 100, 180};

    @Autowired
    private ClientService clients;

    @Autowired
    private NetworkService network;

    @Autowired
    private OutletService outlets;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private ChecklistService checklists;

    @Autowired
    private ReleasedVisits visits;

    @Autowired
    private NetworkResults networkResults;

    @Autowired
    private OutletResults outletResults;

    private final Actor coordinator = coordinator();
    private final LocalDate today = LocalDate.now(ClientsFixtures.MOSCOW);
    private Client client;
    private Node root;
    private Outlet golden;
    private JourneyTemplate template;
    private ChecklistVersion version;

    @BeforeEach
    void drawUpAJourney() {
        client = clients.create(coordinator, ClientsFixtures.client());
        root = outlets.nodes(coordinator, client.id()).getFirst();
        golden = outlets.create(coordinator, client.id(), outlet(root.id(), "G"));
        template = journeys.create(
                coordinator,
                client.id(),
                "Way",
                new JourneyDefinition(
                        new Persona(LocalizedText.in("en", "Ann"), LocalizedText.empty()),
                        List.of(
                                new Stage(
                                        "first", title("First"), Driver.LEADS, false, List.of(touchpoint(1, "2", "1"))),
                                new Stage(
                                        "second",
                                        title("Second"),
                                        Driver.PRICE,
                                        true,
                                        List.of(
                                                touchpoint(2, "5", "1"),
                                                touchpoint(3, "4", "1"),
                                                touchpoint(4, "3", "1"),
                                                touchpoint(5, "2", "0.6"))))));
        version =
                checklists.create(coordinator, client.id(), "C", "Checklist", template.id(), GoldenVisits.checklist());
    }

    private static Touchpoint touchpoint(int number, String importance, String reach) {
        return new Touchpoint(
                "T" + number, title("Touchpoint " + number), new BigDecimal(importance), new BigDecimal(reach));
    }

    private static LocalizedText title(String words) {
        return LocalizedText.in("en", words);
    }

    private List<ReportReleased> releaseGoldenVisits() {
        List<ReportReleased> released = new ArrayList<>();
        for (int visit = 0; visit < AGES.length; visit++) {
            released.add(visits.release(
                    golden,
                    version,
                    GoldenVisits.answers().get(visit),
                    today.minusDays(AGES[visit]),
                    new Photo(new UUID(1, visit), "q6", Instant.EPOCH, 4, 3)));
        }
        return released;
    }

    /** Nine outlets that teach a prior at T2 and nothing elsewhere: there the default speaks. */
    private void surroundWithANetwork() {
        double[][] losses = {
            {0, .25}, {.5, .75, .5}, {0, 0}, {.25}, {0, .25, 0, .25}, {1, .75}, {0, 0, .25}, {.5}, {.25, 0}
        };
        for (int number = 0; number < losses.length; number++) {
            Outlet other = outlets.create(coordinator, client.id(), outlet(root.id(), "N" + number));
            for (double loss : losses[number]) {
                visits.fact(
                        other,
                        template.id(),
                        version,
                        today.minusDays(30),
                        new BigDecimal("80.0000"),
                        Map.of("T2", loss));
            }
        }
    }

    @Test
    void goldenVisitsLeadToTheGoldenPage() {
        surroundWithANetwork();
        releaseGoldenVisits();
        OutletPage page = outletResults.page(networkManager(client.id()), golden.id());
        assertThat(page.score()).isEqualTo("52.0833");
        assertThat(page.visits()).isEqualTo(3);
        assertThat(page.hasFewVisits()).isTrue();
        assertThat(page.released()).hasSize(3);
        JourneyMapResult map = java.util.Objects.requireNonNull(page.map());
        assertThat(map.touchpoints().map(InsightIT::row))
                .contains(
                        "T2 .328947 .686240 .713211 4.916370 3.718120 .569387 .297026 .822488 .990613 18.729849 CONFIRMED",
                        "T4 .197368 .228952 .411878 1.441364 5.359943 .211925 .027968 .495593 .456276 4.182721 NEEDS_VISITS",
                        "T5 .078947 .000000 .000000 .800000 3.200000 .200000 .007028 .565705 .399098 1.578947 NO_DATA");
        assertThat(map.touchpoints())
                .extracting(touchpoint -> touchpoint.pain().severity().prior().source())
                .containsExactly(
                        PriorSource.DEFAULT,
                        PriorSource.NETWORK,
                        PriorSource.DEFAULT,
                        PriorSource.DEFAULT,
                        PriorSource.DEFAULT);
        assertThat(six(map.coverage())).isEqualTo(".921053");
        assertThat(map.pain().orElseThrow() * map.coverage())
                .isCloseTo(
                        map.touchpoints()
                                .map(TouchpointResult::pain)
                                .filter(TouchpointPain::measured)
                                .mapToDouble(TouchpointPain::painPoints)
                                .sum(),
                        within(1e-9));
        assertThat(map.worst()).map(TouchpointResult::code).contains("T2");
        OutletLine line = line(networkResults.page(coordinator, client.id(), NetworkLook.NEWEST), "G");
        assertThat(line.score()).isEqualTo(page.score());
        assertThat(line.pain()).isEqualTo(map.pain());
        assertThat(line.critical()).isZero();
        assertThat(line.worst()).isEqualTo(new TouchpointName("T2", title("Touchpoint 2")));
        assertThat(networkResults
                        .page(coordinator, client.id(), NetworkLook.NEWEST)
                        .painPoints()
                        .kept())
                .filteredOn(place -> place.outlet().equals(golden.id()))
                .extracting(place -> place.touchpoint().code())
                .containsExactly("T2");
    }

    @Test
    void aCriticalFailureThatPassedStandsBesideTheOpenOnes() {
        releaseGoldenVisits();
        JourneyMapResult map = java.util.Objects.requireNonNull(
                outletResults.page(networkManager(client.id()), golden.id()).map());
        TouchpointResult failed = map.touchpoint("T3").orElseThrow();
        assertThat(failed.pain().critical()).isFalse();
        assertThat(failed.flags()).singleElement().satisfies(flag -> {
            assertThat(flag.question()).isEqualTo("q6");
            assertThat(flag.flag().state()).isEqualTo(CriticalFlag.State.PASSED);
            assertThat(flag.flag().since()).isEqualTo(today.minusDays(AGES[1]));
            assertThat(flag.flag().ended()).isEqualTo(today.minusDays(AGES[0]));
        });
        assertThat(networkResults
                        .page(coordinator, client.id(), NetworkLook.NEWEST)
                        .totals()
                        .critical())
                .isZero();
    }

    private static String row(TouchpointResult result) {
        TouchpointPain pain = result.pain();
        Severity severity = pain.severity();
        return String.join(
                " ",
                result.code(),
                six(pain.importance()),
                six(severity.meanLoss()),
                six(severity.reliability()),
                six(severity.alpha()),
                six(severity.beta()),
                six(severity.theta()),
                six(result.interval().low()),
                six(result.interval().high()),
                six(pain.probability()),
                six(pain.painPoints()),
                pain.status() + (pain.critical() ? " !" : ""));
    }

    private static String six(double number) {
        return String.format(Locale.ROOT, "%.6f", number).replaceFirst("^0", "");
    }

    @Test
    void theTraceLeadsFromTheFigureToTheAnswers() {
        surroundWithANetwork();
        List<ReportReleased> released = releaseGoldenVisits();
        Actor manager = outletManager(client.id(), golden.id());
        TouchpointTrace trace = outletResults.trace(manager, golden.id(), "T3");
        OutletPage page = outletResults.page(manager, golden.id());
        assertThat(java.util.Objects.requireNonNull(page.map()).touchpoint("T3"))
                .contains(trace.result());
        assertThat(trace.visits())
                .extracting(TracedVisit::visit)
                .containsExactlyElementsOf(
                        released.stream().map(ReportReleased::visit).toList());
        assertThat(trace.visits())
                .extracting(visit -> six(visit.recency()) + " " + six(visit.loss()) + " " + six(visit.baseLoss()))
                .containsExactly(".962224 .214286 .214286", ".680395 1.000000 .714286", ".500000 .041667 .041667");
        TracedVisit failed = trace.visits().get(1);
        assertThat(failed.critical()).isTrue();
        assertThat(failed.questions())
                .extracting(question -> question.question().code() + " " + question.failed())
                .containsExactly("q6 true", "q7 false", "q8 false");
        assertThat(failed.questions().getFirst().photos()).hasSize(1);
        assertThat(trace.visits().getLast().questions().getLast().loss())
                .isEqualTo(new AnswerLoss.Dropped(AnswerLoss.DropReason.NOT_APPLICABLE));
        assertThat(outletResults.trace(manager, golden.id(), "T5").visits()).isEmpty();
        notFound(() -> outletResults.trace(manager, golden.id(), "T6"));
    }

    /** A year of visits is led back to its answers as fast as one visit. */
    @Test
    void theTraceOfManyVisitsAsksTheDatabaseOnce() {
        releaseGoldenVisits();
        // what an instance remembers of a journey is asked for once
        outletResults.trace(coordinator, golden.id(), "T5");
        int none = Statements.of(() -> outletResults.trace(coordinator, golden.id(), "T5"));
        int three = Statements.of(() -> outletResults.trace(coordinator, golden.id(), "T3"));
        // the version of the checklist that all of them answer
        assertThat(three - none).isEqualTo(1);
    }

    @Test
    void tellingOfAReleaseTwiceChangesNothing() {
        ReportReleased once = releaseGoldenVisits().getFirst();
        OutletPage before = outletResults.page(coordinator, golden.id());
        visits.tell(once);
        assertThat(visits.facts(once.visit())).isEqualTo(4);
        assertThat(outletResults.page(coordinator, golden.id())).isEqualTo(before);
    }

    @Test
    void whatIsNotInReportingLeavesNoFacts() {
        List<ReportReleased> released = releaseGoldenVisits();
        assertThat(outletResults.page(coordinator, golden.id()).visits()).isEqualTo(3);
        released.forEach(visits::exclude);
        assertThat(visits.facts(released.getFirst().visit())).isZero();
        NetworkPage page = networkResults.page(networkManager(client.id()), client.id(), NetworkLook.NEWEST);
        assertThat(page.journey()).isNull();
        assertThat(page.totals().visits()).isZero();
        assertThat(outletResults.page(networkManager(client.id()), golden.id()).released())
                .isEmpty();
    }

    @Test
    void everybodySeesTheirPartOnly() {
        Node south = network.add(coordinator, root.id(), "South");
        Outlet inSouth = outlets.create(coordinator, client.id(), outlet(south.id(), "S"));
        surroundWithANetwork();
        for (int visit = 0; visit < OutletLine.FEW_VISITS; visit++) {
            for (Outlet ranked : List.of(golden, inSouth)) {
                visits.fact(
                        ranked,
                        template.id(),
                        version,
                        today.minusDays(visit),
                        new BigDecimal(ranked == golden ? "90" : "70"),
                        Map.of("T1", .5));
            }
        }
        assertThat(codes(networkManager(client.id()))).hasSize(11);
        assertThat(codes(regionManager(client.id(), south.id()))).containsExactly("S");
        Actor manager = outletManager(client.id(), inSouth.id());
        NetworkPage own = networkResults.page(manager, client.id(), NetworkLook.NEWEST);
        assertThat(own.outlets()).extracting(OutletLine::code).containsExactly("S");
        assertThat(own.outlets().getFirst().rank()).isEqualTo(new Rank(2, 2));
        assertThat(own.totals().score()).isEqualTo("70.0000");
        assertThat(own.outlets())
                .containsExactly(line(networkResults.page(coordinator, client.id(), NetworkLook.NEWEST), "S"));
        notFound(() -> outletResults.page(manager, golden.id()));
        notFound(() -> outletResults.trace(manager, golden.id(), "T1"));
        notFound(() -> outletResults.page(regionManager(client.id(), south.id()), golden.id()));
    }

    private List<String> codes(Actor actor) {
        return networkResults.page(actor, client.id(), NetworkLook.NEWEST).outlets().stream()
                .map(OutletLine::code)
                .toList();
    }

    @Test
    void strangersFindNothing() {
        releaseGoldenVisits();
        Client foreign = clients.create(coordinator, ClientsFixtures.client());
        Actor finance =
                new Actor(PersonId.create(), "Fiona", Set.of(Role.FINANCE), new Boundary.Agency(), Locale.ENGLISH);
        for (Actor actor : List.of(networkManager(foreign.id()), shopper(), finance)) {
            notFound(() -> networkResults.page(actor, client.id(), NetworkLook.NEWEST));
            notFound(() -> outletResults.page(actor, golden.id()));
            notFound(() -> outletResults.trace(actor, golden.id(), "T1"));
        }
        notFound(() -> networkResults.page(
                networkManager(foreign.id()), foreign.id(), NetworkLook.NEWEST.along(template.id())));
        notFound(() ->
                networkResults.page(coordinator, client.id(), NetworkLook.NEWEST.along(JourneyTemplateId.create())));
        notFound(() -> outletResults.page(coordinator, golden.id(), JourneyTemplateId.create()));
        notFound(() -> outletResults.page(coordinator, OutletId.create()));
    }

    private static OutletLine line(NetworkPage page, String code) {
        return page.outlets().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void notFound(Runnable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act::run);
    }
}
