package app.touchstone.insight;

import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.insight.NetworkPicture.OutletPicture;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.platform.OutletId;
import app.touchstone.scoring.Importance;
import app.touchstone.scoring.LossSample;
import app.touchstone.scoring.PainMap;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.scoring.TouchpointPain;
import app.touchstone.scoring.TouchpointPain.Basis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws one outlet's part of a picture: its own visits, and what the others let expect of it. */
final class OutletDrawing {

    private static final ScoringMethod METHOD = ScoringMethod.CURRENT;

    private final JourneyDefinition definition;
    private final Expectations expectations;
    private final Importance importance;
    private final Waves waves;

    /** @param notScored touchpoints that are asked about without a single weighted question */
    OutletDrawing(JourneyDefinition definition, Set<String> notScored, Expectations expectations, Waves waves) {
        this.definition = definition;
        this.expectations = expectations;
        this.waves = waves;
        this.importance = Importance.of(definition
                .live()
                .filter(touchpoint -> !notScored.contains(touchpoint.code()))
                .map(OutletDrawing::stated)
                .toList());
    }

    private OutletDrawing(OutletDrawing other, Waves waves) {
        this.definition = other.definition;
        this.expectations = other.expectations;
        this.importance = other.importance;
        this.waves = waves;
    }

    /** The same with the waves as somebody sees them. */
    OutletDrawing during(Waves seen) {
        return new OutletDrawing(this, seen);
    }

    private static Importance.Stated stated(Touchpoint touchpoint) {
        return new Importance.Stated(
                touchpoint.code(),
                touchpoint.importance().doubleValue(),
                touchpoint.reach().doubleValue());
    }

    OutletPicture draw(
            OutletId outlet, List<VisitScore> visits, String region, OutletLosses losses, List<OutletFlag> flags) {
        Set<String> openAt = openAt(flags);
        return new OutletPicture(
                visits,
                Scores.byMethod(visits, waves),
                pain(outlet, region, losses.samples(), openAt),
                flags,
                givenUp(outlet, region, losses.samples(), openAt),
                losses.visits());
    }

    private Map<String, TouchpointPain> givenUp(
            OutletId outlet, String region, Map<String, LossSample> samples, Set<String> openAt) {
        return definition
                .touchpoints()
                .filter(Touchpoint::retired)
                .map(Touchpoint::code)
                .filter(samples::containsKey)
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> TouchpointPain.of(
                                code,
                                /* importance= */ 0,
                                basis(
                                        outlet,
                                        region,
                                        code,
                                        samples.getOrDefault(code, LossSample.none()),
                                        openAt.contains(code)),
                                METHOD)));
    }

    static Set<String> openAt(List<OutletFlag> flags) {
        return flags.stream()
                .filter(OutletFlag::open)
                .map(OutletFlag::touchpoint)
                .collect(Collectors.toSet());
    }

    private PainMap pain(OutletId outlet, String region, Map<String, LossSample> samples, Set<String> openAt) {
        Map<String, Basis> bases = HashMap.newHashMap(importance.shares().size());
        importance
                .shares()
                .keySet()
                .forEach(touchpoint -> bases.put(
                        touchpoint,
                        basis(
                                outlet,
                                region,
                                touchpoint,
                                samples.getOrDefault(touchpoint, LossSample.none()),
                                openAt.contains(touchpoint))));
        return PainMap.of(importance, bases, METHOD);
    }

    private Basis basis(@Nullable OutletId outlet, String region, String touchpoint, LossSample own, boolean critical) {
        return new Basis(own, expectations.prior(outlet, region, touchpoint), tolerated(touchpoint), critical);
    }

    private double tolerated(String touchpoint) {
        return definition
                .touchpoint(touchpoint)
                .map(stated -> stated.tolerance().doubleValue())
                .orElse(METHOD.certainty().tolerated());
    }

    /** A touchpoint of the outlet's map; one that is not scored has no importance and may have a critical failure. */
    TouchpointPain touchpoint(OutletPicture own, String region, String touchpoint) {
        return own.pain()
                .at(touchpoint)
                .or(() -> Optional.ofNullable(own.givenUp().get(touchpoint)))
                .orElseGet(() -> TouchpointPain.of(
                        touchpoint,
                        /* importance= */ 0,
                        basis(
                                null,
                                region,
                                touchpoint,
                                LossSample.none(),
                                openAt(own.flags()).contains(touchpoint)),
                        METHOD));
    }
}
