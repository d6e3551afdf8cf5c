package app.touchstone.scoring.agreement;

import app.touchstone.scoring.Belief;
import app.touchstone.scoring.ScoringMethod;

/**
 * Whether another source contradicts the audit of a touchpoint.
 *
 * @param probability that the other source's loss is the greater
 */
public record Disagreement(double probability, Contradiction contradiction) {

    /** Who sees the worse touchpoint, where both cannot be right. */
    public enum Contradiction {
        /** The audit is fine, customers are not: the standard measures the wrong thing. */
        OTHER_WORSE,
        /** Customers are fine, the audit is not. */
        AUDIT_WORSE,
        NONE
    }

    public static Disagreement between(Belief audit, OtherSource other, ScoringMethod method) {
        double probability = other.belief().probabilityWorseThan(audit);
        double bound = method.certainty().disagreement();
        if (probability >= bound) {
            return new Disagreement(probability, Contradiction.OTHER_WORSE);
        }
        return new Disagreement(probability, probability <= 1 - bound ? Contradiction.AUDIT_WORSE : Contradiction.NONE);
    }
}
