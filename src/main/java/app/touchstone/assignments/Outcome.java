package app.touchstone.assignments;

import app.touchstone.platform.VisitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of an act on several visits: those it was done with, and those it was not, each with every reason. */
public record Outcome(List<Visit> done, List<RefusedVisit> refused) {

    /** A visit that the act was refused for. */
    public record RefusedVisit(VisitId id, String number, List<Obstacle> obstacles) {

        public RefusedVisit {
            obstacles = List.copyOf(obstacles);
        }
    }

    public Outcome {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }

    /** Why visits were left, each visit under the first of its reasons, so that the counts make the sum. */
    public List<ObstacleCount> reasons() {
        Map<String, List<Obstacle>> first = new LinkedHashMap<>();
        refused.forEach(visit -> first.put(
                visit.number(),
                refused.size() == 1 ? visit.obstacles() : visit.obstacles().subList(0, 1)));
        return ObstacleCount.of(first);
    }

    Outcome refusing(List<Visit> more, Map<VisitId, List<Obstacle>> obstacles) {
        List<RefusedVisit> all = new ArrayList<>(refused);
        more.forEach(visit ->
                all.add(new RefusedVisit(visit.id(), visit.number(), obstacles.getOrDefault(visit.id(), List.of()))));
        return new Outcome(done, all);
    }
}
