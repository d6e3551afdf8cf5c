package app.touchstone.insight;

import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.clients.ClientsFixtures.outlet;
import static app.touchstone.clients.ClientsFixtures.outletManager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.touchstone.IntegrationTest;
import app.touchstone.assignments.VisitState;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.insight.LossChange.TouchpointChange;
import app.touchstone.insight.OutletChange.Verdict;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import app.touchstone.scoring.GoldenVisits;
import app.touchstone.scoring.PairedChange;
import app.touchstone.scoring.PairedChange.TooEarly;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Waves that follow each other, overlap and run. */
@IntegrationTest
class WavesIT {

    private static final int OUTLETS = 9;

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
    private OrderedWaves orders;

    @Autowired
    private NetworkResults networkResults;

    @Autowired
    private OutletResults outletResults;

    private final Actor coordinator = coordinator();
    private final LocalDate today = LocalDate.now(ClientsFixtures.MOSCOW);
    private final List<Outlet> places = new ArrayList<>();
    private Client client;
    private JourneyTemplate template;
    private ChecklistVersion version;

    @BeforeEach
    void drawUpAJourney() {
        client = clients.create(coordinator, ClientsFixtures.client());
        var root = outlets.nodes(coordinator, client.id()).getFirst();
        for (int number = 0; number < OUTLETS; number++) {
            places.add(outlets.create(coordinator, client.id(), outlet(root.id(), "P" + number)));
        }
        template = journeys.create(coordinator, client.id(), "Way", InsightFixtures.journey());
        version = checklists.create(coordinator, client.id(), "C", "Service", template.id(), GoldenVisits.checklist());
    }

    private WaveId wave(int began, int ended) {
        return orders.order(version, today.minusDays(began), today.minusDays(ended), places);
    }

    private void visit(int place, WaveId wave, int age, int score) {
        visits.fact(
                places.get(place),
                template.id(),
                version,
                wave,
                today.minusDays(age),
                BigDecimal.valueOf(score),
                Map.of("T1", 1 - score / 100.0));
        visits.change(places.get(place));
    }

    private NetworkPage page() {
        return networkResults.page(coordinator, client.id(), NetworkLook.NEWEST);
    }

    private ScoreChange change() {
        return Objects.requireNonNull(page().totals().change());
    }

    @Test
    void oneVisitOfANewWaveIsTooEarlyToCompare() {
        WaveId first = wave(100, 80);
        WaveId second = wave(20, 0);
        for (int place = 0; place < OUTLETS; place++) {
            visit(place, first, 90, 80 + place);
        }
        visit(0, second, 2, 20);
        assertThat(change().change()).isEqualTo(new TooEarly(1, OUTLETS));
        assertThat(change().later().provisional()).isTrue();
        assertThat(change().later().planned()).isEqualTo(OUTLETS);
        assertThat(change().earlier().wave()).isEqualTo(first);
        OutletPage outlet = outletResults.page(coordinator, places.getFirst().id());
        assertThat(Objects.requireNonNull(outlet.change()).verdict()).isEqualTo(Verdict.TOO_EARLY);
        assertThat(outlet.change().later().planned()).isOne();
    }

    @Test
    void onlyOutletsSeenBothTimesAreCompared() {
        WaveId first = wave(100, 80);
        WaveId second = wave(40, 20);
        for (int place = 0; place < OUTLETS - 1; place++) {
            visit(place, first, 90, 60 + place % 3);
            visit(place, second, 30, 70 + place % 2);
        }
        visit(OUTLETS - 1, second, 30, 0);
        PairedChange.Shown shown = (PairedChange.Shown) Objects.requireNonNull(change().change());
        assertThat(shown.pairs()).isEqualTo(OUTLETS - 1);
        assertThat(shown.quota()).isEqualTo(OUTLETS);
        assertThat(shown.direction()).isEqualTo(PairedChange.Direction.UP);
        assertThat(change().later().score()).isLessThan(new BigDecimal("65"));
        NetworkPage own = networkResults.page(
                outletManager(client.id(), places.getFirst().id()), client.id(), NetworkLook.NEWEST);
        assertThat(Objects.requireNonNull(own.totals().change()).change()).isEqualTo(new TooEarly(1, 1));
    }

    @Test
    void aWaveWithALateVisitKeepsItsPlace() {
        WaveId first = wave(100, 80);
        WaveId second = wave(60, 40);
        visit(0, first, 90, 50);
        visit(0, second, 50, 90);
        visit(1, first, 5, 60);
        assertThat(page().trend().getFirst().points())
                .extracting(TrendPoint::wave)
                .containsExactly(first, second);
        assertThat(change().later().wave()).isEqualTo(second);
    }

