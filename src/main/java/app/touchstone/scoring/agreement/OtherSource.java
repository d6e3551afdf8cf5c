package app.touchstone.scoring.agreement;

import app.touchstone.scoring.Belief;

/**
 * What reviews, surveys or measurements say of a touchpoint, as a loss in a lane of its own: it stands beside the audit
 * and is never fused with it.
 *
 * @param loss mean loss within [0, 1]
 * @param observations how many it is the mean of
 */
public record OtherSource(double loss, int observations) {

    /** An observation of another source is worth at most this share of a visit, and all of them four visits. */
    private static final double MOST_PER_OBSERVATION = 0.2;

    private static final double MOST_IN_ALL = 4;

    public OtherSource {
        if (!(loss >= 0 && loss <= 1) || observations < 0) {
            throw new IllegalArgumentException(
                    "A loss (%s) is not within 0 to 1 or its observations (%d) below 0".formatted(loss, observations));
        }
    }

    /** Mean of one to five stars. */
    public static OtherSource stars(double mean, int observations) {
        return new OtherSource(clamp((5 - mean) / 4), observations);
    }

    /** Mean customer satisfaction of 1 to 5. */
    public static OtherSource satisfaction(double mean, int observations) {
        return new OtherSource(clamp((5 - mean) / 4), observations);
    }

    /** Mean customer effort score of 1 to 7, 7 being easiest. */
    public static OtherSource effort(double mean, int observations) {
        return new OtherSource(clamp((7 - mean) / 6), observations);
    }

    /** Net promoter score of -100 to 100. */
    public static OtherSource netPromoters(double score, int observations) {
        return new OtherSource(clamp((100 - score) / 200), observations);
    }

    /** A rate or a time that loses from its target on and all at its limit, which may lie on either side. */
    public static OtherSource measured(double value, double target, double limit, int observations) {
        if (target == limit) {
            throw new IllegalArgumentException("Target and limit are equal: (%s)".formatted(target));
        }
        return new OtherSource(clamp((value - target) / (limit - target)), observations);
    }

    private static double clamp(double loss) {
        return Math.clamp(loss, 0, 1);
    }

    /** What the source alone lets believe, starting from no opinion: Beta(1, 1). */
    public Belief belief() {
        return new Belief(1 + observations * loss, 1 + observations * (1 - loss));
    }

    /** What the audit and this source would say together, the source weighed down as a power prior; for the trace. */
    public Belief weighed(Belief audit) {
        double power = observations == 0 ? 0 : Math.min(MOST_PER_OBSERVATION, MOST_IN_ALL / observations);
        return new Belief(
                audit.alpha() + power * observations * loss, audit.beta() + power * observations * (1 - loss));
    }
}
