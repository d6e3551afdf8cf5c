package app.touchstone.scoring;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;

/**
 * What is believed of a loss, as a Beta distribution. Quantiles are costly and computed only when asked for.
 *
 * @param alpha weight of what was lost, above 0
 * @param beta weight of what was kept, above 0
 */
public record Belief(double alpha, double beta) {

    /** Beyond this height below the peak, as a logarithm, nothing is left to add up. */
    private static final double NEGLIGIBLE = -36;

    /** Logits beyond it leave the range of double numbers. */
    private static final double FARTHEST = 700;

    private static final int POINTS = 20;
    private static final double RELATIVE_ACCURACY = 1e-9;
    private static final double ABSOLUTE_ACCURACY = 1e-11;
    private static final int EVALUATIONS = 1_000_000;

    public Belief {
        if (!(alpha > 0 && beta > 0)) {
            throw new IllegalArgumentException("A belief needs weights above 0: (%s) and (%s)".formatted(alpha, beta));
        }
    }

    /** Both ends of a range that holds the loss with a stated probability. */
    public record Interval(double low, double high) {}

    public double mean() {
        return alpha / (alpha + beta);
    }

    public double standardDeviation() {
        return Math.sqrt(mean() * (1 - mean()) / (alpha + beta + 1));
    }

    /** P(loss > threshold). */
    public double probabilityAbove(double threshold) {
        return distribution().survivalProbability(threshold);
    }

    /** The central interval with the given content, as 0.90. */
    public Interval interval(double content) {
        BetaDistribution distribution = distribution();
        double tail = (1 - content) / 2;
        return new Interval(
                distribution.inverseCumulativeProbability(tail), distribution.inverseSurvivalProbability(tail));
    }

    /**
     * P(this loss > other loss) of two independent beliefs, as of a new wave and an old one. Accurate to some nine
     * digits; to three where a weight falls below 0.05.
     */
    public double probabilityWorseThan(Belief other) {
        // the wider belief's distribution function is smooth where the narrower one has its mass
        boolean narrower = alpha + beta >= other.alpha + other.beta;
        return narrower ? expectationOfBelow(other) : 1 - other.expectationOfBelow(this);
    }

    /** E[P(other < x)] over this belief, integrated over the logit of x, where the density has no poles. */
    private double expectationOfBelow(Belief other) {
        BetaDistribution below = other.distribution();
        BetaDistribution mirrored = other.mirrored().distribution();
        double peak = Math.log(alpha / beta);
        double height = distribution().logDensity(mean()) + Math.log(mean()) + Math.log(beta / (alpha + beta));
        var integrator = new IterativeLegendreGaussIntegrator(POINTS, RELATIVE_ACCURACY, ABSOLUTE_ACCURACY);
        double left = integrator.integrate(
                EVALUATIONS,
                logit -> Math.exp(height + drop(logit, peak)) * below(logit, below, mirrored),
                reach(peak, -1),
                peak);
        double right = integrator.integrate(
                EVALUATIONS,
                logit -> Math.exp(height + drop(logit, peak)) * below(logit, below, mirrored),
                peak,
                reach(peak, 1));
        return Math.clamp(left + right, 0, 1);
    }

    private static double below(double logit, BetaDistribution below, BetaDistribution mirrored) {
        return logit <= 0
                ? below.cumulativeProbability(1 / (1 + Math.exp(-logit)))
                : mirrored.survivalProbability(1 / (1 + Math.exp(logit)));
    }

    /** How far the logarithm of the logit's density lies below its peak. */
    private double drop(double logit, double peak) {
        return alpha * (logit - peak) - (alpha + beta) * (softplus(logit) - softplus(peak));
    }

    private static double softplus(double logit) {
        return Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit)));
    }

    /** Where the density has become negligible on one side of its peak; it falls ever faster, so doubling finds it. */
    private double reach(double peak, int side) {
        double step = Math.sqrt((alpha + beta) / (alpha * beta));
        while (drop(peak + side * step, peak) > NEGLIGIBLE && Math.abs(peak + side * step) < FARTHEST) {
            step *= 1.5;
        }
        return Math.clamp(peak + side * step, Math.min(peak, -FARTHEST), Math.max(peak, FARTHEST));
    }

    /** What is believed of what was kept. */
    private Belief mirrored() {
        return new Belief(/* alpha= */ beta, /* beta= */ alpha);
    }

    private BetaDistribution distribution() {
        return BetaDistribution.of(alpha, beta);
    }
}
