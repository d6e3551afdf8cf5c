package app.touchstone.insight;

import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.clients.ClientsFixtures.outlet;
import static app.touchstone.clients.ClientsFixtures.outletManager;
import static app.touchstone.clients.ClientsFixtures.regionManager;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.IntegrationTest;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientData;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.MoveReason;
import app.touchstone.clients.MoveService;
import app.touchstone.clients.MoveTerms;
import app.touchstone.clients.NetworkService;
import app.touchstone.clients.Node;
import app.touchstone.clients.NodeKind;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.clients.Sight;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.WaveId;
import app.touchstone.scoring.GoldenVisits;
import app.touchstone.scoring.PriorSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a person may not see of a sold outlet is in no figure shown to them: whatever happens on the other side of the
 * sale, their pages stay as they are.
 */
@IntegrationTest
class SoldOutletsIT {

    private static final int EACH = 3;
    private static final int VISITS = 5;
    private static final Pattern LONG_FRACTION = Pattern.compile("\\d+\\.\\d{12,}");

    @Autowired
    private ClientService clients;

    @Autowired
    private NetworkService network;

    @Autowired
    private OutletService outlets;

    @Autowired
    private MoveService moves;

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
    private final List<Outlet> northern = new ArrayList<>();
    private final List<Outlet> southern = new ArrayList<>();
    private Client client;
    private Node north;
    private Node south;
    private Outlet sold;
    private JourneyTemplate template;
    private ChecklistVersion version;
    private WaveId before;
    private WaveId after;

    /** A wave on either side of the sale, and one that it falls into the middle of. */
    @BeforeEach
    void sellAnOutletBetweenTwoWaves() {
        client = clients.create(coordinator, ClientsFixtures.client());
        Node root = outlets.nodes(coordinator, client.id()).getFirst();
        north = network.add(coordinator, root.id(), "North", NodeKind.REGION);
        south = network.add(coordinator, root.id(), "South", NodeKind.REGION);
        sold = outlets.create(coordinator, client.id(), outlet(north.id(), "SOLD"));
        for (int number = 0; number < EACH; number++) {
            northern.add(outlets.create(coordinator, client.id(), outlet(north.id(), "N" + number)));
            southern.add(outlets.create(coordinator, client.id(), outlet(south.id(), "S" + number)));
        }
        template = journeys.create(coordinator, client.id(), "Way", InsightFixtures.journey());
        version = checklists.create(coordinator, client.id(), "C", "Service", template.id(), GoldenVisits.checklist());
        List<Outlet> all = new ArrayList<>(northern);
        all.addAll(southern);
        all.add(sold);
        before = orders.order(version, today.minusDays(100), today.minusDays(80), all);
        after = orders.order(version, today.minusDays(30), today.minusDays(10), all);
        all.forEach(place -> {
            int score = 60 + place.code().charAt(1) % 10;
            visited(place, before, 90, score);
            visited(place, after, 15, score + 8);
        });
        moves.move(
                coordinator,
                moves.preview(
                        coordinator,
                        client.id(),
                        List.of(sold.id()),
                        south.id(),
                        new MoveTerms(today.minusDays(50), MoveReason.SALE)));
    }

    private void visited(Outlet place, WaveId wave, int age, int score) {
        for (int visit = 0; visit < VISITS; visit++) {
            double loss = (100 - score - visit) / 100.0;
            visits.fact(
                    place,
                    template.id(),
                    version,
                    wave,
                    today.minusDays(age),
                    BigDecimal.valueOf(score + visit),
                    Map.of("T1", loss, "T2", loss / 2));
        }
        visits.change(place);
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
        return List.of(regionManager(client.id(), south.id()), outletManager(client.id(), sold.id()));
    }

    /** All that somebody sees of the outlet and of their part of the network. */
    private List<Object> pages(Actor actor) {
        List<Object> pages = new ArrayList<>();
        Arrays.stream(CountedBy.values())
                .map(standing -> networkResults.page(
                        actor,
                        client.id(),
                        NetworkLook.NEWEST.along(template.id()).counted(standing)))
                .forEach(pages::add);
        pages.add(outletResults.page(actor, sold.id(), template.id()));
        pages.add(outletResults.trace(actor, sold.id(), "T4"));
        return pages;
    }

    /** Visits that lose nearly all and fail a critical question; one of them with its report. */
    private void goesBadly(WaveId wave, int age) {
        visited(sold, wave, age, 3);
        visits.release(sold, version, GoldenVisits.answers().get(1), today.minusDays(age));
    }

    @Test
    void theNewOwnerWithNothingSeesNoTraceOfTheTimeBefore() {
        List<List<Object>> seen = newOwners().stream().map(this::pages).toList();
        goesBadly(before, 90);
        assertThat(newOwners().stream().map(this::pages).toList()).isEqualTo(seen);
    }

