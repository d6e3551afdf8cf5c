package app.touchstone.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What share of the journey each touchpoint is; the shares sum to 1. Leave out touchpoints that are not scored at all.
 *
 * @param shares by touchpoint, in the journey's order
 * @param equalised whether nothing of importance and reach was left to go by, so that all weigh the same: worth a
 *     warning
 */
public record Importance(Map<String, Double> shares, boolean equalised) {

    public Importance {
        shares = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /**
     * A touchpoint as the journey states it.
     *
     * @param importance 0 to 10
     * @param reach the share of customers who meet it, 0 to 1; 0 removes the touchpoint
     */
    public record Stated(String touchpoint, double importance, double reach) {
        public Stated {
            if (!(importance >= 0 && importance <= 10) || !(reach >= 0 && reach <= 1)) {
                throw new IllegalArgumentException(
                        "Touchpoint (%s) has importance (%s) beyond 0 to 10 or reach (%s) beyond 0 to 1"
                                .formatted(touchpoint, importance, reach));
            }
        }

        private double product() {
            return importance * reach;
        }
    }

    public static Importance of(List<Stated> touchpoints) {
        double sum = touchpoints.stream().mapToDouble(Stated::product).sum();
        boolean reached = touchpoints.stream().anyMatch(touchpoint -> touchpoint.reach() > 0);
        long sharing = touchpoints.stream()
                .filter(touchpoint -> touchpoint.reach() > 0 || !reached)
                .count();
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Stated touchpoint : touchpoints) {
            double equal = touchpoint.reach() > 0 || !reached ? 1.0 / sharing : 0;
            if (shares.put(touchpoint.touchpoint(), sum > 0 ? touchpoint.product() / sum : equal) != null) {
                throw new IllegalArgumentException("Touchpoint (%s) is stated twice".formatted(touchpoint));
            }
        }
        return new Importance(shares, sum == 0 && !touchpoints.isEmpty());
    }

    public double of(String touchpoint) {
        return shares.getOrDefault(touchpoint, 0.0);
    }
}
