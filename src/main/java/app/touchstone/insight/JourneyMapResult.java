package app.touchstone.insight;

import app.touchstone.journeys.JourneyDefinition.Persona;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A journey filled with one outlet's results. The pain points of measured touchpoints add up to pain times coverage.
 *
 * @param coverage the share of the journey that was measured
 * @param pain of 100, over what was measured
 * @param estimatedPain the same with the network's estimates filled in
 * @param equalised whether the journey states no importance, so that all touchpoints weigh the same
 */
public record JourneyMapResult(
        JourneyChoice journey,
        Persona persona,
        List<StageResult> stages,
        double coverage,
        OptionalDouble pain,
        OptionalDouble estimatedPain,
        boolean equalised) {

    public JourneyMapResult {
        stages = List.copyOf(stages);
    }

    public Stream<TouchpointResult> touchpoints() {
        return stages.stream().flatMap(stage -> stage.touchpoints().stream());
    }

    public Optional<TouchpointResult> touchpoint(String code) {
        return touchpoints()
                .filter(touchpoint -> touchpoint.code().equals(code))
                .findFirst();
    }

    /** The measured touchpoint with most pain points: what to fix first. */
    public Optional<TouchpointResult> worst() {
        return touchpoints()
                .filter(touchpoint ->
                        touchpoint.pain().measured() && touchpoint.pain().importance() > 0)
                .max(Comparator.comparingDouble(touchpoint -> touchpoint.pain().painPoints()));
    }
}
