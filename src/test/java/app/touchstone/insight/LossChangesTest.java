package app.touchstone.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.insight.LossChange.TouchpointChange;
import app.touchstone.insight.NetworkPicture.OutletPicture;
import app.touchstone.insight.OutletChange.Verdict;
import app.touchstone.insight.OutletLossChange.TouchpointVerdict;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Persona;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.journeys.JourneyVersion;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import app.touchstone.programmes.Wave;
import app.touchstone.programmes.WavePlan;
import app.touchstone.scoring.Belief;
import app.touchstone.scoring.LossSample;
import app.touchstone.scoring.PainMap;
import app.touchstone.scoring.PairedChange.Direction;
import app.touchstone.scoring.PairedChange.Shown;
import app.touchstone.scoring.PairedChange.TooEarly;
import app.touchstone.scoring.Prior;
import app.touchstone.scoring.PriorSource;
import app.touchstone.scoring.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The published example of a change and its neighbours, told as losses. */
class LossChangesTest {

    private static final LocalizedText WORDS = LocalizedText.in("en", "Words");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Yardstick YARDSTICK = new Yardstick(ChecklistId.create(), 1);

    private final WaveId first = WaveId.create();
    private final WaveId second = WaveId.create();
    private final Map<String, OutletId> named = new HashMap<>();
    private final Map<OutletId, List<VisitScore>> visits = new HashMap<>();
    private final Map<OutletId, Map<VisitId, Map<String, Double>>> losses = new HashMap<>();
    private Set<WaveId> unfinished = Set.of();
    private JourneyTemplate template = journey(version(1, null, point("T1", 5), point("T2", 5)));

    private OutletId outlet(String name) {
        return named.computeIfAbsent(name, _ -> new OutletId(new UUID(0, named.size() + 1L)));
    }

    private void visit(String name, WaveId wave, Map<String, Double> lost) {
        OutletId outlet = outlet(name);
        VisitId visit = VisitId.create();
        visits.computeIfAbsent(outlet, _ -> new ArrayList<>())
                .add(new VisitScore(
                        visit,
                        outlet,
                        wave,
                        "Wave",
                        TODAY.minusDays(30),
                        null,
                        YARDSTICK,
                        new ChecklistVersionId(new UUID(0, 1)),
                        "2026-2"));
        losses.computeIfAbsent(outlet, _ -> new HashMap<>()).put(visit, lost);
    }

    private Waves waves() {
        return new Waves(
                Map.of(first, plan(first, TODAY.minusDays(100)), second, plan(second, TODAY.minusDays(40))),
                unfinished,
                TODAY);
    }

    private WavePlan plan(WaveId wave, LocalDate from) {
        return new WavePlan(
                new Wave(
                        wave,
                        OrderId.create(),
                        ProgrammeId.create(),
                        new ClientId(new UUID(0, 1)),
                        "Wave",
                        from,
                        from.plusDays(20),
                        "2026-2"),
                "O-1",
                Set.copyOf(named.values()),
                1);
    }

    private Map<OutletId, OutletPicture> outlets() {
        Map<OutletId, OutletPicture> outlets = new HashMap<>();
        visits.forEach((outlet, own) -> outlets.put(
                outlet,
                new OutletPicture(
                        own,
                        Collections.emptySortedMap(),
                        new PainMap(List.of(), /* equalised= */ false),
                        List.of(),
                        Map.of(),
                        losses.getOrDefault(outlet, Map.of()))));
        return outlets;
    }

    private LossChanges changes() {
        return new LossChanges(template, TODAY, outlets(), Map.of(), waves());
    }

    private LossChange many() {
        return Objects.requireNonNull(
                changes().many(WaveLosses.of(outlets(), visits.keySet(), waves()), visits.keySet()));
    }

    private OutletLossChange one(String name) {
        return Objects.requireNonNull(possiblyOne(name));
    }

    private @Nullable OutletLossChange possiblyOne(String name) {
        OutletId outlet = outlet(name);
        return changes().one(outlet, Regions.NONE, WaveLosses.of(outlets(), List.of(outlet), waves()));
    }

    /** What is lost is what is missing to 100. */
    private void scored(String outlet, WaveId wave, double... scores) {
        for (double score : scores) {
            visit(outlet, wave, Map.of("T1", 1 - score / 100));
        }
    }

