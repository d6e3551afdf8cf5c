package app.touchstone.insight;

import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.journeys.JourneyVersion;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What share of the journey each touchpoint is by the version of one day. Touchpoints that were given up since weigh
 * where their measurements count today.
 *
 * @param version its number
 * @param shares by touchpoint, in the journey's order
 */
record JourneyWeights(int version, Map<String, Double> shares) {

    private static final double WHOLE = 100;

    JourneyWeights {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    static JourneyWeights on(JourneyTemplate template, LocalDate day, LocalDate today) {
        JourneyVersion version = template.on(day);
        JourneyDefinition now = template.on(today).definition();
        Map<String, Double> shares = new LinkedHashMap<>();
        version.definition()
                .shares()
                .forEach((touchpoint, share) -> now.destinations(touchpoint)
                        .forEach((into, part) -> shares.merge(into, share * part, Double::sum)));
        return new JourneyWeights(version.number(), shares);
    }

    /** The same over some touchpoints alone. */
    JourneyWeights only(Set<String> touchpoints) {
        Map<String, Double> rest = new LinkedHashMap<>(shares);
        rest.keySet().retainAll(touchpoints);
        return new JourneyWeights(version, rest);
    }

    /** Of 100, over the touchpoints that have a loss; nothing where none of them weighs anything. */
    OptionalDouble pain(Map<String, Double> losses) {
        double weight = 0;
        double lost = 0;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            Double loss = losses.get(share.getKey());
            if (loss != null) {
                weight += share.getValue();
                lost += share.getValue() * loss;
            }
        }
        return weight > 0 ? OptionalDouble.of(WHOLE * lost / weight) : OptionalDouble.empty();
    }

    /** The pain of each visit that says something. */
    List<Double> pains(List<Map<String, Double>> visits) {
        return visits.stream()
                .map(this::pain)
                .flatMapToDouble(OptionalDouble::stream)
                .boxed()
                .toList();
    }
}
