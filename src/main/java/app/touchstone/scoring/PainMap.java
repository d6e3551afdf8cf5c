package app.touchstone.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * One outlet's pain over its journey. The pain points of measured touchpoints add up to the outlet's pain times
 * coverage; what was never measured is shown and not summed.
 *
 * @param equalised whether the importances state nothing, so that all touchpoints weigh the same
 */
public record PainMap(List<TouchpointPain> touchpoints, boolean equalised) {

    public PainMap {
        touchpoints = List.copyOf(touchpoints);
    }

    /**
     * The map over the touchpoints that have an importance, in their order.
     *
     * @param bases by touchpoint; the method's default without a visit stands in for an absent one
     */
    public static PainMap of(Importance importance, Map<String, TouchpointPain.Basis> bases, ScoringMethod method) {
        var otherwise = TouchpointPain.Basis.of(LossSample.none(), Prior.byDefault(method), method);
        return new PainMap(
                importance.shares().entrySet().stream()
                        .map(share -> TouchpointPain.of(
                                share.getKey(),
                                share.getValue(),
                                bases.getOrDefault(share.getKey(), otherwise),
                                method))
                        .toList(),
                importance.equalised());
    }

    /** The share of the journey that was measured; always shown beside the total. */
    public double coverage() {
        return importance(TouchpointPain::measured);
    }

    /** The outlet's pain of 100, over what was measured; empty where nothing of importance was. */
    public OptionalDouble total() {
        return total(TouchpointPain::measured);
    }

    /** The same with the network's estimates filled in where nothing was measured. */
    public OptionalDouble estimatedTotal() {
        return total(_ -> true);
    }

    private OptionalDouble total(Predicate<TouchpointPain> counted) {
        double weight = importance(counted);
        return weight == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(touchpoints.stream()
                                .filter(counted)
                                .mapToDouble(TouchpointPain::painPoints)
                                .sum()
                        / weight);
    }

    private double importance(Predicate<TouchpointPain> counted) {
        return touchpoints.stream()
                .filter(counted)
                .mapToDouble(TouchpointPain::importance)
                .sum();
    }

    public Optional<TouchpointPain> at(String touchpoint) {
        return touchpoints.stream()
                .filter(pain -> pain.touchpoint().equals(touchpoint))
                .findFirst();
    }
}
