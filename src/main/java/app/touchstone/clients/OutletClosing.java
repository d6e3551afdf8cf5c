package app.touchstone.clients;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.OutletId;
import java.util.List;

/** What goes on at an outlet and has to end with it; whoever keeps such things implements it. */
public interface OutletClosing {

    /** What closing the outlet would bring about, for those who are about to close it. */
    List<Consequence> ifClosed(OutletId outlet);

    /** What opening it again leaves to be done. */
    List<Consequence> ifOpened(OutletId outlet);

    /** Called in the transaction that closed the outlet, which holds its row. */
    void closed(Actor actor, OutletId outlet);

    /** Called in the transaction that opened the outlet again. */
    void opened(Actor actor, OutletId outlet);
}
