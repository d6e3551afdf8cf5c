package app.touchstone.insight;

import app.touchstone.clients.Client;
import app.touchstone.clients.Outlet;
import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.insight.MeasuredJourney.Look;
import app.touchstone.insight.NetworkPage.PainPlace;
import app.touchstone.insight.NetworkPage.TouchpointTotal;
import app.touchstone.insight.NetworkPicture.OutletPicture;
import app.touchstone.insight.NetworkPicture.Window;
import app.touchstone.insight.PictureChanges.Moved;
import app.touchstone.platform.OutletId;
import app.touchstone.scoring.CriticalFlag;
import app.touchstone.scoring.PainList;
import app.touchstone.scoring.PainMap;
import app.touchstone.scoring.PainStatus;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.scoring.TouchpointPain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Puts together what somebody sees of a network, outlet by outlet. */
final class NetworkLines {

    private final Map<String, TouchpointName> names = new LinkedHashMap<>();
    private final List<OutletLine> lines = new ArrayList<>();
    private final List<VisitScore> visits = new ArrayList<>();
    private final List<PainPlace> places = new ArrayList<>();
    private int criticalPassed;
    private final @Nullable MeasuredBy by;
    private final List<MeasuredBy> measured;
    private final List<TrendLine> trend;
    private final List<TrendMark> marks;
    private final @Nullable NetworkPicture picture;

    private static final OutletPicture UNVISITED = new OutletPicture(
            List.of(),
            Collections.emptySortedMap(),
            new PainMap(List.of(), /* equalised= */ false),
            List.of(),
            Map.of(),
            Map.of());

    private NetworkLines(
            @Nullable MeasuredBy by,
            List<MeasuredBy> measured,
            List<TrendLine> trend,
            List<TrendMark> marks,
            @Nullable NetworkPicture picture) {
        this.by = by;
        this.measured = measured;
        this.trend = trend;
        this.marks = marks;
        this.picture = picture;
    }

    /** Active outlets before the first visit to any of them. */
    static NetworkLines unvisited(Regions regions, List<Outlet> visible) {
        NetworkLines lines = new NetworkLines(null, List.of(), List.of(), List.of(), null);
        visible.stream()
                .filter(Outlet::active)
                .forEach(outlet -> lines.lines.add(line(outlet, regions.name(outlet), UNVISITED, null, null, null)));
        return lines;
    }

    static NetworkLines of(Look look, Regions regions, List<Outlet> visible) {
        NetworkPicture picture = look.picture();
        NetworkLines lines = new NetworkLines(look.by(), look.measured(), look.trend(), look.marks(), picture);
        picture.definition()
                .touchpoints()
                .forEach(touchpoint ->
                        lines.names.put(touchpoint.code(), new TouchpointName(touchpoint.code(), touchpoint.title())));
        visible.stream()
                .filter(outlet -> outlet.active() || picture.visited(outlet.id()))
                .forEach(outlet -> lines.add(outlet, picture, regions));
        return lines;
    }

    private void add(Outlet outlet, NetworkPicture picture, Regions regions) {
        String region = regions.of(outlet);
        OutletPicture own = picture.at(outlet.id(), region);
        lines.add(line(
                outlet,
                regions.name(outlet),
                own,
                worst(own.pain()).map(this::name).orElse(null),
                picture.changes().score(outlet.id()),
                picture.rank(own)));
        visits.addAll(own.visits());
        if (own.critical() == 0
                && own.flags().stream().anyMatch(flag -> flag.flag().state() == CriticalFlag.State.PASSED)) {
            criticalPassed++;
        }
        names.keySet().stream()
                .map(touchpoint -> picture.touchpoint(own, region, touchpoint))
                .filter(pain -> isMeasured(pain) || pain.critical())
                .forEach(
                        pain -> places.add(new PainPlace(outlet.id(), outlet.code(), outlet.name(), name(pain), pain)));
    }

