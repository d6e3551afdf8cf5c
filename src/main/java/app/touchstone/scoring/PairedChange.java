package app.touchstone.scoring;

import java.util.Collection;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How a figure changed between two waves, like for like: only outlets that were measured in both are compared, each with
 * itself. Too few pairs say nothing.
 */
public sealed interface PairedChange {

    /** Fewer pairs never speak. */
    int LEAST = 4;

    /** So many pairs speak where a quota is not so large that they are less than the part asked for. */
    int USUAL = 8;

    /** A quota's third is the least part of it that speaks for it. */
    int PART = 3;

    /** What is left of equal numbers after rounding. */
    double NOTHING = 1e-12;

    /** How many outlets were measured in both. */
    int pairs();

    /** For how many outlets the newer wave was ordered. */
    int quota();

    /** No difference may be named yet. */
    record TooEarly(int pairs, int quota) implements PairedChange {}

    /**
     * A difference with what is known of it.
     *
     * @param difference mean over the outlets, new less old
     * @param interval holds the true difference with the method's content
     * @param p two-sided probability of a mean at least as far from 0 if nothing had changed
     */
    record Shown(int pairs, int quota, double difference, double standardError, Belief.Interval interval, double p)
            implements PairedChange {

        public Direction direction() {
            if (interval.low() > 0) {
                return Direction.UP;
            }
            return interval.high() < 0 ? Direction.DOWN : Direction.NONE_SHOWN;
        }
    }

    /** Where a figure went; none is shown where the interval holds 0. */
    enum Direction {
        UP,
        DOWN,
        NONE_SHOWN
    }

    /** How many pairs let a quota speak: eight, or a small quota whole, four at least, and a third of it always. */
    static int needed(int quota) {
        int eight = Math.clamp(quota, LEAST, USUAL);
        return Math.max(eight, Math.ceilDiv(quota, PART));
    }

    /**
     * Compares two waves.
     *
     * @param earlier the figures of each outlet's visits in the earlier wave
     * @param later the same of the later wave
     * @param quota for how many outlets the later wave was ordered, within what is shown
     */
    static <K> PairedChange of(
            Map<K, ? extends Collection<Double>> earlier,
            Map<K, ? extends Collection<Double>> later,
            int quota,
            ScoringMethod method) {
        double[] differences = later.entrySet().stream()
                .<Double>mapMulti((outlet, sink) -> {
                    Collection<Double> before = earlier.get(outlet.getKey());
                    if (before != null
                            && !before.isEmpty()
                            && !outlet.getValue().isEmpty()) {
                        sink.accept(mean(outlet.getValue()) - mean(before));
                    }
                })
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return differences.length < needed(quota)
                ? new TooEarly(differences.length, quota)
                : shown(differences, quota, method.certainty().interval());
    }

    private static PairedChange shown(double[] differences, int quota, double content) {
        int pairs = differences.length;
        double mean = DoubleStream.of(differences).sum() / pairs;
        double squares = DoubleStream.of(differences)
                .map(difference -> (difference - mean) * (difference - mean))
                .sum();
        double standardError = squares < NOTHING * pairs ? 0 : Math.sqrt(squares / (pairs - 1) / pairs);
        if (standardError == 0) {
            return new Shown(pairs, quota, mean, 0, new Belief.Interval(mean, mean), mean == 0 ? 1 : 0);
        }
        TDistribution student = TDistribution.of(pairs - 1);
        double reach = student.inverseSurvivalProbability((1 - content) / 2) * standardError;
        return new Shown(
                pairs,
                quota,
                mean,
                standardError,
                new Belief.Interval(mean - reach, mean + reach),
                2 * student.survivalProbability(Math.abs(mean) / standardError));
    }

    /** In ascending order, so that the order of visits does not show in the last digits. */
    private static double mean(Collection<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).sorted().sum() / figures.size();
    }
}
