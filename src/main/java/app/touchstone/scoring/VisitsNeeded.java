package app.touchstone.scoring;

/** Says how many more visits buy how much certainty. Each is counted as a whole recent visit. */
public final class VisitsNeeded {

    /** So that what is whole but for rounding is not rounded up. */
    private static final double ROUNDING = 1e-9;

    private VisitsNeeded() {}

    /** The fewest further visits that halve the standard deviation while the believed loss stays what it is. */
    public static int toHalveUncertainty(Severity severity) {
        // half the deviation is four times its denominator: k(n + x + l) + 1 >= 4 (k(n + l) + 1)
        return whole(3
                * (severity.visits()
                        + severity.prior().lambda()
                        + 1 / severity.prior().kappa()));
    }

    /** The fewest visits in all that give an outlet's own figure this reliability, within (0, 1). */
    public static int forReliability(Prior prior, double reliability) {
        return whole(prior.lambda() * reliability / (1 - reliability));
    }

    /** The fewest further visits for this reliability; 0 where it is reached. */
    public static int moreForReliability(Severity severity, double reliability) {
        double needed = severity.prior().lambda() * reliability / (1 - reliability);
        return Math.max(0, whole(needed - severity.visits()));
    }

    private static int whole(double visits) {
        return (int) Math.ceil(visits - ROUNDING);
    }
}
