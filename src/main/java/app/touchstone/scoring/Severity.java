package app.touchstone.scoring;

/**
 * How bad a touchpoint of an outlet is: its own visits, pulled toward what the network expects the more, the fewer they
 * are.
 *
 * @param meanLoss recency-weighted mean loss of the outlet's own visits
 * @param visits effective visits, 0 without any
 */
public record Severity(Prior prior, double meanLoss, double visits) {

    public static Severity of(Prior prior, LossSample sample) {
        return new Severity(prior, sample.meanLoss(), sample.effectiveVisits());
    }

    private double kappa() {
        return prior.kappa();
    }

    public double alpha() {
        return kappa() * (prior.lambda() * prior.mean() + visits * meanLoss);
    }

    public double beta() {
        return kappa() * (prior.lambda() * (1 - prior.mean()) + visits * (1 - meanLoss));
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

    /** The posterior standard deviation, if this many more effective visits left the believed loss as it is. */
    public double standardDeviation(double moreVisits) {
        return Math.sqrt(theta() * (1 - theta()) / (kappa() * (visits + moreVisits + prior.lambda()) + 1));
    }
}
