package app.touchstone.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.touchstone.insight.NetworkPicture.Window;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Assumption;
import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Persona;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyDefinition.Touchpoint.Retirement;
import app.touchstone.journeys.JourneyDefinition.Touchpoint.Successor;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.journeys.JourneyVersion;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.OutletId;
import app.touchstone.scoring.LossSample;
import app.touchstone.scoring.TouchpointPain;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A picture is drawn by the version of its day, and measurements follow what took a touchpoint's place. */
class SuccessionsTest {

    private static final LocalDate CHANGE = LocalDate.of(2026, 12, 1);
    private static final LocalizedText WORDS = LocalizedText.in("en", "Words");
    private static final UUID VISIT = new UUID(0, 1);
    private static final UUID SHOPPER = new UUID(0, 2);

    @Test
    void partsOfOneVisitAtMergedTouchpointsBecomeOneLossWeightedAsTheyAre() {
        Successions merged = new Successions(
                journey(point("a", "5", retired("b", "1")), point("b", "5", null), point("c", "5", null)));
        Map<String, LossTally> at = new HashMap<>();
        merged.split("a", loss(1, 3, false), at);
        merged.split("b", loss(0, 1, false), at);
        LossSample sample = at.get("b").sample();
        assertThat(at).containsOnlyKeys("b");
        assertThat(sample.visits()).isEqualTo(1);
        assertThat(sample.losses()).isCloseTo(0.75, within(1e-12));
        assertThat(merged.touch("a")).isTrue();
        assertThat(merged.touch("b")).isTrue();
        assertThat(merged.touch("c")).isFalse();
    }

    @Test
    void aCriticalFailureStaysTheWholeLossWhereverItCounts() {
        Successions merged = new Successions(journey(point("a", "5", retired("b", "1")), point("b", "5", null)));
        Map<String, LossTally> at = new HashMap<>();
        merged.split("a", loss(0.2, 0, true), at);
        merged.split("b", loss(0, 9, false), at);
        LossSample sample = at.get("b").sample();
        assertThat(sample.losses()).isEqualTo(1);
        assertThat(sample.critical()).isTrue();
    }

    @Test
    void aMeasurementCountsAtWhatTookItsPlaceInTheEnd() {
        Successions chain = new Successions(journey(
                point("a", "5", retired("b", "1")),
                point("b", "5", retired("c", "1")),
                point("c", "5", null),
                point("d", "5", new Retirement(List.of()))));
        assertThat(chain.into("a")).containsExactly("c");
        assertThat(chain.into("b")).containsExactly("c");
        assertThat(chain.into("c")).containsExactly("c");
        assertThat(chain.into("d")).containsExactly("d");
    }

    @Test
    void theTraceOfATouchpointHasTheMeasurementsThatCountThere() {
        JourneyDefinition journey =
                journey(point("a", "5", retired("b", "1")), point("b", "5", retired("c", "1")), point("c", "5", null));
        assertThat(Successions.sources(journey, "c")).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(Successions.sources(journey, "a")).containsExactly("a");
    }

    @Test
    void aPictureIsDrawnByTheVersionOfItsDay() {
        JourneyDefinition before = journey(point("a", "5", null), point("b", "5", null));
        JourneyDefinition after = new JourneyDefinition(
                before.persona(),
                List.of(before.stages()
                        .getFirst()
                        .meeting(List.of(
                                new Touchpoint(
                                        "a",
                                        WORDS,
                                        new BigDecimal("5"),
                                        BigDecimal.ONE,
                                        new BigDecimal("0.4"),
                                        new Retirement(List.of())),
                                new Touchpoint(
                                        "b",
                                        WORDS,
                                        new BigDecimal("9"),
                                        BigDecimal.ONE,
                                        new BigDecimal("0.4"),
                                        null)))),
                new Assumption(new BigDecimal("0.3"), new BigDecimal("7")));
        OutletId outlet = new OutletId(Identifiers.next());
        TouchpointPain old = at(picture(before, after, CHANGE.minusDays(1), outlet), outlet, "b");
        TouchpointPain now = at(picture(before, after, CHANGE, outlet), outlet, "b");
        assertThat(old.importance()).isEqualTo(0.5);
        assertThat(old.tolerated()).isEqualTo(0.2);
        assertThat(old.severity().prior().mean()).isEqualTo(0.2);
        assertThat(old.severity().prior().lambda()).isEqualTo(4);
        assertThat(now.importance()).isEqualTo(1);
        assertThat(now.tolerated()).isEqualTo(0.4);
        assertThat(now.severity().prior().mean()).isCloseTo(0.3, within(1e-12));
        assertThat(now.severity().prior().lambda()).isCloseTo(7, within(1e-9));
    }

