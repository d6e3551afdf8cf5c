package app.touchstone.insight;

import app.touchstone.platform.LocalizedText;
import app.touchstone.scoring.Belief;
import app.touchstone.scoring.TouchpointPain;
import app.touchstone.scoring.VisitsNeeded;
import java.util.List;

/**
 * One touchpoint of an outlet's journey map.
 *
 * @param scored whether any question with a weight asks about it; where none does, its importance is 0
 * @param retired whether the journey has given it up: what was measured is shown and counts nowhere
 * @param interval holds the loss with 90 % probability
 * @param flags critical failures that are open, withdrawn, or passed within the last 24 months; open ones first
 * @param moreVisits how many more visits halve the uncertainty
 */
public record TouchpointResult(
        String code,
        LocalizedText title,
        boolean scored,
        boolean retired,
        TouchpointPain pain,
        Belief.Interval interval,
        List<OutletFlag> flags,
        int moreVisits) {

    private static final double HALF = 0.5;

    public TouchpointResult {
        flags = List.copyOf(flags);
    }

    /** How many more visits let the outlet's own visits decide half of its figure; 0 where they do. */
    public int visitsForOwnFigure() {
        return VisitsNeeded.moreForReliability(pain.severity(), HALF);
    }

    /** What the network, or its region, loses here; {@link #pain()} says who expects it. */
    public double networkTheta() {
        return pain.severity().prior().mean();
    }
}
