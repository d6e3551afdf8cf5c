package app.touchstone.insight;

import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.WaveId;
import app.touchstone.programmes.WavePlan;
import app.touchstone.scoring.Importance;
import app.touchstone.scoring.LossGroup;
import app.touchstone.scoring.LossSample;
import app.touchstone.scoring.PainMap;
import app.touchstone.scoring.Prior;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.scoring.TouchpointPain;
import app.touchstone.scoring.TouchpointPain.Basis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one client's journey on one day, over the whole network, whoever looks at which part of it: an
 * outlet's figures are the same for everybody who sees them.
 */
final class NetworkPicture {

    private static final ScoringMethod METHOD = ScoringMethod.CURRENT;

    /** Sums of doubles depend on their order to the last bit; the same facts shall always give the same figures. */
    private static final Comparator<OutletId> ALWAYS_ALIKE = Comparator.comparing(OutletId::value);

    private final JourneyTemplate template;
    private final JourneyDefinition definition;
    private final Prior otherwise;
    private final Window window;
    private final Set<String> notScored;
    private final Map<OutletId, List<OutletFlag>> flags;
    private final Importance importance;
    private final Map<String, LossGroup> network = new HashMap<>();
    private final Map<String, Map<String, LossGroup>> regions = new HashMap<>();
    private final Map<OutletId, OutletPicture> outlets = new HashMap<>();
    private final List<BigDecimal> ranking;
    private final NetworkPicture whole;
    private final Waves waves;
    private final @Nullable String method;
    private final Map<OutletId, Optional<OutletChange>> changes = new ConcurrentHashMap<>();
    private final Map<WaveId, LossGroup> scoreLosses = new ConcurrentHashMap<>();

    /** The days whose visits count, both included. */
    record Window(LocalDate from, LocalDate today) {

        static Window until(LocalDate today) {
            return new Window(today.minusMonths(METHOD.recency().windowMonths()), today);
        }
    }

    /**
     * One outlet's own part.
     *
     * @param methods its scores by each method of scoring, the newest first
     * @param givenUp what was measured at touchpoints that the journey has no more: shown, and in no sum
     */
    record OutletPicture(
            List<VisitScore> visits,
            SortedMap<String, Scores> methods,
            PainMap pain,
            List<OutletFlag> flags,
            Map<String, TouchpointPain> givenUp) {

        /** At how many touchpoints a critical failure is open. */
        int critical() {
            return openAt(flags).size();
        }

        /** By the newest method; scores of two methods enter no mean together. */
        Scores scores() {
            return methods.isEmpty() ? Scores.none() : methods.firstEntry().getValue();
        }

        @Nullable
        String method() {
            return methods.isEmpty() ? null : methods.firstKey();
        }
    }

