package app.touchstone.scoring;

import app.touchstone.scoring.PairedChange.Direction;
import app.touchstone.scoring.PairedChange.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes of many figures between the same two waves. Among so many, some leave out 0 by chance, so that a direction is
 * said only where the share of false ones among all that are said stays within bounds (Benjamini–Hochberg).
 */
public final class ChangeFamily {

    private ChangeFamily() {}

    /** The directions of those changes that may be shown; those too early to compare have none. */
    public static <K> Map<K, Direction> directions(Map<K, ? extends PairedChange> changes, ScoringMethod method) {
        List<K> keys = changes.entrySet().stream()
                .filter(change -> change.getValue() instanceof Shown)
                .map(Map.Entry::getKey)
                .<K>map(key -> key)
                .toList();
        double[] adjusted = BenjaminiHochberg.adjust(keys.stream()
                .mapToDouble(key -> changes.get(key) instanceof Shown shown ? shown.p() : 1)
                .toArray());
        double bound = 1 - method.certainty().interval();
        Map<K, Direction> directions = new HashMap<>();
        for (int index = 0; index < adjusted.length; index++) {
            K key = keys.get(index);
            if (changes.get(key) instanceof Shown shown) {
                directions.put(key, adjusted[index] <= bound ? shown.direction() : Direction.NONE_SHOWN);
            }
        }
        return directions;
    }
}
