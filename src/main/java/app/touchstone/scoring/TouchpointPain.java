package app.touchstone.scoring;

/**
 * One touchpoint of one outlet's journey map with everything that led to its figure.
 *
 * @param importance the touchpoint's share of the journey
 * @param probability of more than the tolerated loss
 */
public record TouchpointPain(
        String touchpoint,
        double importance,
        LossSample sample,
        Severity severity,
        double probability,
        PainStatus status) {

    public static TouchpointPain of(
            String touchpoint, double importance, LossSample sample, Prior prior, ScoringMethod method) {
        Severity severity = Severity.of(prior, sample, method);
        double probability =
                severity.belief().probabilityAbove(method.certainty().tolerated());
        return new TouchpointPain(
                touchpoint, importance, sample, severity, probability, PainStatus.of(probability, sample, method));
    }

    /** Of 100 for the whole journey; the network's estimate where never measured. */
    public double painPoints() {
        return 100 * importance * severity.theta();
    }

    public boolean measured() {
        return sample.measured();
    }

    /** The red flag: a critical question failed, at however few visits. */
    public boolean critical() {
        return sample.critical();
    }
}
