package app.touchstone.assignments;

import app.touchstone.assignments.VisitFilter.Preset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many visits want a coordinator, and how many go well.
 *
 * @param onTrack visits that shoppers have and that are neither late nor at risk
 * @param nextDue when the next visit that is not late yet is due; absent when there is none
 */
public record TodayCounts(
        Map<Preset, Integer> exceptions,
        int onTrack,
        @Nullable NextDue nextDue) {

    /** When a visit is due, and the clock that closes it. */
    public record NextDue(Instant at, ZoneId place) {}

    public TodayCounts {
        exceptions = Map.copyOf(exceptions);
    }

    public int of(Preset preset) {
        return exceptions.getOrDefault(preset, 0);
    }

    public boolean isAllClear() {
        return exceptions.values().stream().allMatch(count -> count == 0);
    }
}
