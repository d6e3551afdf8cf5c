package app.touchstone.programmes;

import app.touchstone.platform.OutletId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;

/**
 * What a wave was ordered to be. It does not change, whatever becomes of its visits.
 *
 * @param number of the order
 */
public record WavePlan(Wave wave, String number, Set<OutletId> outlets, int visitsPerOutlet) {

    /** Waves follow each other by their windows, not by the days of their visits. */
    public static final Comparator<WavePlan> IN_ORDER = Comparator.comparing(
                    (WavePlan plan) -> plan.wave().from())
            .thenComparing(plan -> plan.wave().to())
            .thenComparingInt(plan -> plan.number().length())
            .thenComparing(WavePlan::number)
            .thenComparing(plan -> plan.wave().id().value());

    public WavePlan {
        outlets = Set.copyOf(outlets);
    }

    /** For how many of some outlets it was ordered. */
    public int quota(Collection<OutletId> among) {
        return (int) among.stream().filter(outlets::contains).count();
    }

    /** How many visits to some outlets were ordered. */
    public int visits(Collection<OutletId> among) {
        return quota(among) * visitsPerOutlet;
    }
}
