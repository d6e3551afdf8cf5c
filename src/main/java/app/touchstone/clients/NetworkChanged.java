package app.touchstone.clients;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.OutletId;
import java.util.Set;

/**
 * A client's tree changed, or where outlets stand in it. Published inside the transaction that does it, for those who
 * keep places of outlets.
 *
 * @param outlets whose placements up to today changed
 */
public record NetworkChanged(ClientId client, Set<OutletId> outlets) {

    public NetworkChanged {
        outlets = Set.copyOf(outlets);
    }
}
