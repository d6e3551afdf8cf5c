package app.touchstone.scoring;

import java.util.List;
import java.util.function.Function;

/**
 * The pain points of many outlets that may be shown together, and apart from them those places that show nothing but a
 * critical failure: one visit raises it, so that no probability bounds its error.
 *
 * @param kept by the method's order
 * @param expectedError the share of the kept that is expected to be no pain points, 0 where nothing was kept
 * @param criticalOnly where a critical failure is open and no pain point confirmed, most pain first
 */
public record PainList<T>(List<T> kept, double expectedError, List<T> criticalOnly) {

    public PainList {
        kept = List.copyOf(kept);
        criticalOnly = List.copyOf(criticalOnly);
    }

    /** The list by the method's rule; what was never measured enters it by an open critical failure only. */
    public static <T> PainList<T> of(List<T> places, Function<T, TouchpointPain> pain, ScoringMethod method) {
        return method.certainty().list(places, pain);
    }

    /** How many of the kept are expected to be none. */
    public double expectedNone() {
        return expectedError * kept.size();
    }
}
