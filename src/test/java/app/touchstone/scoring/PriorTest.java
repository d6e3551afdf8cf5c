package app.touchstone.scoring;

import static app.touchstone.scoring.ScoringFixtures.METHOD;
import static app.touchstone.scoring.ScoringFixtures.six;
import static app.touchstone.scoring.ScoringFixtures.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.inference.OneWayAnova;
import org.junit.jupiter.api.Test;

class PriorTest {

    private static final Prior OTHERWISE = Prior.byDefault(METHOD);

    private static double[] losses(Random random) {
        double level = random.nextDouble();
        return random.doubles(1 + random.nextInt(6))
                .map(noise -> Math.clamp(level + noise - .5, 0, 1))
                .toArray();
    }

    private static List<double[]> outlets(Random random, int count) {
        List<double[]> outlets = new ArrayList<>();
        outlets.add(new double[] {random.nextDouble(), random.nextDouble()});
        while (outlets.size() < count) {
            outlets.add(losses(random));
        }
        return outlets;
    }

    @Test
    void agreesWithTheLibrarysAnalysisOfVariance() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            List<double[]> outlets = outlets(random, 2 + random.nextInt(30));
            LossGroup group = ScoringFixtures.group(outlets);
            OneWayAnova.Result anova = OneWayAnova.withDefaults().test(outlets);
            assertThat(group.meanSquareBetween()).isCloseTo(anova.getMSBG(), within(1e-10));
            assertThat(group.meanSquareWithin()).isCloseTo(anova.getMSWG(), within(1e-10));
            assertThat(group.intraclassCorrelation().orElseThrow())
                    .isCloseTo(Math.max(0, anova.getVCBG()), within(1e-9));
        }
    }

    @Test
    void leavesAnOutletOutAsIfItNeverWas() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<double[]> outlets = outlets(random, 12 + random.nextInt(20));
            LossSample own = today(outlets.removeLast());
            LossGroup others = ScoringFixtures.group(outlets);
            LossGroup left = others.plus(own).without(own);
            assertThat(left.mean().orElseThrow()).isCloseTo(others.mean().orElseThrow(), within(1e-10));
            assertThat(left.totalSpread()).isCloseTo(others.totalSpread(), within(1e-10));
            assertThat(left.spreadBetween()).isCloseTo(others.spreadBetween(), within(1e-10));
            assertThat(left.revisited()).isEqualTo(others.revisited());
        }
    }

    private static LossGroup revisited(int outlets) {
        LossGroup group = LossGroup.none();
        for (int outlet = 0; outlet < outlets; outlet++) {
            group = group.plus(today(outlet % 2, .5));
        }
        return group;
    }

    @Test
    void asksTheRegionThenTheNetworkThenTheDefault() {
        LossSample own = today(1, .5);
        assertThat(prior(own, revisited(10), revisited(40)).source()).isEqualTo(PriorSource.REGION);
        assertThat(prior(own, revisited(9), revisited(40)).source()).isEqualTo(PriorSource.NETWORK);
        assertThat(prior(own, LossGroup.none(), revisited(8)).source()).isEqualTo(PriorSource.NETWORK);
        assertThat(prior(own, revisited(7), revisited(7))).isEqualTo(OTHERWISE);
    }

    @Test
    void letsTheNetworkSpeakWithoutRepeatVisits() {
        LossGroup once = LossGroup.none();
        for (int outlet = 0; outlet < 8; outlet++) {
            once = once.plus(today(outlet % 2));
        }
        assertThat(prior(LossSample.none(), LossGroup.none(), once).source()).isEqualTo(PriorSource.NETWORK);
        assertThat(prior(LossSample.none(), once.plus(once), once.plus(once)).source())
                .isEqualTo(PriorSource.NETWORK);
    }

    /** The groups of the outlets besides this one. */
    private static Prior prior(LossSample own, LossGroup region, LossGroup network) {
        return Prior.of(own, region.plus(own), network.plus(own), OTHERWISE, METHOD);
    }

    @Test
    void takesNoRegionForNone() {
        Prior prior = Prior.of(today(0, 1), LossGroup.none(), revisited(12), OTHERWISE, METHOD);
        assertThat(prior.source()).isEqualTo(PriorSource.NETWORK);
        assertThat(prior.outlets()).isEqualTo(11);
    }

    @Test
    void countsOutletsNotVisits() {
        LossGroup network = revisited(8).plus(today(1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        Prior prior = Prior.of(LossSample.none(), LossGroup.none(), network, OTHERWISE, METHOD);
        assertThat(prior.mean()).isCloseTo((4 * .25 + 4 * .75 + 1 + 2 * .2) / 11, within(1e-12));
    }

    @Test
    void refusesToLeaveOutAStranger() {
        assertThatIllegalArgumentException().isThrownBy(() -> revisited(1).without(today(0, 0, 0)));
    }

    private static final List<double[]> NINE = List.of(
            new double[] {0, .25},
            new double[] {.5, .75, .5},
            new double[] {0, 0},
            new double[] {.25},
            new double[] {0, .25, 0, .25},
            new double[] {1, .75},
            new double[] {0, 0, .25},
            new double[] {.5},
            new double[] {.25, 0});

    private static Pull.Spread spread(List<double[]> outlets) {
        return ((Pull.BySpread) METHOD.pull()).spread(ScoringFixtures.group(outlets), OTHERWISE);
    }

    private static void assertSpread(Pull.Spread spread, String... expected) {
        assertThat(List.of(
                        six(spread.mean()),
                        six(spread.total()),
                        six(spread.between()),
                        six(spread.within()),
                        six(spread.doubtful()),
                        six(spread.kappa()),
                        six(spread.lambda())))
                .containsExactly(expected);
    }

    @Test
    void learnsFromNineOthers() {
        LossGroup group = ScoringFixtures.group(NINE);
        assertThat(group.outlets()).isEqualTo(9);
        assertThat(group.visits()).isEqualTo(20);
        assertThat(group.repeatVisits()).isEqualTo(11);
        assertThat(six(group.meanSquareBetween())).isEqualTo("0.187240");
        assertThat(six(group.meanSquareWithin())).isEqualTo("0.021780");
        assertThat(six(group.visitsPerOutlet())).isEqualTo("2.175000");
        assertThat(six(group.totalSpread())).isEqualTo("0.097854");
        assertThat(six(group.spreadBetween())).isEqualTo("0.076073");
        assertSpread(spread(NINE), "0.278788", "0.119356", "0.051170", "0.068186", "0.060532", "2.198335", "1.126434");
    }

    @Test
    void pullsTheGoldenStepByWhatItLearnt() {
        LossSample own = GoldenExample.map().at("T2").orElseThrow().sample();
        LossGroup network = ScoringFixtures.group(NINE).plus(own);
        Prior prior = Prior.of(own, LossGroup.none(), network, OTHERWISE, METHOD);
        assertThat(prior.outlets()).isEqualTo(9);
        assertThat(prior.visits()).isEqualTo(20);
        assertThat(prior.repeatVisits()).isEqualTo(11);
        TouchpointPain pain = ScoringFixtures.pain(own, prior, false, METHOD);
        assertThat(six(pain.severity().reliability())).isEqualTo("0.713211");
        assertThat(six(pain.severity().alpha())).isEqualTo("4.916370");
        assertThat(six(pain.severity().beta())).isEqualTo("3.718120");
        assertThat(six(pain.severity().theta())).isEqualTo("0.569387");
        assertThat(six(pain.interval(METHOD).low())).isEqualTo("0.297026");
        assertThat(six(pain.interval(METHOD).high())).isEqualTo("0.822488");
        assertThat(six(pain.probability())).isEqualTo("0.990613");
        assertThat(pain.status()).isEqualTo(PainStatus.CONFIRMED);
        assertThat(VisitsNeeded.toHalveUncertainty(pain.severity())).isEqualTo(14);
    }

    @Test
    void estimatesWhatWasNeverMeasured() {
        LossGroup network = ScoringFixtures.group(NINE);
        Prior prior = Prior.of(LossSample.none(), LossGroup.none(), network, OTHERWISE, METHOD);
        TouchpointPain pain = ScoringFixtures.pain(LossSample.none(), prior, false, METHOD);
        assertThat(six(pain.severity().alpha())).isEqualTo("0.690357");
        assertThat(six(pain.severity().beta())).isEqualTo("1.785923");
        assertThat(six(pain.severity().theta())).isEqualTo("0.278788");
        assertThat(six(pain.interval(METHOD).low())).isEqualTo("0.006909");
        assertThat(six(pain.interval(METHOD).high())).isEqualTo("0.758719");
        assertThat(six(pain.probability())).isEqualTo("0.521678");
        assertThat(pain.status()).isEqualTo(PainStatus.NO_DATA);
    }

    @Test
    void learnsWithoutRepeatVisits() {
        List<double[]> first =
                NINE.stream().map(losses -> new double[] {losses[0]}).toList();
        assertThat(six(ScoringFixtures.group(first).totalSpread())).isEqualTo("0.116319");
        assertSpread(spread(first), "0.263636", "0.146247", "0.038826", "0.107421", "0.051751", "1.445768", "2.075735");
    }

    @Test
    void learnsFromWhereAllAreAlike() {
        List<double[]> perfect = java.util.Collections.nCopies(10, new double[] {0, 0});
        List<double[]> hopeless = java.util.Collections.nCopies(10, new double[] {1, 1});
        Pull.Spread spread = spread(perfect);
        assertThat(six(spread.mean())).isEqualTo("0.033333");
        assertThat(six(spread.between())).isEqualTo("0.002397");
        assertThat(six(spread.within())).isEqualTo("0.004315");
        assertThat(six(spread.kappa())).isEqualTo("6.911111");
        assertThat(six(spread.lambda())).isEqualTo("1.800000");
        assertThat(six(spread(hopeless).mean())).isEqualTo("0.866667");
        assertThat(six(spread(hopeless).kappa())).isEqualTo("6.911111");
        assertThat(six(spread(hopeless).lambda())).isEqualTo("1.800000");
    }

    @Test
    void takesTheJourneysOwnDefault() {
        Prior stated = Prior.byDefault(.4, 8, METHOD);
        LossGroup network = ScoringFixtures.group(NINE);
        Prior prior = Prior.of(LossSample.none(), LossGroup.none(), network, stated, METHOD);
        assertThat(prior.mean()).isCloseTo((network.means() + .8) / 11, within(1e-12));
        assertThat(Prior.of(LossSample.none(), LossGroup.none(), LossGroup.none(), stated, METHOD))
                .isEqualTo(new Prior(.4, 8, 1, PriorSource.DEFAULT, 0, 0));
    }

    @Test
    void keepsConcentrationWithinItsBounds() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            Pull.Spread spread = spread(outlets(random, 2 + random.nextInt(30)));
            assertThat(spread.kappa()).isBetween(1.0, 20.0);
            assertThat(spread.lambda()).isPositive().isFinite();
        }
    }
}
