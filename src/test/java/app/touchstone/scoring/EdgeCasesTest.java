package app.touchstone.scoring;

import static app.touchstone.scoring.ScoringFixtures.METHOD;
import static app.touchstone.scoring.ScoringFixtures.group;
import static app.touchstone.scoring.ScoringFixtures.pain;
import static app.touchstone.scoring.ScoringFixtures.six;
import static app.touchstone.scoring.ScoringFixtures.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeCasesTest {

    @Test
    void showsTheNetworksEstimateWithoutVisits() {
        TouchpointPain pain = pain(LossSample.none(), .2, 4);
        assertThat(pain.severity().theta()).isEqualTo(.2);
        assertThat(six(pain.severity().interval(METHOD).low())).isEqualTo("0.007028");
        assertThat(six(pain.severity().interval(METHOD).high())).isEqualTo("0.565705");
        assertThat(six(pain.probability())).isEqualTo("0.399098");
        assertThat(pain.status()).isEqualTo(PainStatus.NO_DATA);
        PainMap map = PainMap.of(Importance.of(List.of(new Importance.Stated("T", 5, 1))), Map.of(), Map.of(), METHOD);
        assertThat(map.total()).isEmpty();
        assertThat(map.coverage()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.160000, 0.309324", "0.5, 0.260000, 0.555893", "1, 0.360000, 0.758192"})
    void neverConfirmsByOneVisit(double loss, String theta, String probability) {
        TouchpointPain pain = pain(today(loss), .2, 4);
        assertThat(six(pain.severity().theta())).isEqualTo(theta);
        assertThat(six(pain.probability())).isEqualTo(probability);
        assertThat(pain.status()).isNotEqualTo(PainStatus.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.466667, 0.917789", "3, 0.542857, 0.974788", "4, 0.600000, 0.992788"})
    void confirmsWhatFailsEveryTime(int visits, String theta, String probability) {
        double[] losses = new double[visits];
        java.util.Arrays.fill(losses, 1);
        TouchpointPain pain = pain(today(losses), .2, 4);
        assertThat(six(pain.severity().theta())).isEqualTo(theta);
        assertThat(six(pain.probability())).isEqualTo(probability);
        assertThat(pain.status()).isEqualTo(PainStatus.CONFIRMED);
    }

    @Test
    void suspectsWhatOneShopperAloneSaw() {
        LossSample two = today(1, 1);
        LossSample byOne = new LossSample(
                2,
                two.losses(),
                two.squaredLosses(),
                two.weights(),
                two.weightedLosses(),
                two.squaredWeights(),
                1,
                false);
        assertThat(pain(byOne, .2, 4).status()).isEqualTo(PainStatus.SUSPECTED);
    }

    @Test
    void isNotYetClearAfterFourPasses() {
        TouchpointPain pain = pain(today(0, 0, 0, 0), .2, 4);
        assertThat(six(pain.severity().theta())).isEqualTo("0.100000");
        assertThat(six(pain.severity().interval(METHOD).low())).isEqualTo("0.003078");
        assertThat(six(pain.severity().interval(METHOD).high())).isEqualTo("0.305976");
        assertThat(six(pain.probability())).isEqualTo("0.147577");
        assertThat(pain.status()).isEqualTo(PainStatus.NEEDS_VISITS);
        assertThat(pain(today(0, 0, 0, 0, 0, 0), .2, 4).status()).isEqualTo(PainStatus.CLEAR);
    }

    @Test
    void raisesTheRedFlagAtOneVisit() {
        LossSample failed = new LossSample(1, 1, 1, 1, 1, 1, 1, true);
        TouchpointPain pain = pain(failed, .01, 20);
        assertThat(pain.critical()).isTrue();
        assertThat(pain.status()).isEqualTo(PainStatus.CLEAR);
    }

    @Test
    void learnsHowMuchOutletsDifferFromTheNetwork() {
        LossGroup network = group(List.of(
                new double[] {0, 0},
                new double[] {.5, 1, .75},
                new double[] {0, .25},
                new double[] {.25, .5, 0, .25},
                new double[] {1, .75}));
        assertThat(six(network.meanSquareBetween())).isEqualTo("0.344952");
        assertThat(six(network.meanSquareWithin())).isEqualTo("0.039063");
        assertThat(six(network.visitsPerOutlet())).isEqualTo("2.538462");
        double icc = network.intraclassCorrelation().orElseThrow();
        assertThat(six(icc)).isEqualTo("0.755193");
        assertThat(six((1 - icc) / icc)).isEqualTo("0.324165");
        assertThat(network.lambda(METHOD)).isEqualTo(1);
    }

    @Test
    void fallsBackWhereTheCorrelationIsUndefinedOrNothing() {
        assertThat(group(List.of(new double[] {0, 1, .5})).lambda(METHOD)).isEqualTo(4);
        assertThat(group(List.of(new double[] {0}, new double[] {1}, new double[] {.5}))
                        .lambda(METHOD))
                .isEqualTo(4);
        assertThat(group(List.of(new double[] {.1, .1, .1}, new double[] {.1, .1}))
                        .lambda(METHOD))
                .isEqualTo(4);
        assertThat(group(List.of(new double[] {0, 1}, new double[] {0, 1}, new double[] {1, 0}))
                        .lambda(METHOD))
                .isEqualTo(20);
    }

    @Test
    void comparesWaveWithWave() {
        assertThat(six(new Belief(5, 4).probabilityWorseThan(new Belief(2, 6)))).isEqualTo("0.916084");
    }

    @Test
    void needsAboutNineVisitsForAReliableOutlet() {
        assertThat(VisitsNeeded.forReliability(Prior.byDefault(METHOD), .7)).isEqualTo(10);
        assertThat(VisitsNeeded.forReliability(Prior.byDefault(METHOD), .5)).isEqualTo(4);
        Severity severity = pain(today(1, 1, 1), .2, 4).severity();
        assertThat(VisitsNeeded.moreForReliability(severity, .5)).isEqualTo(1);
        assertThat(VisitsNeeded.moreForReliability(severity, .3)).isZero();
    }
}
