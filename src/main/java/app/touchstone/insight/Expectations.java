package app.touchstone.insight;

import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.platform.OutletId;
import app.touchstone.scoring.LossGroup;
import app.touchstone.scoring.LossSample;
import app.touchstone.scoring.Prior;
import app.touchstone.scoring.ScoringMethod;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the outlets of a network and its regions let expect of one of them, at each touchpoint. */
final class Expectations {

    /** Sums of doubles depend on their order to the last bit; the same facts shall always give the same figures. */
    static final Comparator<OutletId> ALWAYS_ALIKE = Comparator.comparing(OutletId::value);

    private static final ScoringMethod METHOD = ScoringMethod.CURRENT;

    private final Prior otherwise;
    private final Map<OutletId, Map<String, LossSample>> samples;
    private final Map<String, LossGroup> network = new HashMap<>();
    private final Map<String, Map<String, LossGroup>> regions = new HashMap<>();

    private Expectations(Prior otherwise, Map<OutletId, Map<String, LossSample>> samples) {
        this.otherwise = otherwise;
        this.samples = Map.copyOf(samples);
    }

    /**
     * @param samples by outlet and touchpoint
     * @param regionOf the region of every outlet
     */
    static Expectations of(
            JourneyDefinition definition,
            Map<OutletId, Map<String, LossSample>> samples,
            Map<OutletId, String> regionOf) {
        Expectations expected = new Expectations(otherwise(definition), samples);
        samples.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ALWAYS_ALIKE))
                .forEach(outlet ->
                        expected.group(regionOf.getOrDefault(outlet.getKey(), Regions.NONE), outlet.getValue()));
        return expected;
    }

    /** What a journey assumes as long as nobody can say. */
    static Prior otherwise(JourneyDefinition definition) {
        return Prior.byDefault(
                definition.assumption().loss().doubleValue(),
                definition.assumption().visits().doubleValue(),
                METHOD);
    }

    private void group(String region, Map<String, LossSample> samples) {
        samples.forEach((touchpoint, sample) -> {
            LossGroup own = LossGroup.none().plus(sample);
            network.merge(touchpoint, own, LossGroup::plus);
            if (!region.equals(Regions.NONE)) {
                regions.computeIfAbsent(region, _ -> new HashMap<>()).merge(touchpoint, own, LossGroup::plus);
            }
        });
    }

    /**
     * What the others expect of an outlet. It is left out with all its visits, those too that somebody who looks may not
     * see: nobody learns of them from what is expected of the outlet itself.
     */
    Prior prior(@Nullable OutletId outlet, String region, String touchpoint) {
        return Prior.of(
                outlet == null
                        ? LossSample.none()
                        : samples.getOrDefault(outlet, Map.of()).getOrDefault(touchpoint, LossSample.none()),
                regions.getOrDefault(region, Map.of()).getOrDefault(touchpoint, LossGroup.none()),
                network.getOrDefault(touchpoint, LossGroup.none()),
                otherwise,
                METHOD);
    }
}
