package app.touchstone.clients;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.OutletId;
import java.util.Collection;
import java.util.List;

/** What goes on at outlets and has to end with them; whoever keeps such things implements it. */
public interface OutletClosing {

    /** What closing the outlets would bring about, each once with its sum, for those who are about to close them. */
    List<Consequence> ifClosed(Collection<OutletId> outlets);

    /** What opening them again leaves to be done. */
    List<Consequence> ifOpened(Collection<OutletId> outlets);

    /** Called in the transaction that closed the outlets, which holds their rows. */
    void closed(Actor actor, Collection<OutletId> outlets);

    /** Called in the transaction that opened the outlets again, which holds their rows. */
    void opened(Actor actor, Collection<OutletId> outlets);
}
