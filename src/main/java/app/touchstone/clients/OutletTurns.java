package app.touchstone.clients;

import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Steps;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outlets close, open again and get another clock by one act, whether the desk or a file says so: whoever is concerned
 * says beforehand what that would bring about, and acts with it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OutletTurns {

    private final List<OutletClosing> closings;
    private final List<OutletRezoning> rezonings;
    private final Steps steps;

    OutletTurns(List<OutletClosing> closings, List<OutletRezoning> rezonings, Steps steps) {
        this.closings = List.copyOf(closings);
        this.rezonings = List.copyOf(rezonings);
        this.steps = steps;
    }

    /** What it would bring about that outlets close, or open again. */
    @Transactional(readOnly = true)
    public List<Consequence> ifTurned(OutletState state, Collection<OutletId> outlets) {
        if (outlets.isEmpty()) {
            return List.of();
        }
        return closings.stream()
                .flatMap(concerned -> consequences(concerned, state, outlets))
                .toList();
    }

    private static Stream<Consequence> consequences(
            OutletClosing concerned, OutletState state, Collection<OutletId> outlets) {
        return switch (state) {
            case OPEN -> concerned.ifOpened(outlets).stream();
            case CLOSED -> concerned.ifClosed(outlets).stream();
        };
    }

    /** What it would bring about that outlets get another clock. */
    @Transactional(readOnly = true)
    public List<Consequence> ifRezoned(Collection<OutletId> outlets) {
        if (outlets.isEmpty()) {
            return List.of();
        }
        return rezonings.stream()
                .flatMap(concerned -> concerned.ifRezoned(outlets).stream())
                .toList();
    }

    /** Tells whoever is concerned of outlets that stand written with another clock. */
    void rezoned(Actor actor, Collection<Outlet> outlets) {
        if (outlets.isEmpty()) {
            return;
        }
        Map<OutletId, ZoneId> zones = outlets.stream().collect(Collectors.toMap(Outlet::id, Outlet::timeZone));
        rezonings.forEach(concerned -> concerned.rezoned(actor, zones));
    }

    /** Tells the trail of outlets that stand written so, and whoever is concerned. */
    void turned(Actor actor, OutletState state, List<Outlet> outlets) {
        if (outlets.isEmpty()) {
            return;
        }
        outlets.forEach(outlet -> changed(actor, outlet, /* turned= */ true));
        List<OutletId> ids = outlets.stream().map(Outlet::id).toList();
        for (OutletClosing concerned : closings) {
            switch (state) {
                case OPEN -> concerned.opened(actor, ids);
                case CLOSED -> concerned.closed(actor, ids);
            }
        }
    }

    /** Tells the trail of an outlet that was changed, and of the day where it was closed or opened. */
    void changed(Actor actor, Outlet outlet, boolean turned) {
        Map<ActDetail, String> details = new EnumMap<>(ActDetail.class);
        details.put(ActDetail.ACTIVE, Boolean.toString(outlet.active()));
        if (turned && outlet.stateSince() != null) {
            details.put(ActDetail.FROM, outlet.stateSince().toString());
        }
        steps.taken(
                actor,
                ClientsAct.OUTLET_CHANGED,
                outlet.id().value(),
                outlet.code() + " " + outlet.name(),
                outlet.client(),
                details);
    }
}
