package app.touchstone.scoring;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** So many of so many, with an interval that holds for few cases and at 0 and 1 too. */
public record Proportion(int hits, int cases) {

    public Proportion {
        if (hits < 0 || cases < 1 || hits > cases) {
            throw new IllegalArgumentException("Not a proportion: (%d) of (%d)".formatted(hits, cases));
        }
    }

    public double value() {
        return (double) hits / cases;
    }

    /** Wilson's score interval of the given confidence, as 0.95. */
    public Belief.Interval interval(double confidence) {
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(cases, hits, 1 - confidence);
        return new Belief.Interval(interval.getLowerBound(), interval.getUpperBound());
    }
}
