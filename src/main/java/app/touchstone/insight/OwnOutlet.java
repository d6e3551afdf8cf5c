package app.touchstone.insight;

import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletFilter;
import app.touchstone.clients.OutletOrder;
import app.touchstone.clients.OutletService;
import app.touchstone.clients.Sights;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Permission;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outlet of somebody of a client who sees no other: a list of one leads nowhere. Asked anew at each entry. */
@Service
@Transactional(readOnly = true)
public class OwnOutlet {

    private final OutletService outlets;
    private final Sights sights;

    OwnOutlet(OutletService outlets, Sights sights) {
        this.outlets = outlets;
        this.sights = sights;
    }

    /** Nothing for staff, and for those who see several or none; one that has gone elsewhere still counts as seen. */
    public Optional<Outlet> of(Actor actor) {
        if (!(actor.boundary() instanceof Boundary.Client scope)) {
            return Optional.empty();
        }
        actor.require(Permission.SEE_RESULTS);
        List<Outlet> seen = outlets.find(actor, OutletFilter.all(scope.client()), 0, 2, OutletOrder.BY_CODE);
        return seen.size() == 1 && sights.of(actor, scope.client()).former().isEmpty()
                ? Optional.of(seen.getFirst())
                : Optional.empty();
    }
}
