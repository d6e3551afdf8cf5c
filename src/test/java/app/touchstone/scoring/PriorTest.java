package app.touchstone.scoring;

import static app.touchstone.scoring.ScoringFixtures.METHOD;
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
            assertThat(left.lambda(METHOD)).isCloseTo(others.lambda(METHOD), within(1e-6));
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
        assertThat(prior.mean()).isCloseTo((4 * .25 + 4 * .75 + 1) / 9, within(1e-12));
    }

    @Test
    void keepsTheMeanOffBothEnds() {
        LossGroup perfect = LossGroup.none();
        LossGroup hopeless = LossGroup.none();
        for (int outlet = 0; outlet < 8; outlet++) {
            perfect = perfect.plus(today(0, 0));
            hopeless = hopeless.plus(today(1, 1));
        }
        assertThat(Prior.of(LossSample.none(), LossGroup.none(), perfect, OTHERWISE, METHOD))
                .isEqualTo(new Prior(.01, 4, PriorSource.NETWORK, 8));
        assertThat(Prior.of(LossSample.none(), LossGroup.none(), hopeless, OTHERWISE, METHOD)
                        .mean())
                .isEqualTo(.99);
    }

    @Test
    void refusesToLeaveOutAStranger() {
        assertThatIllegalArgumentException().isThrownBy(() -> revisited(1).without(today(0, 0, 0)));
    }
}
