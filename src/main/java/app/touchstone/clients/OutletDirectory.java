package app.touchstone.clients;

import static org.jooq.impl.DSL.noCondition;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads outlets without a boundary, for other modules: whoever calls has checked that the actor may see what they make
 * of it, such as the visit that leads to the outlet.
 */
@Component
public class OutletDirectory {

    private final Outlets outlets;
    private final Nodes nodes;
    private final Placements placements;

    OutletDirectory(Outlets outlets, Nodes nodes, Placements placements) {
        this.placements = placements;
        this.outlets = outlets;
        this.nodes = nodes;
    }

    /** The outlet of a visit that the caller has checked. */
    @Transactional(readOnly = true)
    public Outlet forVisit(OutletId id) {
        return outlets.find(id, noCondition()).orElseThrow(NotFound::new);
    }

    /** Those of the outlets that exist, by code. */
    @Transactional(readOnly = true)
    public List<Outlet> all(Collection<OutletId> ids) {
        return outlets.list(ids, noCondition());
    }

    /** The open ones of the outlets, by code, held so that none closes before the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outlet> holdOpen(Collection<OutletId> ids) {
        return outlets.hold(ids).stream().filter(Outlet::active).toList();
    }

    /** Those of the outlets that are closed. */
    @Transactional(readOnly = true)
    public Set<OutletId> closed(Collection<OutletId> ids) {
        return outlets.list(ids, noCondition()).stream()
                .filter(outlet -> !outlet.active())
                .map(Outlet::id)
                .collect(Collectors.toSet());
    }

    /** Where an outlet stood since ever. */
    @Transactional(readOnly = true)
    public Periods periods(OutletId id) {
        return Objects.requireNonNull(placements.of(List.of(id)).get(id), "periods");
    }

    /** Where outlets stood since ever. */
    @Transactional(readOnly = true)
    public Map<OutletId, Periods> periods(Collection<OutletId> ids) {
        return placements.of(ids);
    }

    /** The whole tree of a client. */
    @Transactional(readOnly = true)
    public List<Node> nodes(ClientId client) {
        return nodes.of(client);
    }
}
