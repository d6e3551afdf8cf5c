package app.touchstone.insight;

import app.touchstone.insight.LossChange.TouchpointChange;
import app.touchstone.insight.NetworkPicture.OutletPicture;
import app.touchstone.insight.OutletChange.Verdict;
import app.touchstone.insight.OutletLossChange.TouchpointVerdict;
import app.touchstone.insight.WaveLosses.WaveLoss;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.WaveId;
import app.touchstone.programmes.WavePlan;
import app.touchstone.scoring.ChangeFamily;
import app.touchstone.scoring.LossGroup;
import app.touchstone.scoring.LossSample;
import app.touchstone.scoring.PairedChange;
import app.touchstone.scoring.PairedChange.Direction;
import app.touchstone.scoring.Prior;
import app.touchstone.scoring.ScoringMethod;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the losses of the newest wave with those of the closed one before it: many outlets by pairs, one outlet by
 * what is believed of it. Both waves are weighed by the journey of the newer one (decision 0025).
 */
final class LossChanges {

    private static final ScoringMethod METHOD = ScoringMethod.CURRENT;
    private static final double WHOLE = 100;

    private final JourneyTemplate template;
    private final LocalDate today;
    private final Map<OutletId, OutletPicture> outlets;
    private final Map<OutletId, String> regionOf;
    private final Waves waves;
    private final Map<WaveId, AsOf> expected = new ConcurrentHashMap<>();

    /** What was known of all outlets at a wave's end. */
    private record AsOf(Expectations expectations, Map<OutletId, List<Map<String, Double>>> visits) {}

    LossChanges(
            JourneyTemplate template,
            LocalDate today,
            Map<OutletId, OutletPicture> outlets,
            Map<OutletId, String> regionOf,
            Waves waves) {
        this.template = template;
        this.today = today;
        this.outlets = outlets;
        this.regionOf = regionOf;
        this.waves = waves;
    }

    @Nullable
    LossChange many(WaveLosses losses, Collection<OutletId> seen) {
        WaveLoss later = losses.latest();
        WaveLoss earlier = losses.before();
        if (later == null) {
            return null;
        }
        WavePain now = pain(later, seen);
        if (earlier == null) {
            return new LossChange(now, null, null, List.of(), null);
        }
        WavePain then = pain(earlier, seen);
        int quota = waves.plan(later.wave()).quota(seen);
        return new LossChange(
                now, then, total(later, earlier, quota), touchpoints(later, earlier, quota), weighedBy(now, then));
    }

    private WavePain pain(WaveLoss wave, Collection<OutletId> seen) {
        return WavePains.of(template, today, wave, waves.plan(wave.wave()), seen);
    }

    private static @Nullable Integer weighedBy(WavePain later, WavePain earlier) {
        return later.version() == earlier.version() ? null : later.version();
    }

    private JourneyWeights weights(WaveLoss later) {
        return JourneyWeights.on(template, WavePains.lastDay(waves.plan(later.wave()), today), today);
    }

    /** Each outlet over the touchpoints that it was measured at both times. */
    private PairedChange total(WaveLoss later, WaveLoss earlier, int quota) {
        JourneyWeights weights = weights(later);
        Map<OutletId, List<Double>> before = new TreeMap<>(Expectations.ALWAYS_ALIKE);
        Map<OutletId, List<Double>> after = new TreeMap<>(Expectations.ALWAYS_ALIKE);
        later.outlets().forEach((outlet, visits) -> {
            Map<String, Double> newer = WaveLosses.means(visits);
            Map<String, Double> older = WaveLosses.means(earlier.at(outlet));
            JourneyWeights both = weights.only(common(newer, older));
            OptionalDouble now = both.pain(newer);
            OptionalDouble then = both.pain(older);
            if (now.isPresent() && then.isPresent()) {
                after.put(outlet, List.of(now.getAsDouble()));
                before.put(outlet, List.of(then.getAsDouble()));
            }
        });
        return PairedChange.of(before, after, quota, METHOD);
    }

    private static Set<String> common(Map<String, Double> newer, Map<String, Double> older) {
        Set<String> both = new HashSet<>(newer.keySet());
        both.retainAll(older.keySet());
        return both;
    }

