package app.touchstone.assignments;

import app.touchstone.platform.VisitId;
import java.util.ArrayList;
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

    Outcome refusing(List<Visit> more, Map<VisitId, List<Obstacle>> obstacles) {
        List<RefusedVisit> all = new ArrayList<>(refused);
        more.forEach(visit ->
                all.add(new RefusedVisit(visit.id(), visit.number(), obstacles.getOrDefault(visit.id(), List.of()))));
        return new Outcome(done, all);
    }
}
