package app.touchstone.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every constant and rule of the method under one version, so that a result stored with it can be computed again bit for
 * bit. A change of any constant or formula is a new version beside the old ones, which are never edited (decision 0019).
 *
 * @param version stored with each result
 * @param criticalLoss from which loss on a critical question has failed
 * @param sheet how points become classic scores
 */
public record ScoringMethod(
        String version,
        BigDecimal criticalLoss,
        SheetRules sheet,
        Recency recency,
        Pull pull,
        Certainty certainty,
        Stake stake) {

    public static final ScoringMethod FIRST = new ScoringMethod(
            "2026-1",
            new BigDecimal("0.5"),
            new SheetRules.PointsStay(),
            new Recency(180, 24, 0),
            new Pull.ByCorrelation(0.20, 4, 1, 20, 0.01, 0.99, 10, 8, 1),
            new Certainty.OneBound(0.20, 0.90, new Certainty.Step(2, 0.90), 2, 0.50, 0.10, 0.10, 0.95),
            new Stake(0.10, 0, 0.20, 0.36));

    /** By which new waves are scored, and all pain is computed. */
    public static final ScoringMethod CURRENT = new ScoringMethod(
            "2026-2",
            new BigDecimal("0.5"),
            new SheetRules.PointsGo(),
            new Recency(180, 24, 1),
            new Pull.BySpread(0.20, 4, 0.01, 0.99, 2, 5, 25, 0.02, 0.80, 20, 10, 8),
            new Certainty.ByVisits(
                    0.20,
                    0.90,
                    List.of(new Certainty.Step(2, 0.95), new Certainty.Step(3, 0.90), new Certainty.Step(6, 0.85)),
                    2,
                    0.50,
                    0.05,
                    2,
                    0.50,
                    0.10,
                    0.95),
            new Stake(0.10, 0, 0.20, 0.36));

    /**
     * The method of a version, to compute again what was stored with it.
     *
     * @throws IllegalArgumentException for a version that never was
     */
    public static ScoringMethod of(String version) {
        return Stream.of(FIRST, CURRENT)
                .filter(method -> method.version.equals(version))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No method of scoring has the version (%s)".formatted(version)));
    }

    /**
     * How visits fade: half their weight per half-life, nothing at all before the window.
     *
     * @param daysAhead how far after today a visit may lie, because its day is the outlet's and today is the client's
     */
    public record Recency(int halfLifeDays, int windowMonths, int daysAhead) {

        /** Both ends belong to the window. */
        public boolean counts(LocalDate visitedOn, LocalDate today) {
            return !visitedOn.isBefore(today.minusMonths(windowMonths));
        }

        public boolean tooEarly(LocalDate visitedOn, LocalDate today) {
            return visitedOn.isAfter(today.plusDays(daysAhead));
        }

        /** In days; a visit of the outlet's tomorrow is of today. */
        public long age(LocalDate visitedOn, LocalDate today) {
            return Math.max(0, ChronoUnit.DAYS.between(visitedOn, today));
        }

        public double weight(LocalDate visitedOn, LocalDate today) {
            return Math.pow(2, -(double) age(visitedOn, today) / halfLifeDays);
        }
    }

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
