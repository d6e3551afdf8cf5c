package app.touchstone.scoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;

/**
 * All that pain needs to know of many visits to one touchpoint of one outlet, as sums that a database can make.
 *
 * <p>{@link #meanLoss()} and {@link #effectiveVisits()} do not change when every recency weight is multiplied by one
 * factor. So the weights may be taken relative to any fixed day, {@code 2^((visited on - fixed day) / half-life)}, and
 * stored once: today's weights are the same up to the factor {@code 2^((fixed day - today) / half-life)}.
 *
 * @param visits how many visits within the window
 * @param losses sum of losses
 * @param squaredLosses sum of squared losses
 * @param weights sum of recency weights
 * @param weightedLosses sum of recency weight times loss
 * @param squaredWeights sum of squared recency weights
 * @param shoppers how many different shoppers
 * @param critical whether a critical question failed in any of the visits
 */
public record LossSample(
        int visits,
        double losses,
        double squaredLosses,
        double weights,
        double weightedLosses,
        double squaredWeights,
        int shoppers,
        boolean critical) {

    public LossSample {
        if (visits < 0 || shoppers > visits || (visits > 0 && !(weights > 0 && squaredWeights > 0))) {
            throw new IllegalArgumentException(
                    "Sums do not belong to one sample: visits (%d), shoppers (%d), weights (%s) and (%s)"
                            .formatted(visits, shoppers, weights, squaredWeights));
        }
    }

    public static LossSample none() {
        return new LossSample(0, 0, 0, 0, 0, 0, 0, false);
    }

    public static LossSample of(Collection<VisitLoss> visits, LocalDate today) {
        return of(visits, today, ScoringMethod.CURRENT);
    }

    /**
     * The sums over the visits within the window.
     *
     * @throws IllegalArgumentException for a visit of the future: such visits are refused before scoring
     */
    public static LossSample of(Collection<VisitLoss> visits, LocalDate today, ScoringMethod method) {
        double losses = 0;
        double squaredLosses = 0;
        double weights = 0;
        double weightedLosses = 0;
        double squaredWeights = 0;
        var counted = visits.stream()
                .filter(visit -> method.recency().counts(visit.visitedOn(), today))
                .toList();
        for (VisitLoss visit : counted) {
            if (method.recency().tooEarly(visit.visitedOn(), today)) {
                throw new IllegalArgumentException("A visit lies after today: (%s)".formatted(visit.visitedOn()));
            }
            double weight = method.recency().weight(visit.visitedOn(), today);
            losses += visit.loss();
            squaredLosses += visit.loss() * visit.loss();
            weights += weight;
            weightedLosses += weight * visit.loss();
            squaredWeights += weight * weight;
        }
        int shoppers = (int) counted.stream().map(VisitLoss::shopper).distinct().count();
        boolean critical = counted.stream().anyMatch(VisitLoss::critical);
        return new LossSample(
                counted.size(), losses, squaredLosses, weights, weightedLosses, squaredWeights, shoppers, critical);
    }

    /** The sums over losses that count alike, whatever the age of their visits; by whom they were made is not told. */
    public static LossSample alike(Collection<Double> each) {
        double[] losses =
                each.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double sum = Arrays.stream(losses).sum();
        double squares = Arrays.stream(losses).map(loss -> loss * loss).sum();
        return losses.length == 0
                ? none()
                : new LossSample(losses.length, sum, squares, losses.length, sum, losses.length, 0, false);
    }

    public boolean measured() {
        return visits > 0;
    }

    /** Whether every visit met the whole standard. */
    public boolean neverFailed() {
        return measured() && losses == 0;
    }

    /** Whether every visit lost all of it. */
    public boolean alwaysFailed() {
        return measured() && losses == visits;
    }

    /** The recency-weighted mean loss; 0 without visits, where it counts for nothing. */
    public double meanLoss() {
        return measured() ? Math.clamp(weightedLosses / weights, 0, 1) : 0;
    }

    /** The plain mean loss, by which outlets of a network are compared; 0 without visits. */
    public double plainMeanLoss() {
        return measured() ? Math.clamp(losses / visits, 0, 1) : 0;
    }

    /** How many equally recent visits these are worth (Kish). */
    public double effectiveVisits() {
        return measured() ? weights * weights / squaredWeights : 0;
    }
}
