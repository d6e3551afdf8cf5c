package app.touchstone.insight;

import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.insight.NetworkPicture.Seen;
import app.touchstone.insight.NetworkPicture.Window;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.WaveId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One client's journey on one day, as each of its yardsticks measured it. The picture of a yardstick is of its visits
 * alone, and is computed when it is first asked for.
 */
final class MeasuredJourney {

    private final JourneyTemplate template;
    private final Window window;
    private final Material material;
    private final Map<OutletId, String> regionOf;
    private final Map<Yardstick, Set<String>> notScored;
    private final Map<ChecklistId, String> names;
    private final Waves waves;

    /** What the whole network was measured by, for looks at outlets that it was not: worked out once, not at each look. */
    private final List<MeasuredBy> unvisited;

    private final Map<Yardstick, NetworkPicture> pictures = new ConcurrentHashMap<>();
    private final @Nullable Parts parts;

    /** Some outlets as somebody sees them who does not see all their visits. */
    private record Parts(MeasuredJourney whole, Set<OutletId> outlets, Material seen) {}

    /** The visits that count with what they lost, as they were read. */
    record Material(
            Map<OutletId, List<VisitScore>> visits,
            Map<Yardstick, Map<OutletId, OutletLosses>> losses,
            Map<OutletId, List<OutletFlag>> flags) {

        Set<WaveId> waves() {
            return visits.values().stream()
                    .flatMap(List::stream)
                    .map(VisitScore::wave)
                    .collect(Collectors.toSet());
        }

        Set<Yardstick> yardsticks() {
            return visits.values().stream()
                    .flatMap(List::stream)
                    .map(VisitScore::yardstick)
                    .collect(Collectors.toSet());
        }

        /** The same with some outlets as they were read anew. */
        Material with(Set<OutletId> changed, Material fresh) {
            Map<OutletId, List<VisitScore>> allVisits = new HashMap<>(visits);
            allVisits.keySet().removeAll(changed);
            allVisits.putAll(fresh.visits());
            Map<Yardstick, Map<OutletId, OutletLosses>> allLosses = new HashMap<>();
            losses.forEach((yardstick, outlets) -> {
                Map<OutletId, OutletLosses> rest = new HashMap<>(outlets);
                rest.keySet().removeAll(changed);
                allLosses.put(yardstick, rest);
            });
            fresh.losses()
                    .forEach((yardstick, outlets) -> allLosses
                            .computeIfAbsent(yardstick, _ -> new HashMap<>())
                            .putAll(outlets));
            Map<OutletId, List<OutletFlag>> allFlags = new HashMap<>(flags);
            allFlags.keySet().removeAll(changed);
            allFlags.putAll(fresh.flags());
            return new Material(allVisits, allLosses, allFlags);
        }
    }

    /**
     * @param regionOf the region of every outlet that was visited
     * @param notScored touchpoints that a yardstick asks about without a single weighted question
     * @param names of the checklists
     */
    MeasuredJourney(
            JourneyTemplate template,
            Window window,
            Material material,
            Map<OutletId, String> regionOf,
            Map<Yardstick, Set<String>> notScored,
            Map<ChecklistId, String> names,
            Waves waves) {
        this.template = template;
        this.window = window;
        this.material = material;
        this.regionOf = Map.copyOf(regionOf);
        this.notScored = Map.copyOf(notScored);
        this.names = Map.copyOf(names);
        this.waves = waves;
        this.unvisited = newestFirst(material.visits().values().stream()
                        .flatMap(List::stream)
                        .toList())
                .stream()
                .map(by -> new MeasuredBy(by.yardstick(), by.checklist(), 0))
                .toList();
        this.parts = null;
    }

    private MeasuredJourney(MeasuredJourney whole, Set<OutletId> parted, Material seen, Waves waves) {
        template = whole.template;
        window = whole.window;
        material = whole.material;
        regionOf = whole.regionOf;
        notScored = whole.notScored;
        names = whole.names;
        this.waves = waves;
        unvisited = whole.unvisited;
        parts = new Parts(whole, Set.copyOf(parted), seen);
    }

    /**
     * The same for somebody who sees only some visits to these outlets: what they do not see enters no figure of the
     * outlets, and speaks through the mean of the network and its regions alone.
     */
    MeasuredJourney seen(Set<OutletId> parted, Material visits, BiPredicate<OutletId, LocalDate> seen) {
        return new MeasuredJourney(this, parted, visits, waves.seen(parted, seen));
    }

    /**
     * A look at some outlets through one yardstick.
     *
     * @param by the yardstick; absent where no visit to the network counts
     * @param measured all yardsticks with visits that count to these outlets, the newest first
     * @param trend all waves of these outlets, by whatever yardstick
     */
    record Look(@Nullable MeasuredBy by, List<MeasuredBy> measured, NetworkPicture picture, List<TrendLine> trend) {

        /** Where the journey itself changed within the waves of the trend. */
        List<TrendMark> marks() {
            return TrendMark.of(picture.template(), trend, picture.window().today());
        }
    }

