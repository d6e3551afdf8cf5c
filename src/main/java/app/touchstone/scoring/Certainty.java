package app.touchstone.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** When a loss counts as known. */
public sealed interface Certainty {

    /** The loss that is tolerated where a touchpoint states none of its own. */
    double tolerated();

    /** The credible interval's content. */
    double interval();

    /** From which probability of more than the tolerated loss, at how many visits, a pain point is confirmed. */
    List<Step> confirmed();

    /** How many different shoppers it takes to confirm. */
    int confirmingShoppers();

    /** From which probability of more than the tolerated loss a pain point is suspected. */
    double suspected();

    /** Up to which probability of more than the tolerated loss a touchpoint may be clear. */
    double clear();

    /** The share of a list over many outlets that may turn out to be no pain points. */
    double listError();

    /** From which probability another source disagrees with the audit. */
    double disagreement();

    /** The interval of the believed loss. */
    Belief.Interval interval(Severity severity, LossSample sample);

    /** Whether the outlet's own visits let a touchpoint count as clear. */
    boolean clears(double probability, LossSample sample, Severity severity, boolean criticalOpen);

    /** The pain points of many outlets that may be named together. */
    <T> PainList<T> list(List<T> measured, Function<T, TouchpointPain> pain);

    /**
     * A bound that holds from so many visits on.
     *
     * @param probability of more than the tolerated loss
     */
    record Step(int visits, double probability) {}

    /** The first that holds: no data, confirmed, clear, suspected, needs visits. */
    default PainStatus status(double probability, LossSample sample, Severity severity, boolean criticalOpen) {
        if (!sample.measured()) {
            return PainStatus.NO_DATA;
        }
        OptionalDouble bound = confirmedFrom(sample.visits());
        if (bound.isPresent() && probability >= bound.getAsDouble() && sample.shoppers() >= confirmingShoppers()) {
            return PainStatus.CONFIRMED;
        }
        if (clears(probability, sample, severity, criticalOpen)) {
            return PainStatus.CLEAR;
        }
        return probability >= suspected() ? PainStatus.SUSPECTED : PainStatus.NEEDS_VISITS;
    }

    /** The bound for so many visits, counted and not effective ones; none where they are too few to confirm anything. */
    default OptionalDouble confirmedFrom(int visits) {
        return confirmed().stream()
                .filter(step -> step.visits() <= visits)
                .reduce((_, later) -> later)
                .map(step -> OptionalDouble.of(step.probability()))
                .orElse(OptionalDouble.empty());
    }

    /** One bound for any number of visits, and a list as long as its mean error allows, as in 2026-1. */
    record OneBound(
            double tolerated,
            double interval,
            Step confirming,
            int confirmingShoppers,
            double suspected,
            double clear,
            double listError,
            double disagreement)
            implements Certainty {

        @Override
        public List<Step> confirmed() {
            return List.of(confirming);
        }

        @Override
        public Belief.Interval interval(Severity severity, LossSample sample) {
            return severity.belief().interval(interval);
        }

        @Override
        public boolean clears(double probability, LossSample sample, Severity severity, boolean criticalOpen) {
            return probability <= clear;
        }

        @Override
        public <T> PainList<T> list(List<T> measured, Function<T, TouchpointPain> pain) {
            List<T> kept = new ArrayList<>();
            double error = 0;
            for (T candidate : measured.stream()
                    .sorted(Comparator.comparingDouble(
                                    (T each) -> pain.apply(each).probability())
                            .reversed())
                    .toList()) {
                double next = error + 1 - pain.apply(candidate).probability();
                if (next / (kept.size() + 1) > listError) {
                    break;
                }
                error = next;
                kept.add(candidate);
            }
            return new PainList<>(kept, kept.isEmpty() ? 0 : error / kept.size(), List.of());
        }
    }

    /**
     * The more visits, the lower the bound; clear by the outlet's own visits only; a list is what is confirmed, as in
     * 2026-2.
     *
     * @param clearingVisits how many visits it takes to be clear
     * @param clearingReliability how much of the believed loss the outlet's own visits must decide
     */
    record ByVisits(
            double tolerated,
            double interval,
            List<Step> confirmed,
            int confirmingShoppers,
            double suspected,
            double clear,
            int clearingVisits,
            double clearingReliability,
            double listError,
            double disagreement)
            implements Certainty {

        public ByVisits {
            confirmed = List.copyOf(confirmed);
        }

        /** What never failed may be perfect, and what always failed may be hopeless. */
        @Override
        public Belief.Interval interval(Severity severity, LossSample sample) {
            Belief.Interval central = severity.belief().interval(interval);
            return new Belief.Interval(
                    sample.neverFailed() ? 0 : central.low(), sample.alwaysFailed() ? 1 : central.high());
        }

        @Override
        public boolean clears(double probability, LossSample sample, Severity severity, boolean criticalOpen) {
            return probability <= clear
                    && sample.visits() >= clearingVisits
                    && severity.reliability() >= clearingReliability
                    && !criticalOpen;
        }

        @Override
        public <T> PainList<T> list(List<T> measured, Function<T, TouchpointPain> pain) {
            Comparator<T> mostPainFirst = Comparator.comparingDouble(
                            (T each) -> pain.apply(each).painPoints())
                    .reversed();
            List<T> kept = measured.stream()
                    .filter(each -> pain.apply(each).status() == PainStatus.CONFIRMED)
                    .sorted(mostPainFirst)
                    .toList();
            List<T> criticalOnly = measured.stream()
                    .filter(each -> pain.apply(each).critical())
                    .filter(each -> pain.apply(each).status() != PainStatus.CONFIRMED)
                    .sorted(mostPainFirst)
                    .toList();
            double error = kept.stream()
                    .mapToDouble(each -> 1 - pain.apply(each).probability())
                    .average()
                    .orElse(0);
            return new PainList<>(kept, error, criticalOnly);
        }
    }
}