    private void thePublishedExample() {
        scored("a", first, 82);
        scored("b", first, 75);
        scored("c", first, 90, 80);
        scored("d", first, 60);
        scored("e", first, 100);
        scored("f", first, 71);
        scored("g", first, 55);
        scored("h", first, 88);
        scored("i", first, 93);
        scored("j", first, 64);
        scored("a", second, 85);
        scored("b", second, 70);
        scored("c", second, 92);
        scored("d", second, 81);
        scored("e", second, 100);
        scored("f", second, 80);
        scored("g", second, 74);
        scored("h", second, 90);
        scored("i", second, 95);
        scored("k", second, 40);
        scored("l", second, 50);
    }

    @Test
    void thePublishedExampleIsLessLostAtTheTouchpointAndInThePain() {
        thePublishedExample();
        LossChange change = many();
        assertThat(change.touchpoints())
                .extracting(one -> one.touchpoint().code())
                .containsExactly("T1");
        published((Shown) Objects.requireNonNull(change.pain()));
        published((Shown) change.touchpoints().getFirst().change());
        assertThat(change.touchpoints().getFirst().direction()).isEqualTo(Direction.DOWN);
        assertThat(change.later().pain().orElseThrow()
                        - Objects.requireNonNull(change.earlier()).pain().orElseThrow())
                .as("the plain means, which the two new outlets hold apart from what happened")
                .isCloseTo(.090909, within(5e-7));
        assertThat(change.weighedBy()).isNull();
    }

    private static void published(Shown change) {
        assertThat(change.pairs()).isEqualTo(9);
        assertThat(change.quota()).isEqualTo(12);
        assertThat(change.difference()).isCloseTo(-6.444444, within(5e-7));
        assertThat(change.standardError()).isCloseTo(2.887286, within(5e-7));
        assertThat(change.interval().low()).isCloseTo(-11.813491, within(5e-7));
        assertThat(change.interval().high()).isCloseTo(-1.075398, within(5e-7));
        assertThat(change.p()).isCloseTo(.056121, within(5e-7));
        assertThat(change.direction()).isEqualTo(Direction.DOWN);
    }

    /** Alone the first touchpoint's interval leaves 0 out; among several that did not move it may be chance. */
    @Test
    void touchpointsOfAWaveAreOneFamily() {
        template = journey(version(1, null, point("T1", 5), point("T2", 5), point("T3", 5)));
        thePublishedExample();
        List.copyOf(visits.keySet())
                .forEach(outlet -> losses.get(outlet).replaceAll((_, lost) -> {
                    Map<String, Double> more = new HashMap<>(lost);
                    more.put("T2", .3);
                    more.put("T3", .3);
                    return more;
                }));
        List<TouchpointChange> together = many().touchpoints();
        assertThat(((Shown) together.getFirst().change()).direction()).isEqualTo(Direction.DOWN);
        assertThat(together).extracting(TouchpointChange::direction).containsOnly(Direction.NONE_SHOWN);
    }

    @Test
    void tooFewPairsSayNothing() {
        scored("a", first, 82);
        scored("b", first, 75);
        scored("a", second, 20);
        LossChange change = many();
        assertThat(change.pain()).isEqualTo(new TooEarly(1, 2));
        assertThat(change.touchpoints())
                .extracting(TouchpointChange::change, TouchpointChange::direction)
                .containsExactly(tuple(new TooEarly(1, 2), null));
    }

    @Test
    void aRunningWaveIsProvisionalAndNoWaveBefore() {
        scored("a", first, 82);
        scored("a", second, 20);
        unfinished = Set.of(second);
        assertThat(many().later().provisional()).isTrue();
        unfinished = Set.of(first);
        assertThat(many().earlier()).isNull();
        assertThat(many().pain()).isNull();
        assertThat(possiblyOne("a")).isNull();
    }

    /** T2 was asked in the newer wave alone: it is no part of the comparison, however bad it is. */
    @Test
    void aChangeOfPainIsOverWhatWasMeasuredBothTimes() {
        for (int number = 0; number < 8; number++) {
            visit("P" + number, first, Map.of("T1", .5));
            visit("P" + number, second, Map.of("T1", .4, "T2", 1.0));
        }
        Shown pain = (Shown) Objects.requireNonNull(many().pain());
        assertThat(pain.difference()).isCloseTo(-10, within(1e-9));
        assertThat(many().touchpoints())
                .extracting(one -> one.touchpoint().code())
                .containsExactly("T1");
    }