    /** So many others were measured that they say what to expect of this one; its own hidden visits do not. */
    @Test
    void nothingOfTheTimeBeforeIsInWhatTheNetworkExpectsOfTheOutlet() {
        for (int number = 0; number < EACH; number++) {
            Outlet more = outlets.create(coordinator, client.id(), outlet(north.id(), "M" + number));
            visited(more, before, 90, 60 + number);
        }
        Actor named = outletManager(client.id(), sold.id());
        String seen = rounded(pages(named));
        assertThat(prior(named)).isEqualTo(PriorSource.NETWORK);
        goesBadly(before, 90);
        assertThat(rounded(pages(named))).isEqualTo(seen);
    }

    /** An outlet is left out of sums by a subtraction, which leaves its mark in the last digits. */
    private static String rounded(List<Object> pages) {
        return LONG_FRACTION
                .matcher(pages.toString())
                .replaceAll(figure -> String.format(Locale.ROOT, "%.9f", Double.parseDouble(figure.group())));
    }

    private PriorSource prior(Actor actor) {
        return Objects.requireNonNull(outletResults.page(actor, sold.id()).map())
                .touchpoint("T1")
                .orElseThrow()
                .pain()
                .severity()
                .prior()
                .source();
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void theOldOwnerSeesNoTraceOfTheTimeAfter(Sight sight) {
        rule(sight);
        List<Object> seen = pages(oldOwner());
        goesBadly(after, 15);
        assertThat(pages(oldOwner())).isEqualTo(seen);
    }

    /** Scores are figures: what they let be known of the time before is meant, and no more than that. */
    @Test
    void theNewOwnerWithScoresSeesTheFiguresOfTheTimeBefore() {
        rule(Sight.SCORES);
        goesBadly(before, 90);
        for (Actor owner : newOwners()) {
            OutletPage page = outletResults.page(owner, sold.id());
            assertThat(Objects.requireNonNull(page.lossChange()).earlier().wave())
                    .isEqualTo(before);
            assertThat(Objects.requireNonNull(page.change()).earlier().wave()).isEqualTo(before);
            assertThat(page.pains()).extracting(WavePain::wave).contains(before, after);
            assertThat(page.losing()).isEmpty();
            TouchpointTrace trace = outletResults.trace(owner, sold.id(), "T3");
            assertThat(trace.result().pain().measured()).isTrue();
            assertThat(trace.visits()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void whichQuestionFailedIsAnAnswerOfTheTimeBefore(Sight sight) {
        goesBadly(before, 90);
        rule(sight);
        for (Actor owner : newOwners()) {
            List<OutletFlag> flags = Objects.requireNonNull(
                            outletResults.page(owner, sold.id()).map())
                    .touchpoint("T3")
                    .orElseThrow()
                    .flags();
            switch (sight) {
                case NOTHING -> assertThat(flags).isEmpty();
                case SCORES ->
                    assertThat(flags).extracting(OutletFlag::question).containsExactly("");
                case ALL -> assertThat(flags).extracting(OutletFlag::question).containsExactly("q6");
            }
            assertThat(outletResults.trace(owner, sold.id(), "T3").result().flags())
                    .isEqualTo(flags);
        }
        assertThat(Objects.requireNonNull(
                                outletResults.page(oldOwner(), sold.id()).map())
                        .touchpoint("T3")
                        .orElseThrow()
                        .flags())
                .extracting(OutletFlag::question)
                .containsExactly("q6");
    }

    /** What was ordered for the other side's time is no part of what is planned here. */
    @ParameterizedTest
    @EnumSource(Sight.class)
    void whatIsPlannedIsOfTheOwnTimeAlone(Sight sight) {
        rule(sight);
        assertThat(planned(oldOwner())).containsExactly(EACH + 1, EACH);
        assertThat(quota(oldOwner())).isEqualTo(EACH);
        Actor newOwner = newOwners().getFirst();
        assertThat(planned(newOwner)).containsExactly(EACH, EACH + 1);
        assertThat(quota(newOwner)).isEqualTo(EACH + 1);
    }

    private List<Integer> planned(Actor actor) {
        NetworkPage page = networkResults.page(actor, client.id(), NetworkLook.NEWEST.along(template.id()));
        List<Integer> planned = page.pains().stream().map(WavePain::planned).toList();
        assertThat(page.trend().getFirst().points())
                .extracting(TrendPoint::planned)
                .containsExactlyElementsOf(planned);
        return planned;
    }

    private int quota(Actor actor) {
        NetworkPage page = networkResults.page(actor, client.id(), NetworkLook.NEWEST.along(template.id()));
        int quota = Objects.requireNonNull(
                        Objects.requireNonNull(page.lossChange()).pain())
                .quota();
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(page.totals().change()).change())
                        .quota())
                .isEqualTo(quota);
        return quota;
    }
}
