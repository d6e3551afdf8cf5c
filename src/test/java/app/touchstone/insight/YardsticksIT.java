package app.touchstone.insight;

import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.clients.ClientsFixtures.outlet;
import static app.touchstone.clients.ClientsFixtures.outletManager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.NotFound;
import app.touchstone.scoring.GoldenVisits;
import app.touchstone.scoring.PriorSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two checklists and two major versions on one journey. */
@IntegrationTest
class YardsticksIT {

    @Autowired
    private ClientService clients;

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
    private NodeId root;
    private Outlet place;
    private JourneyTemplate template;
    private ChecklistVersion first;
    private ChecklistVersion second;
    private ChecklistVersion other;

    @BeforeEach
    void drawUpAJourney() {
        client = clients.create(coordinator, ClientsFixtures.client());
        root = outlets.nodes(coordinator, client.id()).getFirst().id();
        place = outlets.create(coordinator, client.id(), outlet(root, "P"));
        template = journeys.create(coordinator, client.id(), "Way", InsightFixtures.journey());
        first = checklists.create(coordinator, client.id(), "C", "Service", template.id(), GoldenVisits.checklist());
        second = checklists.newVersion(coordinator, first.checklist(), true, GoldenVisits.checklist());
        other = checklists.create(
                coordinator, client.id(), "D", "Night service", template.id(), GoldenVisits.checklist());
    }

    private void visit(Outlet outlet, ChecklistVersion version, int age, String score, double loss) {
        visits.fact(outlet, template.id(), version, today.minusDays(age), new BigDecimal(score), Map.of("T1", loss));
    }

    private static Yardstick of(ChecklistVersion version) {
        return new Yardstick(version.checklist(), version.major());
    }

    @Test
    void meansBandsRanksAndPainAreOfOneVersionAlone() {
        for (int visit = 0; visit < OutletLine.FEW_VISITS; visit++) {
            visit(place, first, 200 + visit, "40", 1);
        }
        visit(place, second, 10, "90", 0);
        NetworkPage page = networkResults.page(coordinator, client.id(), NetworkLook.NEWEST);
        assertThat(Objects.requireNonNull(page.by()).yardstick()).isEqualTo(of(second));
        assertThat(page.totals().visits()).isOne();
        assertThat(page.totals().score()).isEqualTo("90.0000");
        assertThat(page.outlets().getFirst().rank()).isNull();
        assertThat(page.outlets().getFirst().pain().orElseThrow()).isLessThan(20);
        NetworkPage before = networkResults.page(
                coordinator,
                client.id(),
                NetworkLook.NEWEST.along(template.id()).by(of(first)));
        assertThat(before.totals().score()).isEqualTo("40.0000");
        assertThat(before.outlets().getFirst().rank()).isEqualTo(new Rank(1, 1));
        assertThat(before.outlets().getFirst().pain().orElseThrow()).isGreaterThan(20);
        OutletPage outlet = outletResults.page(coordinator, place.id(), null, of(first));
        assertThat(outlet.score()).isEqualTo("40.0000");
        assertThat(outlet.networkScore()).isEqualTo("40.0000");
        assertThat(outletResults.page(coordinator, place.id()).networkScore()).isEqualTo("90.0000");
    }

    @Test
    void priorsAreLearntFromTheSameVersionOnly() {
        for (int number = 0; number < 12; number++) {
            Outlet neighbour = outlets.create(coordinator, client.id(), outlet(root, "N" + number));
            visit(neighbour, first, 60, "50", .5);
            visit(neighbour, first, 50, "50", .6);
        }
        visit(place, second, 10, "90", 0);
        assertThat(prior(second)).isEqualTo(PriorSource.DEFAULT);
        assertThat(prior(first)).isNotEqualTo(PriorSource.DEFAULT);
    }

    private PriorSource prior(ChecklistVersion version) {
        return Objects.requireNonNull(outletResults
                        .page(coordinator, place.id(), null, of(version))
                        .map())
                .touchpoint("T1")
                .orElseThrow()
                .pain()
                .severity()
                .prior()
                .source();
    }

    @Test
    void theNewestIsOpenedAndTheOthersAreNamedBesideIt() {
        visit(place, second, 40, "90", 0);
        visit(place, first, 30, "40", 1);
        visit(place, other, 90, "70", .3);
        OutletPage page = outletResults.page(coordinator, place.id());
        assertThat(page.measured())
                .containsExactly(
                        new MeasuredBy(of(second), "Service", 1),
                        new MeasuredBy(of(first), "Service", 1),
                        new MeasuredBy(of(other), "Night service", 1));
        assertThat(page.by()).isEqualTo(page.measured().getFirst());
    }

    @Test
    void whoSeesOneOutletIsLedByItsVisits() {
        Outlet far = outlets.create(coordinator, client.id(), outlet(root, "F"));
        visit(place, first, 30, "40", 1);
        visit(far, second, 10, "90", 0);
        NetworkPage own = networkResults.page(outletManager(client.id(), place.id()), client.id(), NetworkLook.NEWEST);
        assertThat(own.measured()).containsExactly(new MeasuredBy(of(first), "Service", 1));
        assertThat(own.totals().score()).isEqualTo("40.0000");
        assertThat(networkResults
                        .page(coordinator, client.id(), NetworkLook.NEWEST)
                        .measured())
                .extracting(MeasuredBy::yardstick)
                .containsExactly(of(second), of(first));
    }

    @Test
    void anUnknownYardstickIsNotFound() {
        visit(place, first, 30, "40", 1);
        Yardstick unknown = new Yardstick(ChecklistId.create(), 1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> networkResults.page(coordinator, client.id(), NetworkLook.NEWEST.by(unknown)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> outletResults.page(coordinator, place.id(), null, unknown));
    }
}
