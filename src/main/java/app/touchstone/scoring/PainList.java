package app.touchstone.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The pain points of many outlets that may be shown together: of those kept, no more than the stated share is expected
 * to be none.
 *
 * @param kept most certain first
 * @param expectedError the share of the kept that is expected to be no pain points, 0 where nothing was kept
 */
public record PainList<T>(List<T> kept, double expectedError) {

    public PainList {
        kept = List.copyOf(kept);
    }

    /**
     * The longest list whose mean error stays within the method's bound.
     *
     * @param measured without touchpoints that were never measured: nothing is known of them
     * @param probability of more than the tolerated loss
     */
    public static <T> PainList<T> of(List<T> measured, ToDoubleFunction<T> probability, ScoringMethod method) {
        List<T> kept = new ArrayList<>();
        double error = 0;
        for (T candidate : measured.stream()
                .sorted(Comparator.comparingDouble(probability).reversed())
                .toList()) {
            double next = error + 1 - probability.applyAsDouble(candidate);
            if (next / (kept.size() + 1) > method.certainty().listError()) {
                break;
            }
            error = next;
            kept.add(candidate);
        }
        return new PainList<>(kept, kept.isEmpty() ? 0 : error / kept.size());
    }
}
