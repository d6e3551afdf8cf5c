package app.touchstone.insight;

import app.touchstone.platform.LocalizedText;
import app.touchstone.scoring.Belief;
import app.touchstone.scoring.TouchpointPain;

/**
 * One touchpoint of an outlet's journey map.
 *
 * @param scored whether any question with a weight asks about it; where none does, its importance is 0
 * @param interval holds the loss with 90 % probability
 * @param moreVisits how many more visits halve the uncertainty
 */
public record TouchpointResult(
        String code,
        LocalizedText title,
        boolean scored,
        TouchpointPain pain,
        Belief.Interval interval,
        int moreVisits) {

    /** What the network, or its region, loses here; {@link #pain()} says who expects it. */
    public double networkTheta() {
        return pain.severity().prior().mean();
    }
}
