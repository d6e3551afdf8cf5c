package app.touchstone.insight;

import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.clients.ClientsFixtures.outlet;
import static app.touchstone.db.checklists.Tables.CHECKLIST_VERSION;
import static app.touchstone.db.insight.Tables.CRITICAL_FACT;
import static app.touchstone.db.insight.Tables.TOUCHPOINT_FACT;
import static app.touchstone.db.insight.Tables.VISIT_FACT;
import static app.touchstone.db.journeys.Tables.TEMPLATE_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.IntegrationTest;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.VersionState;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.Answers;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.Succession;
import app.touchstone.platform.Actor;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.VisitId;
import app.touchstone.review.ReportReleased;
import app.touchstone.scoring.CriticalFlag;
import app.touchstone.scoring.GoldenVisits;
import app.touchstone.scoring.PainStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Losses of an older method are computed anew, and critical failures are known whatever their age. */
@IntegrationTest
class LossesAnewIT {

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

    @Autowired
    private LossesAnew losses;

    @Autowired
    private DSLContext db;

    private final Actor coordinator = coordinator();
    private final LocalDate today = LocalDate.now(ClientsFixtures.MOSCOW);
    private Client client;
    private Outlet place;
    private ChecklistVersion version;
    private JourneyTemplateId journey;

    @BeforeEach
    void drawUpAJourney() {
        client = clients.create(coordinator, ClientsFixtures.client());
        var root = outlets.nodes(coordinator, client.id()).getFirst().id();
        place = outlets.create(coordinator, client.id(), outlet(root, "P"));
        var template = journeys.create(coordinator, client.id(), "Way", InsightFixtures.journey());
        journey = template.id();
        version = checklists.create(coordinator, client.id(), "C", "Service", template.id(), GoldenVisits.checklist());
        db.update(CHECKLIST_VERSION)
                .set(CHECKLIST_VERSION.STATE, VersionState.PUBLISHED)
                .set(CHECKLIST_VERSION.PUBLISHED_AT, Instant.EPOCH)
                .where(CHECKLIST_VERSION.ID.eq(version.id()))
                .execute();
    }

    /** Without an answer to the critical question. */
    private static Answers silent(Answers answers) {
        return answers.with("q6", new AnswerValue.NotApplicable());
    }

    private ReportReleased release(Answers answers, LocalDate day) {
        return visits.release(place, version, answers, day);
    }

    /** A visit as an older method left it: without critical facts, and with another loss. */
    private void asOfOld(VisitId visit) {
        db.deleteFrom(CRITICAL_FACT).where(CRITICAL_FACT.VISIT_ID.eq(visit)).execute();
        db.update(TOUCHPOINT_FACT)
                .set(TOUCHPOINT_FACT.LOSS, .111)
                .where(TOUCHPOINT_FACT.VISIT_ID.eq(visit))
                .execute();
        db.update(VISIT_FACT)
                .set(VISIT_FACT.LOSSES_METHOD, "2026-1")
                .where(VISIT_FACT.VISIT_ID.eq(visit))
                .execute();
    }

    private List<Double> lost(VisitId visit) {
        return db.select(TOUCHPOINT_FACT.LOSS)
                .from(TOUCHPOINT_FACT)
                .where(TOUCHPOINT_FACT.VISIT_ID.eq(visit))
                .orderBy(TOUCHPOINT_FACT.TOUCHPOINT)
                .fetch(TOUCHPOINT_FACT.LOSS);
    }