    /**
     * Computes the whole.
     *
     * @param samples by outlet and touchpoint
     * @param flags critical failures by outlet
     * @param regionOf the region of every outlet that was visited
     * @param notScored touchpoints that are asked about without a single weighted question
     */
    NetworkPicture(
            JourneyTemplate template,
            Window window,
            Map<OutletId, List<VisitScore>> visits,
            Map<OutletId, Map<String, LossSample>> samples,
            Map<OutletId, List<OutletFlag>> flags,
            Map<OutletId, String> regionOf,
            Set<String> notScored,
            Waves waves) {
        this.template = template;
        this.window = window;
        this.waves = waves;
        this.notScored = Set.copyOf(notScored);
        this.flags = Map.copyOf(flags);
        this.definition = template.on(window.today()).definition();
        this.otherwise = Prior.byDefault(
                definition.assumption().loss().doubleValue(),
                definition.assumption().visits().doubleValue(),
                METHOD);
        this.importance = Importance.of(definition
                .live()
                .filter(touchpoint -> !notScored.contains(touchpoint.code()))
                .map(NetworkPicture::stated)
                .toList());
        samples.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ALWAYS_ALIKE))
                .forEach(outlet -> group(regionOf.getOrDefault(outlet.getKey(), Regions.NONE), outlet.getValue()));
        visits.forEach((outlet, scored) -> outlets.put(
                outlet,
                picture(
                        outlet,
                        scored,
                        regionOf.getOrDefault(outlet, Regions.NONE),
                        samples.getOrDefault(outlet, Map.of()))));
        this.method = outlets.values().stream()
                .map(OutletPicture::method)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        this.ranking = outlets.values().stream()
                .filter(this::isRanked)
                .<BigDecimal>mapMulti((outlet, sink) -> {
                    BigDecimal mean = outlet.scores().closedMean();
                    if (mean != null) {
                        sink.accept(mean);
                    }
                })
                .sorted(Comparator.reverseOrder())
                .toList();
        this.whole = this;
    }

    private NetworkPicture(NetworkPicture whole, Map<OutletId, List<OutletFlag>> flags) {
        this.flags = Map.copyOf(flags);
        template = whole.template;
        window = whole.window;
        notScored = whole.notScored;
        definition = whole.definition;
        otherwise = whole.otherwise;
        importance = whole.importance;
        network.putAll(whole.network);
        regions.putAll(whole.regions);
        outlets.putAll(whole.outlets);
        ranking = whole.ranking;
        waves = whole.waves;
        method = whole.method;
        this.whole = whole;
    }

    /** The same with some outlets as somebody sees them who does not see all their visits. */
    NetworkPicture seen(
            Set<OutletId> parted,
            Map<OutletId, List<VisitScore>> visits,
            Map<OutletId, Map<String, LossSample>> samples,
            Map<OutletId, List<OutletFlag>> seenFlags,
            Map<OutletId, String> regionOf) {
        Map<OutletId, List<OutletFlag>> all = new HashMap<>(flags);
        all.keySet().removeAll(parted);
        all.putAll(seenFlags);
        NetworkPicture seen = new NetworkPicture(this, all);
        seen.outlets.keySet().removeAll(parted);
        visits.forEach((outlet, scored) -> seen.outlets.put(
                outlet,
                seen.picture(
                        outlet,
                        scored,
                        regionOf.getOrDefault(outlet, Regions.NONE),
                        samples.getOrDefault(outlet, Map.of()))));
        return seen;
    }

    private static Importance.Stated stated(Touchpoint touchpoint) {
        return new Importance.Stated(
                touchpoint.code(),
                touchpoint.importance().doubleValue(),
                touchpoint.reach().doubleValue());
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

    private OutletPicture picture(
            OutletId outlet, List<VisitScore> visits, String region, Map<String, LossSample> samples) {
        List<OutletFlag> own = flags.getOrDefault(outlet, List.of());
        Set<String> openAt = openAt(own);
        return new OutletPicture(
                visits,
                Scores.byMethod(visits, waves),
                pain(region, samples, openAt),
                own,
                givenUp(region, samples, openAt));
    }

    private Map<String, TouchpointPain> givenUp(String region, Map<String, LossSample> samples, Set<String> openAt) {
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
                                        region,
                                        code,
                                        samples.getOrDefault(code, LossSample.none()),
                                        openAt.contains(code)),
                                METHOD)));
    }

    private static Set<String> openAt(List<OutletFlag> flags) {
        return flags.stream()
                .filter(OutletFlag::open)
                .map(OutletFlag::touchpoint)
                .collect(Collectors.toSet());
    }

    private PainMap pain(String region, Map<String, LossSample> samples, Set<String> openAt) {
        Map<String, Basis> bases = HashMap.newHashMap(importance.shares().size());
        importance
                .shares()
                .keySet()
                .forEach(touchpoint -> bases.put(
                        touchpoint,
                        basis(
                                region,
                                touchpoint,
                                samples.getOrDefault(touchpoint, LossSample.none()),
                                openAt.contains(touchpoint))));
        return PainMap.of(importance, bases, METHOD);
    }

    private Basis basis(String region, String touchpoint, LossSample own, boolean critical) {
        return new Basis(own, prior(region, touchpoint, own), tolerated(touchpoint), critical);
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
                                region,
                                touchpoint,
                                LossSample.none(),
                                openAt(own.flags()).contains(touchpoint)),
                        METHOD));
    }

    /** What the others expect of an outlet with this sample. */
    private Prior prior(String region, String touchpoint, LossSample own) {
        return Prior.of(
                own,
                regions.getOrDefault(region, Map.of()).getOrDefault(touchpoint, LossGroup.none()),
                network.getOrDefault(touchpoint, LossGroup.none()),
                otherwise,
                METHOD);
    }

    JourneyTemplate template() {
        return template;
    }

    /** What the journey is on the picture's day. */
    JourneyDefinition definition() {
        return definition;
    }

    Window window() {
        return window;
    }

    boolean isScored(String touchpoint) {
        return !notScored.contains(touchpoint);
    }

    boolean visited(OutletId outlet) {
        return outlets.containsKey(outlet);
    }

    /** The outlet's part; one that was never visited shows what its region or network lets expect. */
    OutletPicture at(OutletId outlet, String region) {
        OutletPicture known = outlets.get(outlet);
        return known == null ? picture(outlet, List.of(), region, Map.of()) : known;
    }

    /**
     * The place among the network's outlets that have visits enough for one, by closed waves and the newest method alone.
     */
    @Nullable
    Rank rank(OutletPicture outlet) {
        BigDecimal mean = outlet.scores().closedMean();
        if (mean == null || !isRanked(outlet)) {
            return null;
        }
        long better =
                ranking.stream().filter(other -> other.compareTo(mean) > 0).count();
        return new Rank((int) better + 1, ranking.size());
    }

    private boolean isRanked(OutletPicture outlet) {
        return Objects.equals(outlet.method(), method) && outlet.scores().closedScored() >= OutletLine.FEW_VISITS;
    }

    /** How the outlet's score moved since the wave before; nothing without two waves that compare. */
    @Nullable
    OutletChange change(OutletId outlet) {
        return changes.computeIfAbsent(
                        outlet,
                        one -> Optional.ofNullable(outlets.get(one))
                                .map(known -> ScoreChanges.one(
                                        one, known.scores(), waves, (_, until) -> scorePrior(known, until))))
                .orElse(null);
    }

    /** What the others let expect of a whole visit's loss, at a wave's end. */
    private Prior scorePrior(OutletPicture outlet, WavePlan until) {
        LossSample own = ScoreChanges.sample(outlet.scores(), waves, until);
        LossGroup all = scoreLosses.computeIfAbsent(
                until.wave().id(),
                _ -> outlets.entrySet().stream()
                        .filter(other -> Objects.equals(other.getValue().method(), outlet.method()))
                        .sorted(Map.Entry.comparingByKey(ALWAYS_ALIKE))
                        .map(other -> ScoreChanges.sample(other.getValue().scores(), waves, until))
                        .filter(LossSample::measured)
                        .reduce(LossGroup.none(), LossGroup::plus, LossGroup::plus));
        return Prior.of(own, LossGroup.none(), all, Prior.byDefault(METHOD), METHOD);
    }

    Waves waves() {
        return waves;
    }

    /** The network's mean by a method of scoring; by its newest where none is asked for. */
    @Nullable
    BigDecimal networkMean(@Nullable String by) {
        SortedMap<String, Scores> methods = Scores.byMethod(
                whole.outlets.values().stream()
                        .flatMap(outlet -> outlet.visits().stream())
                        .toList(),
                waves);
        String asked = by == null ? method : by;
        return asked == null ? null : methods.getOrDefault(asked, Scores.none()).mean();
    }
}
