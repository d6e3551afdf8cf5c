package app.touchstone.journeys;

import app.touchstone.journeys.JourneyAskers.Asker;
import app.touchstone.journeys.JourneyMeasures.Measured;
import java.util.Collection;
import java.util.List;

/** What hangs on a journey, so that its codes are fixed. */
public record JourneyUse(List<Asker> askers, Measured measured) {

    public JourneyUse {
        askers = List.copyOf(askers);
    }

    /** Whether nothing is computed from it, so that it is still being drawn. */
    public boolean isNone() {
        return askers.isEmpty() && measured.visits() == 0;
    }

    public boolean holds(String touchpoint) {
        return measured.touchpoints().containsKey(touchpoint)
                || askers.stream().anyMatch(asker -> asker.touchpoints().contains(touchpoint));
    }

    /** How many released visits measured a touchpoint. */
    public int visits(String touchpoint) {
        return measured.touchpoints().getOrDefault(touchpoint, 0);
    }

    /** The checklists in force that measure one of the touchpoints. */
    public List<Asker> asking(Collection<String> touchpoints) {
        return askers.stream()
                .filter(Asker::inForce)
                .filter(asker -> touchpoints.stream().anyMatch(asker.touchpoints()::contains))
                .toList();
    }
}