    @Test
    void computesTheLossesOfOldReleasesAnewOnce() {
        List<ReportReleased> released = GoldenVisits.answers().stream()
                .map(answers -> release(answers, today.minusDays(20)))
                .toList();
        List<List<Double>> rightly =
                released.stream().map(each -> lost(each.visit())).toList();
        released.forEach(each -> asOfOld(each.visit()));
        assertThat(losses.since(client.id())).isEmpty();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(losses::computeAnew),
                        CompletableFuture.runAsync(losses::computeAnew))
                .join();
        assertThat(released.stream().map(each -> lost(each.visit())).toList()).isEqualTo(rightly);
        assertThat(db.fetchCount(CRITICAL_FACT, CRITICAL_FACT.CLIENT_ID.eq(client.id())))
                .isEqualTo(3);
        assertThat(losses.since(client.id())).isPresent();
        long revision = visits.revision(client.id());
        losses.computeAnew();
        assertThat(visits.revision(client.id())).isEqualTo(revision);
        assertThat(networkResults
                        .page(coordinator, client.id(), NetworkLook.NEWEST)
                        .lossesSince())
                .isEqualTo(losses.since(client.id()).orElseThrow());
    }

    @Test
    void oneCriticalFailureStaysOpenForYears() {
        release(GoldenVisits.answers().get(1), today.minusMonths(30));
        release(silent(GoldenVisits.answers().get(0)), today.minusDays(3));
        JourneyMapResult map = Objects.requireNonNull(
                outletResults.page(coordinator, place.id()).map());
        TouchpointResult failed = map.touchpoint("T3").orElseThrow();
        assertThat(failed.pain().critical()).isTrue();
        assertThat(failed.pain().status()).isNotEqualTo(PainStatus.CLEAR);
        assertThat(failed.flags()).singleElement().satisfies(flag -> {
            assertThat(flag.flag().state()).isEqualTo(CriticalFlag.State.OPEN);
            assertThat(flag.flag().since()).isEqualTo(today.minusMonths(30));
        });
        NetworkPage page = networkResults.page(coordinator, client.id(), NetworkLook.NEWEST);
        assertThat(page.totals().critical()).isOne();
        assertThat(page.painPoints().criticalOnly())
                .singleElement()
                .satisfies(only -> assertThat(only.touchpoint().code()).isEqualTo("T3"));
        release(GoldenVisits.answers().get(0), today.minusDays(1));
        assertThat(networkResults
                        .page(coordinator, client.id(), NetworkLook.NEWEST)
                        .totals()
                        .critical())
                .isZero();
    }

    @Test
    void aCriticalFailureGoesWithAMergedTouchpointAndPassesThere() {
        release(GoldenVisits.answers().get(1), today.minusMonths(3));
        mergeYesterday("T3", "T4");
        assertThat(outletMap().touchpoint("T3").map(TouchpointResult::flags).orElse(List.of()))
                .isEmpty();
        TouchpointResult successor = outletMap().touchpoint("T4").orElseThrow();
        assertThat(successor.pain().critical()).isTrue();
        assertThat(successor.flags()).singleElement().satisfies(flag -> {
            assertThat(flag.open()).isTrue();
            assertThat(flag.touchpoint()).isEqualTo("T4");
        });
        assertThat(networkResults
                        .page(coordinator, client.id(), NetworkLook.NEWEST)
                        .totals()
                        .critical())
                .isOne();
        release(GoldenVisits.answers().get(0), today);
        assertThat(outletMap().touchpoint("T4").orElseThrow().pain().critical()).isFalse();
        assertThat(networkResults
                        .page(coordinator, client.id(), NetworkLook.NEWEST)
                        .totals()
                        .critical())
                .isZero();
    }

    private JourneyMapResult outletMap() {
        return Objects.requireNonNull(
                outletResults.page(coordinator, place.id()).map());
    }

    /** The change is dated back: it holds today in every zone. */
    private void mergeYesterday(String from, String into) {
        var template = journeys.get(coordinator, journey);
        var merged = journeys.succeed(
                coordinator, template.id(), template.version(), Succession.merge(List.of(from), into), null);
        db.update(TEMPLATE_VERSION)
                .set(TEMPLATE_VERSION.VALID_FROM, today.minusDays(1))
                .where(
                        TEMPLATE_VERSION.TEMPLATE_ID.eq(template.id()),
                        TEMPLATE_VERSION.NUMBER.eq(merged.newest().number()))
                .execute();
    }

    @Test
    void anExcludedVisitRaisesNothing() {
        ReportReleased failed = release(GoldenVisits.answers().get(1), today.minusDays(5));
        release(silent(GoldenVisits.answers().get(2)), today.minusDays(4));
        assertThat(networkResults
                        .page(coordinator, client.id(), NetworkLook.NEWEST)
                        .totals()
                        .critical())
                .isOne();
        visits.exclude(failed);
        assertThat(networkResults
                        .page(coordinator, client.id(), NetworkLook.NEWEST)
                        .totals()
                        .critical())
                .isZero();
    }
}