    @Test
    void whatWasMeasuredAtARetiredTouchpointIsShownAndCountsNowhere() {
        JourneyDefinition before = journey(point("a", "5", null), point("b", "5", null));
        JourneyDefinition after = journey(point("a", "5", new Retirement(List.of())), point("b", "5", null));
        OutletId outlet = new OutletId(Identifiers.next());
        NetworkPicture picture = picture(before, after, CHANGE, outlet);
        JourneyMapResult map = JourneyMaps.map(picture, picture.at(outlet, Regions.NONE), Regions.NONE);
        TouchpointResult retired = map.touchpoint("a").orElseThrow();
        assertThat(retired.retired()).isTrue();
        assertThat(retired.scored()).isFalse();
        assertThat(retired.pain().measured()).isTrue();
        assertThat(retired.pain().painPoints()).isZero();
        assertThat(map.coverage()).isEqualTo(1);
        JourneyMapResult elsewhere =
                JourneyMaps.map(picture, picture.at(new OutletId(Identifiers.next()), Regions.NONE), Regions.NONE);
        assertThat(elsewhere.touchpoint("a")).isEmpty();
    }

    private static TouchpointPain at(NetworkPicture picture, OutletId outlet, String touchpoint) {
        return picture.at(outlet, Regions.NONE).pain().at(touchpoint).orElseThrow();
    }

    private static NetworkPicture picture(
            JourneyDefinition before, JourneyDefinition after, LocalDate today, OutletId outlet) {
        JourneyTemplate template = new JourneyTemplate(
                JourneyTemplateId.create(),
                2,
                new ClientId(Identifiers.next()),
                "Way",
                List.of(
                        new JourneyVersion(1, null, true, false, before, "Ann", Instant.EPOCH),
                        new JourneyVersion(2, CHANGE, false, false, after, "Ann", Instant.EPOCH)));
        LossTally tally = new LossTally();
        tally.add(VISIT, SHOPPER, 1, 0.5, /* failedCritically= */ false);
        LossSample sample = tally.sample();
        return new NetworkPicture(
                template,
                Window.until(today),
                Map.of(outlet, List.of()),
                Map.of(outlet, new OutletLosses(Map.of("a", sample, "b", sample), Map.of())),
                Map.of(),
                Map.of(),
                Set.of(),
                new Waves(Map.of(), Set.of(), today));
    }

    private static Successions.Loss loss(double loss, double weight, boolean critical) {
        return new Successions.Loss(VISIT, SHOPPER, 1, loss, weight, critical);
    }

    private static Retirement retired(String into, String share) {
        return new Retirement(List.of(new Successor(into, new BigDecimal(share))));
    }

    private static Touchpoint point(String code, String importance, @Nullable Retirement retirement) {
        return new Touchpoint(
                code, WORDS, new BigDecimal(importance), BigDecimal.ONE, Touchpoint.DEFAULT_TOLERANCE, retirement);
    }

    private static JourneyDefinition journey(Touchpoint... touchpoints) {
        return new JourneyDefinition(
                new Persona(WORDS, WORDS),
                List.of(new Stage("only", WORDS, Driver.LEADS, false, List.of(touchpoints))));
    }
}
