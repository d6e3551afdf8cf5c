package app.touchstone.scoring;

import static app.touchstone.scoring.GoldenExample.CHECKLIST;
import static app.touchstone.scoring.GoldenExample.TODAY;
import static app.touchstone.scoring.GoldenExample.VISITS;
import static app.touchstone.scoring.ScoringFixtures.METHOD;
import static app.touchstone.scoring.ScoringFixtures.digits;
import static app.touchstone.scoring.ScoringFixtures.six;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.scoring.ScoringMethod.StakeScenario;
import app.touchstone.scoring.money.MoneyAtStake;
import app.touchstone.scoring.money.Revenue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenExampleTest {

    private static final Revenue REVENUE =
            new Revenue(new BigDecimal("3000"), new BigDecimal("0.25"), new BigDecimal("600"), new BigDecimal("1.4"));

    private final PainMap map = GoldenExample.map();

    private TouchpointPain at(String touchpoint) {
        return map.at(touchpoint).orElseThrow();
    }

    @Test
    void givesEachVisitItsClassicScore() {
        List<ScoreSheet> sheets = GoldenExample.sheets();
        assertThat(sheets)
                .extracting(sheet -> sheet.score().rounded(4).orElseThrow().toPlainString())
                .containsExactly("56.2500", "30.0000", "70.0000");
        assertThat(ClassicScore.mean(sheets.stream().map(ScoreSheet::score).toList())
                        .rounded(4))
                .contains(new BigDecimal("52.0833"));
    }

    @ParameterizedTest
    @CsvSource({
        "T1, 0.500000 0.000000 0.000000",
        "T2, 0.708333 0.700000 0.625000",
        "T3, 0.214286 1.000000 0.041667",
        "T4, 0.250000 0.000000 0.500000"
    })
    void givesEachVisitItsLosses(String touchpoint, String expected) {
        assertThat(GoldenExample.losses().get(touchpoint).stream()
                        .map(visit -> six(visit.loss()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void keepsTheBaseValueOfAFailedCriticalQuestion() {
        var answers = List.copyOf(VISITS.values()).get(1);
        TouchpointLoss loss = VisitLosses.of(CHECKLIST, ScoreSheet.of(CHECKLIST, answers))
                .at("T3")
                .orElseThrow();
        assertThat(loss.loss()).isEqualTo(1);
        assertThat(six(loss.baseLoss())).isEqualTo("0.714286");
        assertThat(loss.critical()).isTrue();
    }

    @Test
    void saysNothingOfATouchpointThatNeverApplied() {
        assertThat(GoldenExample.losses()).doesNotContainKey("T5");
    }

    @Test
    void fadesVisitsByAge() {
        assertThat(VISITS.keySet())
                .extracting(day -> six(METHOD.recency().weight(day, TODAY)))
                .containsExactly("0.962224", "0.680395", "0.500000");
        assertThat(List.of("T1", "T2", "T3", "T4"))
                .allSatisfy(touchpoint -> assertThat(six(at(touchpoint).sample().effectiveVisits()))
                        .isEqualTo("2.801307"));
    }

    @ParameterizedTest
    @CsvSource({
        "T1, 0.131579, 0.224544, 0.411878, 1.029016, 5.772291, 0.151297, 0.009738, 0.409892, 0.285617, 1.990748",
        "T2, 0.328947, 0.686240, 0.482875, 2.822370, 2.978937, 0.486506, 0.174358, 0.804336, 0.929446, 16.003484",
        "T3, 0.263158, 0.423509, 0.411878, 1.786380, 5.014927, 0.262652, 0.049437, 0.559083, 0.594287, 6.911906",
        "T4, 0.197368, 0.228952, 0.411878, 1.441364, 5.359943, 0.211925, 0.027968, 0.495593, 0.456276, 4.182721",
        "T5, 0.078947, 0.000000, 0.000000, 1.600000, 2.400000, 0.400000, 0.074865, 0.786827, 0.785732, 3.157895"
    })
    void leadsFromLossToPain(
            String touchpoint,
            String importance,
            String meanLoss,
            String reliability,
            String alpha,
            String beta,
            String theta,
            String low,
            String high,
            String probability,
            String painPoints) {
        TouchpointPain pain = at(touchpoint);
        Severity severity = pain.severity();
        assertThat(six(pain.importance())).isEqualTo(importance);
        assertThat(six(severity.meanLoss())).isEqualTo(meanLoss);
        assertThat(six(severity.reliability())).isEqualTo(reliability);
        assertThat(six(severity.alpha())).isEqualTo(alpha);
        assertThat(six(severity.beta())).isEqualTo(beta);
        assertThat(six(severity.theta())).isEqualTo(theta);
        assertThat(six(pain.interval(METHOD).low())).isEqualTo(low);
        assertThat(six(pain.interval(METHOD).high())).isEqualTo(high);
        assertThat(six(pain.probability())).isEqualTo(probability);
        assertThat(six(pain.painPoints())).isEqualTo(painPoints);
    }

    @Test
    void decidesTheStatus() {
        assertThat(map.touchpoints())
                .extracting(TouchpointPain::status)
                .containsExactly(
                        PainStatus.NEEDS_VISITS,
                        PainStatus.CONFIRMED,
                        PainStatus.SUSPECTED,
                        PainStatus.NEEDS_VISITS,
                        PainStatus.NO_DATA);
    }

    @Test
    void knowsThatTheCriticalFailurePassed() {
        assertThat(GoldenExample.flags())
                .containsExactly(new CriticalFlag(
                        LocalDate.of(2026, 8, 13),
                        LocalDate.of(2026, 8, 13),
                        1,
                        1,
                        CriticalFlag.State.PASSED,
                        LocalDate.of(2026, 11, 11)));
    }

    @Test
    void showsThatATakenSectionTookItsPoints() {
        ScoreSheet sheet = GoldenExample.sheets().get(1);
        assertThat(sheet.counted()).isEqualByComparingTo("4.5");
        assertThat(sheet.earned()).isEqualByComparingTo("6.5");
        assertThat(sheet.possible()).isEqualByComparingTo("15");
        assertThat(sheet.tookPoints()).isTrue();
        assertThat(GoldenExample.sheets().getFirst().tookPoints()).isFalse();
    }

    @Test
    void sumsThePain() {
        assertThat(six(map.coverage())).isEqualTo("0.921053");
        assertThat(six(map.total().orElseThrow())).isEqualTo("31.582189");
        assertThat(six(map.estimatedTotal().orElseThrow())).isEqualTo("32.246753");
    }

    @Test
    void listsWhatIsConfirmed() {
        PainList<TouchpointPain> list = PainList.of(map.touchpoints(), pain -> pain, METHOD);
        assertThat(list.kept()).extracting(TouchpointPain::touchpoint).containsExactly("T2");
        assertThat(list.criticalOnly()).isEmpty();
        assertThat(six(list.expectedError())).isEqualTo("0.070554");
    }

    @Test
    void putsMoneyAtStake() {
        assertThat(REVENUE.total()).isEqualByComparingTo("630000");
        MoneyAtStake base = MoneyAtStake.of(REVENUE.total(), map, StakeScenario.BASE, METHOD);
        assertThat(base.parts())
                .extracting(part -> six(part.factor()))
                .containsExactly("1.001355", "1.026269", "1.008681", "1.004455");
        assertThat(digits(base.total(), 2)).isEqualTo("25955.24");
        assertThat(base.parts())
                .extracting(part -> digits(part.amount(), 4))
                .containsExactly("870.7278", "16669.9564", "5556.6250", "2857.9354");
        assertThat(base.parts(Currency.getInstance("EUR")).values())
                .extracting(part -> part.amount().toPlainString())
                .containsExactly("870.73", "16669.96", "5556.62", "2857.93");
        assertThat(digits(
                        MoneyAtStake.of(REVENUE.total(), map, StakeScenario.HIGH, METHOD)
                                .total(),
                        2))
                .isEqualTo("48110.82");
        assertThat(MoneyAtStake.of(REVENUE.total(), map, StakeScenario.LOW, METHOD)
                        .total())
                .isZero();
    }

    @Test
    void splitsMoneySoThatRoundedPartsSumToTheRoundedTotal() {
        MoneyAtStake base = MoneyAtStake.of(REVENUE.total(), map, StakeScenario.BASE, METHOD);
        Currency euro = Currency.getInstance("EUR");
        assertThat(base.parts(euro).values().stream()
                        .map(part -> part.amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("25955.24")
                .isEqualByComparingTo(base.total(euro).amount());
    }

    @Test
    void ordersVisitsThatHalveTheUncertainty() {
        Severity severity = at("T2").severity();
        int more = VisitsNeeded.toHalveUncertainty(severity);
        assertThat(more).isEqualTo(21);
        assertThat(severity.standardDeviation(more)).isLessThanOrEqualTo(severity.standardDeviation(0) / 2);
        assertThat(severity.standardDeviation(more - 1)).isGreaterThan(severity.standardDeviation(0) / 2);
        assertThat(severity.standardDeviation(0))
                .isCloseTo(severity.belief().standardDeviation(), org.assertj.core.api.Assertions.within(1e-12));
    }
}
