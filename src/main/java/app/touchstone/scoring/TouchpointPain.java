package app.touchstone.scoring;

/**
 * One touchpoint of one outlet's journey map with everything that led to its figure.
 *
 * @param importance the touchpoint's share of the journey
 * @param tolerated the loss that is tolerated here
 * @param probability of more than the tolerated loss
 * @param critical the red flag: a critical question failed, at however few visits, and no visit passed it since
 */
public record TouchpointPain(
        String touchpoint,
        double importance,
        LossSample sample,
        Severity severity,
        double tolerated,
        double probability,
        PainStatus status,
        boolean critical) {

    /**
     * All that a figure follows from besides its importance.
     *
     * @param tolerated the loss that is tolerated at the touchpoint
     * @param critical whether a critical failure is open
     */
    public record Basis(LossSample sample, Prior prior, double tolerated, boolean critical) {

        /** What the method tolerates where the journey states nothing, and no critical failure. */
        public static Basis of(LossSample sample, Prior prior, ScoringMethod method) {
            return new Basis(sample, prior, method.certainty().tolerated(), /* critical= */ false);
        }
    }

    public static TouchpointPain of(String touchpoint, double importance, Basis basis, ScoringMethod method) {
        Severity severity = Severity.of(basis.prior(), basis.sample());
        double probability = severity.belief().probabilityAbove(basis.tolerated());
        return new TouchpointPain(
                touchpoint,
                importance,
                basis.sample(),
                severity,
                basis.tolerated(),
                probability,
                method.certainty().status(probability, basis.sample(), severity, basis.critical()),
                basis.critical());
    }

    /** Holds the loss with the method's probability; computed on each call. */
    public Belief.Interval interval(ScoringMethod method) {
        return method.certainty().interval(severity, sample);
    }

    /** Of 100 for the whole journey; the network's estimate where never measured. */
    public double painPoints() {
        return 100 * importance * severity.theta();
    }

    public boolean measured() {
        return sample.measured();
    }
}
