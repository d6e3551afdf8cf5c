package app.touchstone.scoring;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * The outlets of a network or region at one touchpoint, as sums from which any one outlet can be left out at once: a
 * thousand outlets cost a thousand subtractions. Outlets without visits leave no trace. Losses count undecayed, as in
 * the analysis of variance that the intraclass correlation comes from.
 *
 * @param outlets how many outlets with a visit
 * @param revisited how many outlets with two visits or more
 * @param visits how many visits
 * @param squaredVisits sum over outlets of the squared number of visits
 * @param means sum over outlets of the mean loss
 * @param losses sum of losses
 * @param squaredLosses sum of squared losses
 * @param between sum over outlets of squared sum of losses by number of visits
 */
public record LossGroup(
        int outlets,
        int revisited,
        long visits,
        double squaredVisits,
        double means,
        double losses,
        double squaredLosses,
        double between) {

    /** Below this share of a visit a sum of squares is nothing but rounding. */
    private static final double ROUNDING = 1e-12;

    public static LossGroup none() {
        return new LossGroup(0, 0, 0, 0, 0, 0, 0, 0);
    }

    public static LossGroup of(Collection<LossSample> outlets) {
        return outlets.stream().reduce(none(), LossGroup::plus, LossGroup::plus);
    }

    public LossGroup plus(LossSample outlet) {
        return outlet.measured() ? plus(alone(outlet)) : this;
    }

    public LossGroup plus(LossGroup other) {
        return sum(other, 1);
    }

    /** The group without one of its own outlets. */
    public LossGroup without(LossSample outlet) {
        if (!outlet.measured()) {
            return this;
        }
        if (visits < outlet.visits()) {
            throw new IllegalArgumentException(
                    "The outlet does not belong to the group: visits (%d) of (%d)".formatted(outlet.visits(), visits));
        }
        return sum(alone(outlet), -1);
    }

    private static LossGroup alone(LossSample outlet) {
        double count = outlet.visits();
        return new LossGroup(
                1,
                outlet.visits() >= 2 ? 1 : 0,
                outlet.visits(),
                count * count,
                outlet.plainMeanLoss(),
                outlet.losses(),
                outlet.squaredLosses(),
                outlet.losses() * outlet.losses() / count);
    }

    private LossGroup sum(LossGroup other, int sign) {
        return new LossGroup(
                outlets + sign * other.outlets,
                revisited + sign * other.revisited,
                visits + sign * other.visits,
                squaredVisits + sign * other.squaredVisits,
                means + sign * other.means,
                losses + sign * other.losses,
                squaredLosses + sign * other.squaredLosses,
                between + sign * other.between);
    }

    /** Mean of the outlets' mean losses, so that a much-visited outlet does not speak for all; empty without outlets. */
    public OptionalDouble mean() {
        return outlets == 0 ? OptionalDouble.empty() : OptionalDouble.of(means / outlets);
    }

    /** Mean square between outlets. */
    double meanSquareBetween() {
        return real(between - losses * losses / visits) / (outlets - 1);
    }

    /** Mean square within outlets. */
    double meanSquareWithin() {
        return real(squaredLosses - between) / (visits - outlets);
    }

    /** The visits per outlet that unequal numbers of visits amount to. */
    double visitsPerOutlet() {
        return (visits - squaredVisits / visits) / (outlets - 1);
    }

    private double real(double sumOfSquares) {
        return sumOfSquares < ROUNDING * visits ? 0 : sumOfSquares;
    }

    /**
     * The share of all differences that lies between outlets, from a one-way random analysis of variance; 0 where
     * outlets differ less than their own visits do. Undefined for fewer than two outlets, where no outlet was visited
     * twice, and where all losses are the same.
     */
    public OptionalDouble intraclassCorrelation() {
        if (outlets < 2 || visits == outlets) {
            return OptionalDouble.empty();
        }
        double msb = meanSquareBetween();
        double msw = meanSquareWithin();
        if (msb == 0 && msw == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.max(0, (msb - msw) / (msb + (visitsPerOutlet() - 1) * msw)));
    }

    /** The visits that were not the first to their outlet. */
    long repeatVisits() {
        return visits - outlets;
    }

    /** The spread of single visits. */
    double totalSpread() {
        if (repeatVisits() == 0) {
            return meanSquareBetween();
        }
        double each = visitsPerOutlet();
        return (meanSquareBetween() + (each - 1) * meanSquareWithin()) / each;
    }

    /** The spread between outlets; undefined without repeat visits. */
    double spreadBetween() {
        return Math.max(0, (meanSquareBetween() - meanSquareWithin()) / visitsPerOutlet());
    }
}
