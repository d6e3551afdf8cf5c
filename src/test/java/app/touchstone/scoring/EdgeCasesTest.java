package app.touchstone.scoring;

import static app.touchstone.scoring.ScoringFixtures.METHOD;
import static app.touchstone.scoring.ScoringFixtures.group;
import static app.touchstone.scoring.ScoringFixtures.pain;
import static app.touchstone.scoring.ScoringFixtures.prior;
import static app.touchstone.scoring.ScoringFixtures.six;
import static app.touchstone.scoring.ScoringFixtures.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeCasesTest {

    private static LossSample always(int visits, double loss) {
        double[] losses = new double[visits];
        Arrays.fill(losses, loss);
        return today(losses);
    }

    private static LossSample byOneShopper(LossSample sample) {
        return new LossSample(
                sample.visits(),
                sample.losses(),
                sample.squaredLosses(),
                sample.weights(),
                sample.weightedLosses(),
                sample.squaredWeights(),
                1,
                false);
    }

    @Test
    void showsTheNetworksEstimateWithoutVisits() {
        TouchpointPain pain = pain(LossSample.none(), .2, 4);
        assertThat(pain.severity().theta()).isEqualTo(.2);
        assertThat(six(pain.interval(METHOD).low())).isEqualTo("0.007028");
        assertThat(six(pain.interval(METHOD).high())).isEqualTo("0.565705");
        assertThat(six(pain.probability())).isEqualTo("0.399098");
        assertThat(pain.status()).isEqualTo(PainStatus.NO_DATA);
        PainMap map = PainMap.of(Importance.of(List.of(new Importance.Stated("T", 5, 1))), Map.of(), METHOD);
        assertThat(map.total()).isEmpty();
        assertThat(map.coverage()).isZero();
        assertThat(map.estimatedTotal()).hasValue(20);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.160000, 0.309324, 0.000000, 0.468261",
        "0.5, 0.260000, 0.555893, , ",
        "1, 0.360000, 0.758192, 0.074957, 1.000000"
    })
    void neitherConfirmsNorClearsByOneVisit(double loss, String theta, String probability, String low, String high) {
        TouchpointPain pain = pain(today(loss), .2, 4);
        assertThat(six(pain.severity().theta())).isEqualTo(theta);
        assertThat(six(pain.probability())).isEqualTo(probability);
        if (low != null) {
            assertThat(six(pain.interval(METHOD).low())).isEqualTo(low);
            assertThat(six(pain.interval(METHOD).high())).isEqualTo(high);
        }
        assertThat(pain.status()).isIn(PainStatus.NEEDS_VISITS, PainStatus.SUSPECTED);
        assertThat(pain(today(loss), prior(.01, .1, 20), false, METHOD).status())
                .isNotIn(PainStatus.CONFIRMED, PainStatus.CLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0.466667, 0.917789, SUSPECTED",
        "3, 0.542857, 0.974788, CONFIRMED",
        "4, 0.600000, 0.992788, CONFIRMED"
    })
    void confirmsWhatFailsEveryTime(int visits, String theta, String probability, PainStatus status) {
        TouchpointPain pain = pain(always(visits, 1), .2, 4);
        assertThat(six(pain.severity().theta())).isEqualTo(theta);
        assertThat(six(pain.probability())).isEqualTo(probability);
        assertThat(pain.status()).isEqualTo(status);
    }

    @Test
    void leavesTheUpperEndOpenWhereEveryVisitFailed() {
        Belief.Interval interval = pain(always(3, 1), .2, 4).interval(METHOD);
        assertThat(six(interval.low())).isEqualTo("0.245548");
        assertThat(interval.high()).isEqualTo(1);
    }

    @Test
    void suspectsWhatOneShopperAloneSaw() {
        assertThat(pain(byOneShopper(always(3, 1)), .2, 4).status()).isEqualTo(PainStatus.SUSPECTED);
    }

    @Test
    void isClearByNinePassesAndNotByFour() {
        TouchpointPain pain = pain(always(4, 0), .2, 4);
        assertThat(six(pain.severity().theta())).isEqualTo("0.100000");
        assertThat(pain.interval(METHOD).low()).isZero();
        assertThat(six(pain.severity().belief().interval(.9).low())).isEqualTo("0.003078");
        assertThat(six(pain.interval(METHOD).high())).isEqualTo("0.305976");
        assertThat(six(pain.probability())).isEqualTo("0.147577");
        assertThat(pain.status()).isEqualTo(PainStatus.NEEDS_VISITS);
        assertThat(pain(always(8, 0), .2, 4).status()).isEqualTo(PainStatus.NEEDS_VISITS);
        TouchpointPain nine = pain(always(9, 0), .2, 4);
        assertThat(six(nine.probability())).isEqualTo("0.044713");
        assertThat(nine.status()).isEqualTo(PainStatus.CLEAR);
    }

    @Test
    void isNeverClearWhileACriticalFailureIsOpen() {
        TouchpointPain clear = pain(always(2, 0), prior(.1, 1, 2.5), false, METHOD);
        assertThat(six(clear.probability())).isEqualTo("0.031785");
        assertThat(clear.status()).isEqualTo(PainStatus.CLEAR);
        TouchpointPain flagged = pain(always(2, 0), prior(.1, 1, 2.5), true, METHOD);
        assertThat(flagged.status()).isEqualTo(PainStatus.NEEDS_VISITS);
        assertThat(flagged.critical()).isTrue();
    }

    @Test
    void isNotClearByTheNetworkAlone() {
        TouchpointPain pain = pain(today(0, .25), .08, 20);
        assertThat(six(pain.probability())).isEqualTo("0.046344");
        assertThat(six(pain.severity().reliability())).isEqualTo("0.090909");
        assertThat(pain.status()).isEqualTo(PainStatus.NEEDS_VISITS);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0.95, CONFIRMED",
        "2, 0.9499999999, SUSPECTED",
        "3, 0.90, CONFIRMED",
        "5, 0.8999999999, SUSPECTED",
        "6, 0.85, CONFIRMED",
        "12, 0.8499999999, SUSPECTED",
        "3, 0.50, SUSPECTED",
        "3, 0.4999999999, NEEDS_VISITS",
        "9, 0.05, CLEAR",
        "9, 0.0500000001, NEEDS_VISITS"
    })
    void countsABoundAsTheFirmerSide(int visits, double probability, PainStatus status) {
        LossSample sample = always(visits, .5);
        Severity severity = Severity.of(prior(.2, 2, 1), sample);
        assertThat(METHOD.certainty().status(probability, sample, severity, false))
                .isEqualTo(status);
    }

    @Test
    void toleratesWhatTheTouchpointStates() {
        LossSample sample = always(3, 1);
        Prior prior = Prior.byDefault(METHOD);
        assertThat(TouchpointPain.of("T", 1, new TouchpointPain.Basis(sample, prior, .5, false), METHOD)
                        .status())
                .isEqualTo(PainStatus.SUSPECTED);
        assertThat(TouchpointPain.of("T", 1, new TouchpointPain.Basis(sample, prior, .05, false), METHOD)
                        .status())
                .isEqualTo(PainStatus.CONFIRMED);
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
        assertThat(six(network.spreadBetween())).isEqualTo("0.120502");
        Pull.Spread spread = ((Pull.BySpread) METHOD.pull()).spread(network, Prior.byDefault(METHOD));
        assertThat(six(spread.mean())).isEqualTo("0.342857");
        assertThat(six(spread.total())).isEqualTo("0.178900");
        assertThat(six(spread.between())).isEqualTo("0.063350");
        assertThat(six(spread.within())).isEqualTo("0.115550");
        assertThat(six(spread.kappa())).isEqualTo("1.401608");
        assertThat(six(spread.lambda())).isEqualTo("1.285540");
    }

    @Test
    void listsApartWhatOnlyFailedCritically() {
        TouchpointPain confirmed = pain(always(4, 1), Prior.byDefault(METHOD), true, METHOD);
        TouchpointPain once = pain(today(1), Prior.byDefault(METHOD), true, METHOD);
        TouchpointPain unmeasured = pain(LossSample.none(), Prior.byDefault(METHOD), true, METHOD);
        TouchpointPain suspected = pain(always(2, 1), .2, 4);
        PainList<TouchpointPain> list =
                PainList.of(List.of(unmeasured, suspected, once, confirmed), pain -> pain, METHOD);
        assertThat(list.kept()).containsExactly(confirmed);
        assertThat(list.criticalOnly()).containsExactly(once, unmeasured);
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