    @Test
    void bothWavesAreWeighedByTheNewerOnesJourneyAndTodaysIsNamedApart() {
        template = journey(
                version(1, null, point("T1", 5), point("T2", 5)),
                version(2, TODAY.minusDays(30), point("T1", 9), point("T2", 1)),
                version(3, TODAY.minusDays(2), point("T1", 0), point("T2", 1)));
        for (int number = 0; number < 8; number++) {
            visit("P" + number, first, Map.of("T1", .5, "T2", .1));
            visit("P" + number, second, Map.of("T1", .3, "T2", .5));
        }
        LossChange change = many();
        assertThat(change.weighedBy()).isEqualTo(2);
        assertThat(((Shown) Objects.requireNonNull(change.pain())).difference())
                .isCloseTo(.9 * -20 + .1 * 40, within(1e-9));
        WavePain before = Objects.requireNonNull(change.earlier());
        assertThat(before.version()).isEqualTo(1);
        assertThat(before.pain().orElseThrow()).isCloseTo(30, within(1e-9));
        assertThat(before.restated().orElseThrow()).isCloseTo(10, within(1e-9));
        assertThat(change.later().pain().orElseThrow()).isCloseTo(32, within(1e-9));
        assertThat(change.later().restated().orElseThrow()).isCloseTo(50, within(1e-9));
    }

    /** The published P(new > old) of Beta(2,6) and Beta(5,4), from visits: all but certain it is not. */
    @Test
    void thePublishedBeliefsAreTooEarlyToSay() {
        Prior prior = new Prior(.25, 4, 1, PriorSource.NETWORK, 9, 20);
        LossSample older = LossSample.alike(List.of(1.0, 0.0, 0.0, 0.0));
        LossSample newer = LossSample.alike(List.of(1.0, 1.0, 0.0, 1.0, 1.0));
        assertThat(Severity.of(prior, older).belief()).isEqualTo(new Belief(2, 6));
        assertThat(Severity.of(prior, newer).belief()).isEqualTo(new Belief(5, 4));
        assertThat(new Belief(5, 4).probabilityWorseThan(new Belief(2, 6))).isCloseTo(.916084, within(5e-7));
        assertThat(ScoreChanges.verdict(newer, older, prior)).isEqualTo(Verdict.TOO_EARLY);
    }

    @Test
    void ofOneOutletOnlyWhatIsAllButCertainIsSaid() {
        for (int visit = 0; visit < 8; visit++) {
            visit("a", first, Map.of("T1", 1.0, "T2", .5));
            visit("a", second, Map.of("T1", 0.0, "T2", .5));
        }
        OutletLossChange change = one("a");
        assertThat(change.touchpoints())
                .extracting(TouchpointVerdict::verdict)
                .containsExactly(Verdict.BETTER, Verdict.TOO_EARLY);
        assertThat(change.pain()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void oneVisitInAWaveIsTooEarlyForAnOutlet() {
        visit("a", first, Map.of("T1", 1.0));
        for (int visit = 0; visit < 20; visit++) {
            visit("a", second, Map.of("T1", 0.0));
        }
        assertThat(one("a").pain()).isEqualTo(Verdict.TOO_EARLY);
        assertThat(one("a").touchpoints())
                .extracting(TouchpointVerdict::verdict)
                .containsExactly(Verdict.TOO_EARLY);
    }

    private static JourneyTemplate journey(JourneyVersion... versions) {
        return new JourneyTemplate(
                JourneyTemplateId.create(), 1, new ClientId(new UUID(0, 1)), "Way", List.of(versions));
    }

    private static JourneyVersion version(int number, @Nullable LocalDate from, Touchpoint... touchpoints) {
        return new JourneyVersion(
                number,
                from,
                false,
                false,
                new JourneyDefinition(
                        new Persona(WORDS, WORDS),
                        List.of(new Stage("only", WORDS, Driver.LEADS, false, List.of(touchpoints)))),
                "Ann",
                Instant.EPOCH);
    }

    private static Touchpoint point(String code, int importance) {
        return new Touchpoint(code, WORDS, BigDecimal.valueOf(importance), BigDecimal.ONE);
    }
}
