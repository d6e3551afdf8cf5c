package app.touchstone.insight;

import app.touchstone.platform.OutletId;
import app.touchstone.platform.WaveId;
import app.touchstone.programmes.Wave;
import app.touchstone.programmes.WavePlan;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * The waves of a journey as they stand on one day: in which order they are, and which still run. A wave is provisional
 * until its last day has passed and nobody has a visit of it in hand; then it is closed, until a visit is given out again.
 *
 * @param unfinished those with a visit that is still to come in
 */
record Waves(Map<WaveId, WavePlan> plans, Set<WaveId> unfinished, LocalDate today) {

    Waves {
        plans = Map.copyOf(plans);
        unfinished = Set.copyOf(unfinished);
    }

    /** The same as they were ordered for the days that somebody sees: of other days no order is known. */
    Waves seen(Set<OutletId> parted, BiPredicate<OutletId, LocalDate> seen) {
        Map<WaveId, WavePlan> own = HashMap.newHashMap(plans.size());
        plans.forEach((wave, plan) -> own.put(
                wave,
                new WavePlan(
                        plan.wave(),
                        plan.number(),
                        plan.outlets().stream()
                                .filter(outlet -> !parted.contains(outlet) || overlaps(plan.wave(), outlet, seen))
                                .collect(Collectors.toSet()),
                        plan.visitsPerOutlet())));
        return new Waves(own, unfinished, today);
    }

    private static boolean overlaps(Wave wave, OutletId outlet, BiPredicate<OutletId, LocalDate> seen) {
        return wave.from().datesUntil(wave.to().plusDays(1)).anyMatch(day -> seen.test(outlet, day));
    }

    Comparator<WaveId> inOrder() {
        return Comparator.comparing(this::plan, WavePlan.IN_ORDER);
    }

    boolean isProvisional(WaveId wave) {
        return unfinished.contains(wave) || !today.isAfter(plan(wave).wave().to());
    }

    WavePlan plan(WaveId wave) {
        WavePlan plan = plans.get(wave);
        if (plan == null) {
            throw new IllegalStateException("A visit counts for wave (%s), which nobody ordered".formatted(wave));
        }
        return plan;
    }
}