    private List<TouchpointChange> touchpoints(WaveLoss later, WaveLoss earlier, int quota) {
        Map<TouchpointName, PairedChange> changes = new LinkedHashMap<>();
        journey().live().forEach(touchpoint -> {
            PairedChange change = PairedChange.of(
                    points(earlier.lost(touchpoint.code())), points(later.lost(touchpoint.code())), quota, METHOD);
            if (change.pairs() > 0) {
                changes.put(name(touchpoint), change);
            }
        });
        Map<TouchpointName, Direction> directions = ChangeFamily.directions(changes, METHOD);
        return changes.entrySet().stream()
                .map(change ->
                        new TouchpointChange(change.getKey(), change.getValue(), directions.get(change.getKey())))
                .toList();
    }

    private static Map<OutletId, List<Double>> points(Map<OutletId, List<Double>> losses) {
        losses.replaceAll((_, each) -> each.stream().map(loss -> WHOLE * loss).toList());
        return losses;
    }

    private JourneyDefinition journey() {
        return template.on(today).definition();
    }

    private static TouchpointName name(Touchpoint touchpoint) {
        return new TouchpointName(touchpoint.code(), touchpoint.title());
    }

    /** Nothing without two waves of the outlet that compare. */
    @Nullable
    OutletLossChange one(OutletId outlet, String region, WaveLosses losses) {
        List<OutletId> seen = List.of(outlet);
        WaveLoss later = losses.latest();
        WaveLoss earlier = losses.before();
        if (later == null || earlier == null) {
            return null;
        }
        AsOf known = expected.computeIfAbsent(later.wave(), this::asOf);
        WavePain now = pain(later, seen);
        WavePain then = pain(earlier, seen);
        return new OutletLossChange(
                now,
                then,
                total(outlet, later, earlier, known),
                journey()
                        .live()
                        .filter(touchpoint -> later.lost(touchpoint.code()).containsKey(outlet)
                                && earlier.lost(touchpoint.code()).containsKey(outlet))
                        .map(touchpoint -> new TouchpointVerdict(
                                name(touchpoint),
                                verdict(
                                        WaveLosses.lost(later.at(outlet), touchpoint.code()),
                                        WaveLosses.lost(earlier.at(outlet), touchpoint.code()),
                                        known.expectations().prior(outlet, region, touchpoint.code()))))
                        .toList(),
                weighedBy(now, then));
    }

    private AsOf asOf(WaveId wave) {
        WavePlan until = waves.plan(wave);
        WaveLosses all = WaveLosses.of(outlets, outlets.keySet(), waves);
        return new AsOf(Expectations.of(assumed(until), all.samples(waves, until), regionOf), all.visits(waves, until));
    }

    private JourneyDefinition assumed(WavePlan wave) {
        return template.on(WavePains.lastDay(wave, today)).definition();
    }

    /**
     * Visits as a whole, each over the touchpoints measured in both waves: what one shopper saw at several of them hangs
     * together, so that certainties of single touchpoints do not add up.
     */
    private Verdict total(OutletId outlet, WaveLoss later, WaveLoss earlier, AsOf known) {
        JourneyWeights both =
                weights(later).only(common(WaveLosses.means(later.at(outlet)), WaveLosses.means(earlier.at(outlet))));
        LossGroup all = known.visits().values().stream()
                .map(visits -> LossSample.alike(losses(both, visits)))
                .filter(LossSample::measured)
                .reduce(LossGroup.none(), LossGroup::plus, LossGroup::plus);
        LossSample own = LossSample.alike(losses(both, known.visits().getOrDefault(outlet, List.of())));
        return verdict(
                losses(both, later.at(outlet)),
                losses(both, earlier.at(outlet)),
                Prior.of(
                        own, LossGroup.none(), all, Expectations.otherwise(assumed(waves.plan(later.wave()))), METHOD));
    }

    private static List<Double> losses(JourneyWeights weights, List<Map<String, Double>> visits) {
        return weights.pains(visits).stream()
                .map(pain -> Math.clamp(pain / WHOLE, 0, 1))
                .toList();
    }

    private static Verdict verdict(List<Double> later, List<Double> earlier, Prior prior) {
        return later.size() < ScoreChanges.LEAST_VISITS || earlier.size() < ScoreChanges.LEAST_VISITS
                ? Verdict.TOO_EARLY
                : ScoreChanges.verdict(LossSample.alike(later), LossSample.alike(earlier), prior);
    }
}
