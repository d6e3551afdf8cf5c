package app.touchstone.review;

import app.touchstone.clients.MoveConsequences;
import app.touchstone.clients.NetworkChanged;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.clients.Placement;
import app.touchstone.platform.Batches;
import app.touchstone.platform.OutletId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps with every release where the outlet stood on the day of the visit, also when a move is told of afterwards, and
 * says how many reports a move touches.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReleasePlaces implements MoveConsequences {

    private final Releases releases;
    private final OutletDirectory outlets;

    ReleasePlaces(Releases releases, OutletDirectory outlets) {
        this.releases = releases;
        this.outlets = outlets;
    }

    @EventListener
    void on(NetworkChanged change) {
        Map<OutletId, Set<ZoneId>> zones = new HashMap<>();
        Batches.of(change.outlets()).forEach(portion -> zones.putAll(releases.zones(portion)));
        outlets.periods(zones.keySet())
                .forEach((outlet, periods) -> zones.getOrDefault(outlet, Set.of())
                        .forEach(zone -> place(outlet, periods.placements(), zone)));
    }

    /** A visit keeps the day that it had, whatever zone its outlet has today. */
    private void place(OutletId outlet, List<Placement> placements, ZoneId zone) {
        for (int index = 0; index < placements.size(); index++) {
            boolean isLast = index == placements.size() - 1;
            releases.place(
                    outlet,
                    placements.get(index),
                    zone,
                    start(placements.get(index).from(), zone),
                    isLast ? null : start(placements.get(index + 1).from(), zone));
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    @Override
    public List<Touched> touchedBy(Collection<OutletId> moving, LocalDate from) {
        int before = 0;
        int after = 0;
        for (List<OutletId> portion : Batches.of(moving)) {
            Set<ZoneId> zones = releases.zones(portion).values().stream()
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
            for (ZoneId zone : zones) {
                Releases.Counts counts = releases.counts(portion, zone, start(from, zone));
                before += counts.before();
                after += counts.after();
            }
        }
        return List.of(
                new Touched(TouchedKind.REPORTS_BEFORE, before, List.of()),
                new Touched(TouchedKind.REPORTS_AFTER, after, List.of()));
    }
}
