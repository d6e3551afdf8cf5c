package app.touchstone.clients;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.OutletId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What goes by the clock of outlets whose time zone is corrected; whoever keeps such things implements it. */
public interface OutletRezoning {

    /** What correcting the zones would bring about, each once with its sum. */
    List<Consequence> ifRezoned(Collection<OutletId> outlets);

    /** Called in the transaction that corrected the zones, which holds the outlets' rows. */
    void rezoned(Actor actor, Map<OutletId, ZoneId> zones);
}
