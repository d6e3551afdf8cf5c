package app.touchstone.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Every constant of the method under one version, so that a result stored with it can be computed again bit for bit.
 * A change of any constant or formula is a new version; old ones are never edited.
 *
 * @param version stored with each result
 * @param criticalLoss from which loss on a critical question has failed
 */
public record ScoringMethod(
        String version, BigDecimal criticalLoss, Recency recency, Pull pull, Certainty certainty, Stake stake) {

    public static final ScoringMethod CURRENT = new ScoringMethod(
            "2026-1",
            new BigDecimal("0.5"),
            new Recency(180, 24),
            new Pull(0.20, 4, 1, 20, 0.01, 0.99, 10, 8, 1),
            new Certainty(0.20, 0.90, 0.90, 0.50, 0.10, 2, 2, 0.10, 0.95),
            new Stake(0.10, 0, 0.20, 0.36));

    /**
     * The method of a version, to compute again what was stored with it.
     *
     * @throws IllegalArgumentException for a version that never was
     */
    public static ScoringMethod of(String version) {
        if (version.equals(CURRENT.version)) {
            return CURRENT;
        }
        throw new IllegalArgumentException("No method of scoring has the version (%s)".formatted(version));
    }

    /** How visits fade: half their weight per half-life, nothing at all before the window. */
    public record Recency(int halfLifeDays, int windowMonths) {

        /** Both ends belong to the window. */
        public boolean counts(LocalDate visitedOn, LocalDate today) {
            return !visitedOn.isBefore(today.minusMonths(windowMonths));
        }

        public double weight(LocalDate visitedOn, LocalDate today) {
            return Math.pow(2, -(double) ChronoUnit.DAYS.between(visitedOn, today) / halfLifeDays);
        }
    }

    /**
     * How an outlet with few visits is pulled toward its network.
     *
     * @param mean the network's loss where no network can say
     * @param lambda how many visits the network's word is worth where no network can say
     * @param lambdaMin the least that it is worth
     * @param lambdaMax the most that it is worth
     * @param meanMin below which no network's loss is believed
     * @param meanMax above which no network's loss is believed
     * @param regionOutlets how many outlets visited twice let a region speak
     * @param networkOutlets how many outlets visited twice let a network speak
     * @param kappa concentration: how many observations one visit is worth
     */
    public record Pull(
            double mean,
            double lambda,
            double lambdaMin,
            double lambdaMax,
            double meanMin,
            double meanMax,
            int regionOutlets,
            int networkOutlets,
            double kappa) {}

    /**
     * When a loss counts as known.
     *
     * @param tolerated the loss that is still tolerated
     * @param interval the credible interval's content
     * @param confirmed from which probability of more than the tolerated loss a pain point is confirmed
     * @param suspected from which it is suspected
     * @param clear up to which it is clear
     * @param confirmingVisits how many visits it takes to confirm
     * @param confirmingShoppers how many shoppers it takes to confirm
     * @param listError the mean error that a list over many outlets may carry
     * @param disagreement from which probability another source disagrees with the audit
     */
    public record Certainty(
            double tolerated,
            double interval,
            double confirmed,
            double suspected,
            double clear,
            int confirmingVisits,
            int confirmingShoppers,
            double listError,
            double disagreement) {}

    /**
     * The visible assumption behind money at stake.
     *
     * @param targetLoss the loss that can be reached
     * @param low the share of revenue lost if every step failed wholly, at least
     * @param base the same, as assumed
     * @param high the same, at most
     */
    public record Stake(double targetLoss, double low, double base, double high) {

        public double share(StakeScenario scenario) {
            return switch (scenario) {
                case LOW -> low;
                case BASE -> base;
                case HIGH -> high;
            };
        }
    }

    /** Which of the three assumptions money at stake rests on. */
    public enum StakeScenario {
        LOW,
        BASE,
        HIGH
    }
}
