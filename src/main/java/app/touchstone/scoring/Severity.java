package app.touchstone.scoring;

/**
 * How bad a touchpoint of an outlet is: its own visits, pulled toward what the network expects the more, the fewer they
 * are.
 *
 * @param meanLoss recency-weighted mean loss of the outlet's own visits
 * @param visits effective visits, 0 without any
 * @param kappa how many observations one visit is worth
 */
public record Severity(Prior prior, double meanLoss, double visits, double kappa) {

    public static Severity of(Prior prior, LossSample sample, ScoringMethod method) {
        return new Severity(
                prior,
                sample.meanLoss(),
                sample.effectiveVisits(),
                method.pull().kappa());
    }

    public double alpha() {
        return kappa * (prior.lambda() * prior.mean() + visits * meanLoss);
    }

    public double beta() {
        return kappa * (prior.lambda() * (1 - prior.mean()) + visits * (1 - meanLoss));
    }

    /** The loss that is believed: between the outlet's own mean and the network's. */
    public double theta() {
        return alpha() / (alpha() + beta());
    }

    /** How much of the believed loss the outlet's own visits decide, within [0, 1). */
    public double reliability() {
        return visits / (visits + prior.lambda());
    }

    public Belief belief() {
        return new Belief(alpha(), beta());
    }

    /** The believed loss's interval of the method's content; computed on each call. */
    public Belief.Interval interval(ScoringMethod method) {
        return belief().interval(method.certainty().interval());
    }

    /** The posterior standard deviation, if this many more effective visits left the believed loss as it is. */
    public double standardDeviation(double moreVisits) {
        return Math.sqrt(theta() * (1 - theta()) / (kappa * (visits + moreVisits + prior.lambda()) + 1));
    }
}
