package app.touchstone.assignments;

import app.touchstone.platform.VisitId;
import app.touchstone.shoppers.Shopper;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A shopper to whom visits could be given, with what stands against each of them.
 *
 * @param load how many visits the shopper has to make at present
 * @param obstacles by visit; a visit without obstacles has an empty list
 */
public record Candidate(Shopper shopper, int load, Map<VisitId, List<Obstacle>> obstacles) {

    /** Who can take most of the visits first; then the least loaded, then the best grade. */
    public static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::possible)
            .reversed()
            .thenComparingInt(Candidate::load)
            .thenComparing(candidate -> candidate.shopper().grade(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(candidate -> candidate.shopper().data().name());

    public Candidate {
        obstacles = Map.copyOf(obstacles);
    }

    /** How many of the visits the shopper may make. */
    public int possible() {
        return (int) obstacles.values().stream().filter(List::isEmpty).count();
    }

    /** Every reason against any of the visits, each once, with how many it stands against. */
    public List<ObstacleCount> reasons() {
        Map<String, List<Obstacle>> against = new LinkedHashMap<>();
        obstacles.forEach((visit, reasons) -> against.put(visit.toString(), reasons));
        return ObstacleCount.of(against);
    }
}