    /**
     * Looks at some outlets; through the newest yardstick with a visit to one of them where none is asked for, and where
     * they have no visits, through the network's newest.
     */
    Look look(Collection<OutletId> outlets, @Nullable Yardstick asked) {
        List<MeasuredBy> own = newestFirst(visits(outlets).toList());
        List<MeasuredBy> offered =
                Stream.concat(own.stream(), unvisited.stream()).toList();
        MeasuredBy by = asked == null
                ? offered.stream().findFirst().orElse(null)
                : offered.stream()
                        .filter(one -> one.yardstick().equals(asked))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return new Look(by, own, picture(by == null ? null : by.yardstick()), trend(outlets));
    }

    /**
     * The checklist visited last comes first. Of one checklist the higher version is newer, whatever the days of its
     * visits: a late visit by the old version does not bring it back.
     */
    private List<MeasuredBy> newestFirst(List<VisitScore> visits) {
        Map<ChecklistId, LocalDate> last = visits.stream()
                .collect(Collectors.toMap(
                        visit -> visit.yardstick().checklist(),
                        VisitScore::visitedOn,
                        (one, other) -> one.isAfter(other) ? one : other));
        Comparator<Map.Entry<Yardstick, Long>> byLastVisit =
                Comparator.comparing(entry -> last.get(entry.getKey().checklist()));
        return visits.stream()
                .collect(Collectors.groupingBy(VisitScore::yardstick, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(byLastVisit
                        .reversed()
                        .thenComparing(entry -> entry.getKey().checklist().value())
                        .thenComparing(
                                entry -> entry.getKey().major(),
                                Comparator.<Integer>naturalOrder().reversed()))
                .map(entry -> new MeasuredBy(
                        entry.getKey(),
                        names.getOrDefault(entry.getKey().checklist(), ""),
                        Math.toIntExact(entry.getValue())))
                .toList();
    }

    /** The same as its waves stand now. */
    MeasuredJourney with(Waves changed) {
        return new MeasuredJourney(template, window, material, regionOf, notScored, names, changed);
    }

    Waves waves() {
        return waves;
    }

    /** The waves of some outlets, a line for each yardstick and method, the newest first. */
    private List<TrendLine> trend(Collection<OutletId> outlets) {
        List<VisitScore> visits = visits(outlets).toList();
        return newestFirst(visits).stream()
                .flatMap(by -> Scores.byMethod(
                                visits.stream()
                                        .filter(visit -> visit.yardstick().equals(by.yardstick()))
                                        .toList(),
                                waves)
                        .entrySet()
                        .stream()
                        .map(method -> new TrendLine(
                                by,
                                method.getKey(),
                                method.getValue().waves().stream()
                                        .map(wave -> wave.point(waves.plan(wave.wave()), outlets))
                                        .toList())))
                .filter(line -> !line.points().isEmpty())
                .toList();
    }

    /** The picture by one yardstick; by none, it is one of a network that nobody has visited. */
    private NetworkPicture picture(@Nullable Yardstick yardstick) {
        if (parts != null) {
            NetworkPicture whole = parts.whole().picture(yardstick);
            return yardstick == null
                    ? whole
                    : whole.seen(
                            new Seen(
                                    parts.outlets(),
                                    visits(parts.seen(), yardstick),
                                    parts.seen().losses().getOrDefault(yardstick, Map.of()),
                                    flags(parts.seen(), yardstick.checklist()),
                                    waves),
                            regionOf);
        }
        return yardstick == null
                ? draw(Map.of(), Map.of(), Map.of(), Set.of())
                : pictures.computeIfAbsent(
                        yardstick,
                        by -> draw(
                                visits(material, by),
                                material.losses().getOrDefault(by, Map.of()),
                                flags(material, by.checklist()),
                                notScored.getOrDefault(by, Set.of())));
    }

    private NetworkPicture draw(
            Map<OutletId, List<VisitScore>> visits,
            Map<OutletId, OutletLosses> losses,
            Map<OutletId, List<OutletFlag>> flags,
            Set<String> unscored) {
        return new NetworkPicture(template, window, visits, losses, flags, regionOf, unscored, waves);
    }

    /** A failure is one question's, whichever version of the checklist asked it. */
    private static Map<OutletId, List<OutletFlag>> flags(Material of, ChecklistId checklist) {
        Map<OutletId, List<OutletFlag>> flags = new HashMap<>();
        of.flags().forEach((outlet, all) -> {
            List<OutletFlag> own = all.stream()
                    .filter(flag -> flag.checklist().equals(checklist))
                    .toList();
            if (!own.isEmpty()) {
                flags.put(outlet, own);
            }
        });
        return flags;
    }

    private static Map<OutletId, List<VisitScore>> visits(Material of, Yardstick yardstick) {
        Map<OutletId, List<VisitScore>> visits = new HashMap<>();
        of.visits().forEach((outlet, all) -> {
            List<VisitScore> own = all.stream()
                    .filter(visit -> visit.yardstick().equals(yardstick))
                    .toList();
            if (!own.isEmpty()) {
                visits.put(outlet, own);
            }
        });
        return visits;
    }

    /** The visits to some outlets by every yardstick. */
    Stream<VisitScore> visits(Collection<OutletId> outlets) {
        return outlets.stream()
                .flatMap(outlet -> (parts != null && parts.outlets().contains(outlet) ? parts.seen() : material)
                        .visits().getOrDefault(outlet, List.of()).stream());
    }
}
