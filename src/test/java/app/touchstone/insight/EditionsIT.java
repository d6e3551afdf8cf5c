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
import app.touchstone.forms.Answers;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.NotFound;
import app.touchstone.review.Edition;
import app.touchstone.review.ReleasedReports;
import app.touchstone.review.ReleasedReports.ReleasedVisit;
import app.touchstone.review.ReportReleased;
import app.touchstone.scoring.GoldenVisits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A report has editions: the newest one is read and makes the facts, whatever is told when. */
@IntegrationTest
class EditionsIT {

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
    private ReleasedReports reports;

    @Autowired
    private OutletResults results;

    private static final Answers GOOD = GoldenVisits.answers().getFirst();
    private static final Answers BAD = GoldenVisits.answers().getLast();

    private final Actor coordinator = coordinator();
    private Actor manager;
    private Outlet place;
    private ChecklistVersion version;
    private ReportReleased first;

    @BeforeEach
    void release() {
        Client client = clients.create(coordinator, ClientsFixtures.client());
        NodeId root = outlets.nodes(coordinator, client.id()).getFirst().id();
        place = outlets.create(coordinator, client.id(), outlet(root, "P"));
        manager = outletManager(client.id(), place.id());
        JourneyTemplate template = journeys.create(coordinator, client.id(), "Way", InsightFixtures.journey());
        version = checklists.create(coordinator, client.id(), "C", "Service", template.id(), GoldenVisits.checklist());
        first = visits.release(
                place, version, BAD, LocalDate.now(ClientsFixtures.MOSCOW).minusDays(5));
    }

    private @Nullable BigDecimal score() {
        return results.page(coordinator, place.id()).score();
    }

    private List<ReleasedVisit> listed(Actor actor) {
        return reports.of(actor, place.id());
    }

    @Test
    void theNewestIsReadAndMakesTheFacts() {
        BigDecimal before = score();
        visits.tell(visits.next(first, Edition.Kind.CORRECTION, version, GOOD));

        assertThat(score()).isNotEqualTo(before);
        assertThat(listed(manager)).hasSize(1);
        assertThat(reports.get(manager, first.visit()).edition().number()).isEqualTo(2);
    }

    @Test
    void anOlderOneThatIsToldOfLateChangesNothing() {
        ReportReleased second = visits.next(first, Edition.Kind.CORRECTION, version, GOOD);
        visits.tell(second);
        BigDecimal after = score();

        visits.tellLate(first);

        assertThat(score()).isEqualTo(after);
    }

    @Test
    void oneThatIsExcludedIsReadAndCountsInNoFigure() {
        visits.tell(visits.next(first, Edition.Kind.EXCLUDED, version, BAD));

        assertThat(score()).isNull();
        assertThat(listed(manager))
                .singleElement()
                .satisfies(visit -> assertThat(visit.inReporting()).isFalse());
        assertThat(reports.get(manager, first.visit()).counts()).isFalse();
    }

    @Test
    void oneThatIsWithdrawnIsReadByStaffAlone() {
        visits.tell(visits.next(first, Edition.Kind.WITHDRAWN, version, BAD));

        assertThat(score()).isNull();
        assertThat(listed(manager)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reports.get(manager, first.visit()));
        assertThat(reports.get(coordinator, first.visit()).edition().kind()).isEqualTo(Edition.Kind.WITHDRAWN);
    }
}
