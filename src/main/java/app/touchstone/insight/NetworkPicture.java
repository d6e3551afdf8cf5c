package app.touchstone.insight;

import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.VisitId;
import app.touchstone.scoring.LossSample;
import app.touchstone.scoring.PainMap;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.scoring.TouchpointPain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one client's journey on one day, over the whole network, whoever looks at which part of it: an
 * outlet's figures are the same for everybody who sees them.
 */
final class NetworkPicture {

    private static final ScoringMethod METHOD = ScoringMethod.CURRENT;

    private final JourneyTemplate template;
    private final JourneyDefinition definition;
    private final Window window;
    private final Set<String> notScored;
    private final Map<OutletId, List<OutletFlag>> flags;
    private final OutletDrawing drawing;
    private final Map<OutletId, OutletPicture> outlets = new HashMap<>();
    private final List<BigDecimal> ranking;
    private final Waves waves;
    private final @Nullable String method;
    private final PictureChanges changes;

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
     * @param losses of each visit by touchpoint
     */
    record OutletPicture(
            List<VisitScore> visits,
            SortedMap<String, Scores> methods,
            PainMap pain,
            List<OutletFlag> flags,
            Map<String, TouchpointPain> givenUp,
            Map<VisitId, Map<String, Double>> losses) {

        /** The same with the questions of critical failures named only where the answer may be read. */
        OutletPicture naming(Predicate<OutletFlag> readable) {
            return new OutletPicture(
                    visits,
                    methods,
                    pain,
                    flags.stream()
                            .map(flag -> readable.test(flag) ? flag : flag.unnamed())
                            .toList(),
                    givenUp,
                    losses);
        }

        /** At how many touchpoints a critical failure is open. */
        int critical() {
            return OutletDrawing.openAt(flags).size();
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
     * @param losses by outlet
     * @param flags critical failures by outlet
     * @param regionOf the region of every outlet that was visited
     * @param notScored touchpoints that are asked about without a single weighted question
     */
    NetworkPicture(
            JourneyTemplate template,
            Window window,
            Map<OutletId, List<VisitScore>> visits,
            Map<OutletId, OutletLosses> losses,
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
        Map<OutletId, Map<String, LossSample>> samples = HashMap.newHashMap(losses.size());
        losses.forEach((outlet, own) -> samples.put(outlet, own.samples()));
        this.drawing =
                new OutletDrawing(definition, this.notScored, Expectations.of(definition, samples, regionOf), waves);
        visits.forEach((outlet, scored) -> outlets.put(
                outlet,
                drawing.draw(
                        outlet,
                        scored,
                        regionOf.getOrDefault(outlet, Regions.NONE),
                        losses.getOrDefault(outlet, OutletLosses.none()),
                        this.flags.getOrDefault(outlet, List.of()))));
        this.changes = new PictureChanges(template, window, outlets, regionOf, waves);
        this.method = newestMethod();
        this.ranking = ranked();
    }

    private @Nullable String newestMethod() {
        return outlets.values().stream()
                .map(OutletPicture::method)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<BigDecimal> ranked() {
        return outlets.values().stream()
                .filter(this::isRanked)
                .<BigDecimal>mapMulti((outlet, sink) -> {
                    BigDecimal mean = outlet.scores().closedMean();
                    if (mean != null) {
                        sink.accept(mean);
                    }
                })
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private NetworkPicture(NetworkPicture whole, Seen seen, Map<OutletId, String> regionOf) {
        template = whole.template;
        window = whole.window;
        notScored = whole.notScored;
        definition = whole.definition;
        waves = seen.waves();
        drawing = whole.drawing.during(waves);
        Map<OutletId, List<OutletFlag>> all = new HashMap<>(whole.flags);
        all.keySet().removeAll(seen.parted());
        all.putAll(seen.flags());
        flags = Map.copyOf(all);
        outlets.putAll(whole.outlets);
        outlets.keySet().removeAll(seen.parted());
        seen.visits()
                .forEach((outlet, scored) -> outlets.put(
                        outlet,
                        drawing.draw(
                                outlet,
                                scored,
                                regionOf.getOrDefault(outlet, Regions.NONE),
                                seen.losses().getOrDefault(outlet, OutletLosses.none()),
                                flags.getOrDefault(outlet, List.of()))));
        changes = new PictureChanges(template, window, outlets, regionOf, waves);
        method = newestMethod();
        ranking = ranked();
    }

    /**
     * What somebody sees of outlets whose visits they do not all see.
     *
     * @param waves as they were ordered for the time that is seen
     */
    record Seen(
            Set<OutletId> parted,
            Map<OutletId, List<VisitScore>> visits,
            Map<OutletId, OutletLosses> losses,
            Map<OutletId, List<OutletFlag>> flags,
            Waves waves) {}

    /**
     * The same for somebody who does not see all visits. What they do not see is in no place and no mean; it speaks
     * through what the network and its regions let expect of other outlets alone (decision 0021).
     */
    NetworkPicture seen(Seen seen, Map<OutletId, String> regionOf) {
        return new NetworkPicture(this, seen, regionOf);
    }

    TouchpointPain touchpoint(OutletPicture own, String region, String touchpoint) {
        return drawing.touchpoint(own, region, touchpoint);
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
        return known == null
                ? drawing.draw(outlet, List.of(), region, OutletLosses.none(), flags.getOrDefault(outlet, List.of()))
                : known;
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

    PictureChanges changes() {
        return changes;
    }

    Waves waves() {
        return waves;
    }

    /** The network's mean by a method of scoring; by its newest where none is asked for. */
    @Nullable
    BigDecimal networkMean(@Nullable String by) {
        SortedMap<String, Scores> methods = Scores.byMethod(
                outlets.values().stream()
                        .flatMap(outlet -> outlet.visits().stream())
                        .toList(),
                waves);
        String asked = by == null ? method : by;
        return asked == null ? null : methods.getOrDefault(asked, Scores.none()).mean();
    }
}
