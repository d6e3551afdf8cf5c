package app.touchstone.assignments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One reason and how many visits it stands against: a crowd is told as a crowd, each reason once.
 *
 * @param numbers of the first of these visits, as many as are worth naming
 */
public record ObstacleCount(Obstacle obstacle, int count, List<String> numbers) {

    private static final int NAMED = 5;

    public ObstacleCount {
        numbers = List.copyOf(numbers);
    }

    /** Of how many more visits there are no names. */
    public int unnamed() {
        return count - numbers.size();
    }

    /** Each reason with its visits, the most frequent first; one that differs in details only is one. */
    static List<ObstacleCount> of(Map<String, List<Obstacle>> byNumber) {
        Map<Obstacle, List<String>> visits = new LinkedHashMap<>();
        byNumber.forEach((number, obstacles) -> obstacles.stream()
                .map(obstacle -> byNumber.size() == 1 ? obstacle : obstacle.inBrief())
                .distinct()
                .forEach(brief ->
                        visits.computeIfAbsent(brief, _ -> new ArrayList<>()).add(number)));
        return visits.entrySet().stream()
                .map(reason -> counted(reason.getKey(), reason.getValue()))
                .sorted((one, other) -> Integer.compare(other.count(), one.count()))
                .toList();
    }

    private static ObstacleCount counted(Obstacle obstacle, Collection<String> numbers) {
        return new ObstacleCount(
                obstacle, numbers.size(), numbers.stream().limit(NAMED).toList());
    }
}
