package app.touchstone.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.offset;

import app.touchstone.journeys.JourneyDefinition.Assumption;
import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Persona;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyDefinition.Touchpoint.Successor;
import app.touchstone.platform.LocalizedText;
import app.touchstone.scoring.Importance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JourneyDefinitionTest {

    private static final LocalizedText WORDS = LocalizedText.in("en", "Words");

    @Test
    void sharesAreThoseOfTheMethod() {
        for (List<Touchpoint> touchpoints : List.of(
                List.of(point("a", 2, "1"), point("b", 5, "0.6"), point("c", 4, "1")),
                List.of(point("a", 0, "1"), point("b", 0, "0.5"), point("c", 0, "0")),
                List.of(point("a", 3, "0"), point("b", 1, "0")))) {
            Map<String, Double> shares = journey(touchpoints).shares();
            Importance method = Importance.of(touchpoints.stream()
                    .map(each -> new Importance.Stated(
                            each.code(),
                            each.importance().doubleValue(),
                            each.reach().doubleValue()))
                    .toList());
            assertThat(shares).isEqualTo(method.shares());
        }
    }

    @Test
    void whatIsGivenUpHasNoShareOfTheJourney() {
        JourneyDefinition journey =
                journey(List.of(point("a", 2, "1").retire(List.of()), point("b", 3, "1"), point("c", 1, "1")));
        assertThat(journey.shares()).containsExactly(entry("b", 0.75), entry("c", 0.25));
        assertThat(journey.live()).extracting(Touchpoint::code).containsExactly("b", "c");
        assertThat(journey.destinations("a")).containsExactly(entry("a", 1.0));
    }

    @Test
    void measurementsFollowEverySuccessionWithSharesThatSumToOne() {
        JourneyDefinition journey = journey(List.of(
                point("a", 2, "1").retire(List.of(new Successor("b", BigDecimal.ONE))),
                point("b", 3, "1")
                        .retire(List.of(
                                new Successor("c", new BigDecimal("0.6")), new Successor("d", new BigDecimal("0.4")))),
                point("c", 1, "1"),
                point("d", 1, "1")));
        assertThat(journey.destinations("a")).containsOnlyKeys("c", "d");
        assertThat(journey.destinations("a").get("c")).isCloseTo(0.6, offset(1e-12));
        assertThat(journey.destinations("a").values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, offset(1e-12));
        assertThat(journey.destinations("c")).containsExactly(entry("c", 1.0));
        assertThat(journey.destinations("unknown")).containsExactly(entry("unknown", 1.0));
    }

    @Test
    void readsWhatWasDrawnBeforeToleranceAndAssumption() {
        JourneyDefinition read = JsonMapper.builder().build().readValue("""
                        {"persona": {"name": {"en": "Ann"}, "job": {}}, "stages": [{"code": "deal",
                        "title": {"en": "Deal"}, "driver": "PRICE", "loops": false, "touchpoints": [{"code": "a",
                        "title": {"en": "A"}, "importance": 5, "reach": 1}]}]}
                        """, JourneyDefinition.class);
        assertThat(read.assumption()).isEqualTo(Assumption.USUAL);
        Touchpoint touchpoint = read.touchpoint("a").orElseThrow();
        assertThat(touchpoint.tolerance()).isEqualByComparingTo("0.20");
        assertThat(touchpoint.retired()).isFalse();
    }

    private static JourneyDefinition journey(List<Touchpoint> touchpoints) {
        return new JourneyDefinition(
                new Persona(WORDS, WORDS), List.of(new Stage("only", WORDS, Driver.LEADS, false, touchpoints)));
    }

    private static Touchpoint point(String code, int importance, String reach) {
        return new Touchpoint(code, WORDS, BigDecimal.valueOf(importance), new BigDecimal(reach));
    }
}