    @Test
    void aWaveIsProvisionalWhileSomebodyHasAVisitInHand() {
        WaveId first = wave(100, 80);
        WaveId second = wave(60, 40);
        WaveId third = wave(30, 10);
        visit(0, first, 90, 50);
        visit(0, second, 50, 60);
        visit(0, third, 20, 70);
        assertThat(change().earlier().wave()).isEqualTo(second);
        VisitId late = orders.assign(second, version, places.get(1), VisitState.ACCEPTED);
        assertThat(change().earlier().wave()).isEqualTo(first);
        assertThat(points()).extracting(TrendPoint::provisional).containsExactly(false, true, false);
        for (VisitState state : List.of(
                VisitState.RELEASED,
                VisitState.REJECTED,
                VisitState.CANCELLED,
                VisitState.EXPIRED,
                VisitState.OPEN,
                VisitState.OUTLET_CLOSED)) {
            orders.move(late, state);
            assertThat(points()).as(state.name()).noneMatch(TrendPoint::provisional);
        }
        orders.move(late, VisitState.RETURNED);
        assertThat(points()).extracting(TrendPoint::provisional).containsExactly(false, true, false);
    }

    @Test
    void whatIsPrintedComparesClosedWavesAlone() {
        WaveId first = wave(100, 80);
        WaveId second = wave(60, 40);
        WaveId third = wave(10, -5);
        visit(0, first, 90, 50);
        visit(0, second, 50, 60);
        visit(0, third, 2, 10);
        OutletId outlet = places.getFirst().id();
        OutletPage screen = outletResults.page(coordinator, outlet);
        assertThat(Objects.requireNonNull(screen.change()).later().wave()).isEqualTo(third);
        assertThat(screen.pains()).extracting(WavePain::wave).containsExactly(first, second, third);
        OutletPage paper = outletResults.printed(coordinator, outlet, null, null);
        assertThat(Objects.requireNonNull(paper.change()).later().wave()).isEqualTo(second);
        assertThat(paper.change().earlier().wave()).isEqualTo(first);
        assertThat(Objects.requireNonNull(paper.lossChange()).later().wave()).isEqualTo(second);
        assertThat(paper.pains()).extracting(WavePain::wave).containsExactly(first, second);
        assertThat(paper.score()).isEqualTo(screen.score());
    }

    private List<TrendPoint> points() {
        return page().trend().getFirst().points();
    }

    @Test
    void aRunningWaveGivesNoPlace() {
        WaveId closed = wave(100, 80);
        WaveId running = wave(20, -5);
        for (int visit = 0; visit < OutletLine.FEW_VISITS; visit++) {
            visit(0, closed, 90, 70);
            visit(1, closed, 90, 60);
            visit(1, running, 3, 100);
        }
        assertThat(page().outlets().get(1).rank()).isEqualTo(new Rank(2, 2));
    }

    @Test
    void twoChecklistsOnOneJourneyAreTwoLines() {
        WaveId first = wave(100, 80);
        visit(0, first, 90, 50);
        ChecklistVersion calls =
                checklists.create(coordinator, client.id(), "D", "Calls", template.id(), GoldenVisits.checklist());
        version = checklists.newVersion(coordinator, version.checklist(), true, GoldenVisits.checklist());
        WaveId second = wave(60, 40);
        visit(0, second, 50, 90);
        version = calls;
        WaveId called = wave(60, 40);
        visit(0, called, 55, 10);
        assertThat(page().trend())
                .extracting(line -> line.by().checklist() + " "
                        + line.by().yardstick().major() + " " + line.points().size())
                .containsExactly("Service 2 1", "Service 1 1", "Calls 1 1");
        assertThat(change().earlier()).isNull();
        assertThat(change().change()).isNull();
        assertThat(outletResults.page(coordinator, places.getFirst().id()).trend())
                .hasSize(3);
    }

    @Test
    void lossesAreComparedByPairsOfOneVersionAlone() {
        WaveId first = wave(100, 80);
        WaveId second = wave(40, 20);
        for (int place = 0; place < OUTLETS - 1; place++) {
            visit(place, first, 90, 60 + place % 3);
            visit(place, first, 85, 60);
            visit(place, second, 30, 70 + place % 2);
            visit(place, second, 25, 70);
        }
        visit(OUTLETS - 1, second, 30, 0);
        LossChange change = Objects.requireNonNull(page().lossChange());
        PairedChange.Shown pain = (PairedChange.Shown) Objects.requireNonNull(change.pain());
        assertThat(pain.pairs()).isEqualTo(OUTLETS - 1);
        assertThat(pain.quota()).isEqualTo(OUTLETS);
        assertThat(pain.direction()).isEqualTo(PairedChange.Direction.DOWN);
        assertThat(change.touchpoints())
                .extracting(touchpoint -> touchpoint.touchpoint().code(), TouchpointChange::direction)
                .containsExactly(tuple("T1", PairedChange.Direction.DOWN));
        assertThat(page().pains()).extracting(WavePain::wave).containsExactly(first, second);
        OutletPage outlet = outletResults.page(coordinator, places.getFirst().id());
        assertThat(Objects.requireNonNull(outlet.lossChange()).later().visits()).isEqualTo(2);
        assertThat(outlet.lossChange().touchpoints()).hasSize(1);

        version = checklists.newVersion(coordinator, version.checklist(), true, GoldenVisits.checklist());
        WaveId third = wave(15, 10);
        visit(0, third, 12, 10);
        LossChange anew = Objects.requireNonNull(page().lossChange());
        assertThat(anew.later().wave()).isEqualTo(third);
        assertThat(anew.pain()).isNull();
        assertThat(page().pains()).hasSize(1);
    }
}
