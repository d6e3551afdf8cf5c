package app.touchstone.insight;

import app.touchstone.platform.VisitId;
import app.touchstone.scoring.LossSample;
import java.util.HashMap;
import java.util.Map;

/**
 * What the visits to one outlet lost: as samples that fade, and visit by visit.
 *
 * @param samples by touchpoint
 * @param visits the losses of each visit by touchpoint; where it says nothing there is none
 */
record OutletLosses(Map<String, LossSample> samples, Map<VisitId, Map<String, Double>> visits) {

    OutletLosses {
        samples = Map.copyOf(samples);
        visits = Map.copyOf(visits);
    }

    static OutletLosses none() {
        return new OutletLosses(Map.of(), Map.of());
    }

    static OutletLosses of(Map<String, LossTally> touchpoints) {
        Map<String, LossSample> samples = HashMap.newHashMap(touchpoints.size());
        Map<VisitId, Map<String, Double>> visits = new HashMap<>();
        touchpoints.forEach((touchpoint, tally) -> {
            samples.put(touchpoint, tally.sample());
            tally.eachVisit((visit, loss) -> visits.computeIfAbsent(new VisitId(visit), _ -> new HashMap<>())
                    .put(touchpoint, loss));
        });
        visits.replaceAll((_, losses) -> Map.copyOf(losses));
        return new OutletLosses(samples, visits);
    }
}
