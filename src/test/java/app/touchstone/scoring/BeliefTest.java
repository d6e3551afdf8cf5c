package app.touchstone.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class BeliefTest {

    /** P(X > Y) for a whole alpha of X, as a finite sum. */
    private static double exact(Belief more, Belief less) {
        double sum = 0;
        for (int term = 0; term < more.alpha(); term++) {
            sum += Math.exp(logBeta(less.alpha() + term, less.beta() + more.beta())
                    - Math.log(more.beta() + term)
                    - logBeta(1 + term, more.beta())
                    - logBeta(less.alpha(), less.beta()));
        }
        return sum;
    }

    private static double logBeta(double a, double b) {
        return (a + b - 2) * Math.log(.5) - BetaDistribution.of(a, b).logDensity(.5);
    }

    @Test
    void comparesAsTheFiniteSumDoes() {
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            Belief more = new Belief(1 + random.nextInt(40), .3 + 60 * random.nextDouble());
            Belief less = new Belief(.3 + 60 * random.nextDouble(), .3 + 60 * random.nextDouble());
            assertThat(more.probabilityWorseThan(less))
                    .as("%s worse than %s", more, less)
                    .isCloseTo(exact(more, less), within(1e-8));
        }
    }

    @Test
    void comparesBothWaysAlike() {
        Random random = new Random(11);
        for (int round = 0; round < 1000; round++) {
            Belief one = any(random);
            Belief other = any(random);
            assertThat(one.probabilityWorseThan(other) + other.probabilityWorseThan(one))
                    .as("%s and %s", one, other)
                    .isCloseTo(1, within(1e-7));
            assertThat(one.probabilityWorseThan(one)).as("%s", one).isCloseTo(.5, within(1e-3));
        }
    }

    private static Belief any(Random random) {
        return new Belief(Math.exp(random.nextDouble(-4, 7)), Math.exp(random.nextDouble(-4, 7)));
    }

    @Test
    void comparesWideWithNarrow() {
        Belief narrow = new Belief(30_000, 70_000);
        Belief wide = new Belief(2, 3);
        assertThat(wide.probabilityWorseThan(narrow)).isCloseTo(wide.probabilityAbove(.3), within(1e-5));
        assertThat(new Belief(.01, .99).probabilityWorseThan(new Belief(.01, .99)))
                .isCloseTo(.5, within(1e-3));
    }

    @Test
    void holdsTheStatedShareWithinTheInterval() {
        Belief belief = new Belief(1.5, 4.5);
        Belief.Interval interval = belief.interval(.9);
        assertThat(belief.probabilityAbove(interval.low())).isCloseTo(.95, within(1e-6));
        assertThat(belief.probabilityAbove(interval.high())).isCloseTo(.05, within(1e-6));
    }
}
