package app.touchstone.access;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Change;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a network was given to whom, for the module that moves outlets: an outlet that is sold leaves the people named
 * on it, and they keep the time until then. Who calls has checked what the actor may do.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OutletGrants {

    private final Grants grants;
    private final Clock clock;

    OutletGrants(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    /** An active person with a part of a network. */
    public record Holder(PersonId person, String name, Set<NodeId> nodes, Set<OutletId> outlets) {}

    /** The outlets that were a person's, each with the day from which it is not. */
    public Map<OutletId, LocalDate> ended(PersonId person) {
        return grants.ended(person);
    }

    /** The client's active people who were given a part of the network, by name. */
    public List<Holder> holders(ClientId client) {
        return grants.holders(client);
    }

    /** The outlets are no longer those people's who were named on them. Their pages notice at the next click. */
    public void end(Actor actor, Collection<OutletId> outlets, LocalDate on) {
        grants.end(outlets, on, new Change(actor.name(), clock.instant()));
    }

    /** Takes {@link #end} back. */
    public void resume(Actor actor, Collection<OutletId> outlets, LocalDate endedOn) {
        grants.resume(outlets, endedOn, new Change(actor.name(), clock.instant()));
    }
}
