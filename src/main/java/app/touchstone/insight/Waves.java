package app.touchstone.insight;

import app.touchstone.platform.WaveId;
import app.touchstone.programmes.WavePlan;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

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
