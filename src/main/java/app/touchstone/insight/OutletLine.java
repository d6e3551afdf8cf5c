package app.touchstone.insight;

import app.touchstone.platform.OutletId;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One outlet's line in its network.
 *
 * @param visits how many visits count
 * @param score mean classic score; absent without a scored visit
 * @param method which method made the score: the newest that the outlet has
 * @param change since the wave before
 * @param pain of 100, over what was measured
 * @param coverage the share of the journey that was measured
 * @param worst the measured touchpoint with most pain points
 * @param critical at how many touchpoints a critical failure is open
 * @param rank place in the whole network, also for those who see a part of it; by closed waves; absent with few visits
 */
public record OutletLine(
        OutletId outlet,
        String code,
        String name,
        String address,
        String region,
        int visits,
        @Nullable BigDecimal score,
        @Nullable String method,
        @Nullable OutletChange change,
        OptionalDouble pain,
        double coverage,
        @Nullable TouchpointName worst,
        int critical,
        @Nullable Rank rank) {

    /** Below it an outlet's figures are marked, and it takes no place in a ranking. */
    public static final int FEW_VISITS = 5;

    public boolean hasFewVisits() {
        return visits < FEW_VISITS;
    }
}
