package app.touchstone.review;

import app.touchstone.clients.MoveConsequences;
import app.touchstone.clients.NetworkChanged;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.clients.Placement;
import app.touchstone.platform.OutletId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final int AT_ONCE = 1000;

    private final Reviews reviews;
    private final OutletDirectory outlets;

    ReleasePlaces(Reviews reviews, OutletDirectory outlets) {
        this.reviews = reviews;
        this.outlets = outlets;
    }

    @EventListener
    void on(NetworkChanged change) {
        Map<OutletId, ZoneId> zones =
                outlets.all(change.outlets()).stream().collect(Collectors.toMap(Outlet::id, Outlet::timeZone));
        outlets.periods(change.outlets()).forEach((outlet, periods) -> {
            ZoneId zone = Objects.requireNonNull(zones.get(outlet), "zone");
            List<Placement> placements = periods.placements();
            for (int index = 0; index < placements.size(); index++) {
                boolean isLast = index == placements.size() - 1;
                reviews.place(
                        outlet,
                        placements.get(index),
                        start(placements.get(index).from(), zone),
                        isLast ? null : start(placements.get(index + 1).from(), zone));
            }
        });
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    @Override
    public List<Touched> touchedBy(Collection<OutletId> moving, LocalDate from) {
        int before = 0;
        int after = 0;
        Map<ZoneId, List<OutletId>> byZone = outlets.all(moving).stream()
                .collect(Collectors.groupingBy(Outlet::timeZone, Collectors.mapping(Outlet::id, Collectors.toList())));
        for (Map.Entry<ZoneId, List<OutletId>> zone : byZone.entrySet()) {
            List<OutletId> all = zone.getValue();
            for (int start = 0; start < all.size(); start += AT_ONCE) {
                Reviews.Counts counts = reviews.counts(
                        all.subList(start, Math.min(start + AT_ONCE, all.size())), start(from, zone.getKey()));
                before += counts.before();
                after += counts.after();
            }
        }
        return List.of(
                new Touched(TouchedKind.REPORTS_BEFORE, before, List.of()),
                new Touched(TouchedKind.REPORTS_AFTER, after, List.of()));
    }
}