    private static OutletLine line(
            Outlet outlet,
            String region,
            OutletPicture own,
            @Nullable TouchpointName worst,
            @Nullable OutletChange change,
            @Nullable Rank rank) {
        return new OutletLine(
                outlet.id(),
                outlet.code(),
                outlet.name(),
                outlet.address(),
                region,
                own.visits().size(),
                own.scores().mean(),
                own.method(),
                change,
                own.pain().total(),
                own.pain().coverage(),
                worst,
                own.critical(),
                rank);
    }

    private static List<TouchpointPain> measured(PainMap pain) {
        return pain.touchpoints().stream().filter(NetworkLines::isMeasured).toList();
    }

    private static boolean isMeasured(TouchpointPain pain) {
        return pain.measured() && pain.importance() > 0;
    }

    /** The measured touchpoint with most pain points. */
    static Optional<TouchpointPain> worst(PainMap pain) {
        return measured(pain).stream().max(Comparator.comparingDouble(TouchpointPain::painPoints));
    }

    private TouchpointName name(TouchpointPain pain) {
        TouchpointName name = names.get(pain.touchpoint());
        if (name == null) {
            throw new IllegalStateException(
                    "The journey has no touchpoint (%s) that the picture has".formatted(pain.touchpoint()));
        }
        return name;
    }

    NetworkPage page(
            Client client,
            @Nullable JourneyChoice journey,
            List<JourneyChoice> journeys,
            Window window,
            @Nullable LocalDate lossesSince) {
        List<OutletId> seen = lines.stream().map(OutletLine::outlet).toList();
        Moved moved = picture == null ? Moved.NOWHERE : picture.changes().moved(seen);
        return new NetworkPage(
                client.id(),
                client.name(),
                journey,
                journeys,
                by,
                measured,
                window.from(),
                window.today(),
                totals(seen),
                lines,
                touchpoints(),
                PainList.of(places, PainPlace::pain, ScoringMethod.CURRENT),
                trend,
                marks,
                moved.losses(),
                moved.pains(),
                lossesSince,
                /* partOfMoves= */ false);
    }

    private NetworkPage.Totals totals(List<OutletId> seen) {
        SortedMap<String, Scores> methods =
                picture == null ? Collections.emptySortedMap() : Scores.byMethod(visits, picture.waves());
        Scores scores = methods.isEmpty() ? Scores.none() : methods.firstEntry().getValue();
        List<OutletLine> visited =
                lines.stream().filter(line -> line.visits() > 0).toList();
        return new NetworkPage.Totals(
                lines.size(),
                visited.size(),
                visits.size(),
                scores.mean(),
                scores.scored(),
                OtherMean.of(methods),
                picture == null ? null : ScoreChanges.many(scores, picture.waves(), seen),
                visited.stream()
                        .map(OutletLine::pain)
                        .flatMapToDouble(OptionalDouble::stream)
                        .average(),
                visited.stream().mapToDouble(OutletLine::coverage).average().orElse(0),
                (int) lines.stream().filter(line -> line.critical() > 0).count(),
                criticalPassed);
    }

    private List<TouchpointTotal> touchpoints() {
        Map<TouchpointName, List<TouchpointPain>> byTouchpoint = new LinkedHashMap<>();
        places.stream()
                .filter(place -> isMeasured(place.pain()))
                .forEach(place -> byTouchpoint
                        .computeIfAbsent(place.touchpoint(), _ -> new ArrayList<>())
                        .add(place.pain()));
        return byTouchpoint.entrySet().stream()
                .map(entry -> total(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(TouchpointTotal::painPoints).reversed())
                .toList();
    }

    private static TouchpointTotal total(TouchpointName name, List<TouchpointPain> pains) {
        return new TouchpointTotal(
                name,
                pains.stream().mapToDouble(TouchpointPain::painPoints).average().orElse(0),
                pains.stream()
                        .mapToDouble(pain -> pain.severity().theta())
                        .average()
                        .orElse(0),
                pains.size(),
                (int) pains.stream()
                        .filter(pain -> pain.status() == PainStatus.CONFIRMED)
                        .count());
    }
}
