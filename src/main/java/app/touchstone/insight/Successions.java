package app.touchstone.insight;

import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lets measurements of merged and split touchpoints count at those that took their place (decision 0022). Facts stay as
 * they were measured; only the picture of a day knows what the journey is on that day.
 */
final class Successions {

    private final Map<String, Map<String, Double>> destinations = new HashMap<>();
    private final Set<String> touched = new HashSet<>();

    /** One visit's loss at the touchpoint where it was measured. */
    record Loss(UUID visit, UUID shopper, double decay, double baseLoss, double weight, boolean critical) {}

    Successions(JourneyDefinition journey) {
        journey.touchpoints()
                .filter(touchpoint -> !touchpoint.successors().isEmpty())
                .map(Touchpoint::code)
                .forEach(code -> destinations.put(code, journey.destinations(code)));
        touched.addAll(destinations.keySet());
        destinations.values().forEach(into -> touched.addAll(into.keySet()));
    }

    /** Whether a touchpoint passes its measurements on, or is passed some. */
    boolean touch(String touchpoint) {
        return touched.contains(touchpoint);
    }

    /** Where measurements of a touchpoint count: at itself, or at what took its place. */
    Set<String> into(String touchpoint) {
        return destinations.getOrDefault(touchpoint, Map.of(touchpoint, 1.0)).keySet();
    }

    void split(String touchpoint, Loss loss, Map<String, LossTally> at) {
        destinations
                .getOrDefault(touchpoint, Map.of(touchpoint, 1.0))
                .forEach((into, share) -> at.computeIfAbsent(into, _ -> new LossTally())
                        .addPart(
                                loss.visit(),
                                loss.shopper(),
                                loss.decay(),
                                loss.baseLoss(),
                                loss.weight() * share,
                                loss.critical()));
    }

    /** The touchpoints whose measurements count at one. */
    static Set<String> sources(JourneyDefinition journey, String touchpoint) {
        Set<String> sources = journey.touchpoints()
                .map(Touchpoint::code)
                .filter(code -> journey.destinations(code).containsKey(touchpoint))
                .collect(Collectors.toSet());
        sources.add(touchpoint);
        return sources;
    }
}
