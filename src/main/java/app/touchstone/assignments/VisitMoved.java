package app.touchstone.assignments;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;

/**
 * A visit has gone from one state to another; published inside the transaction that moved it.
 *
 * @param lastOfOrder whether with this step nothing of the order remains to be done
 */
public record VisitMoved(
        VisitId visit,
        OrderId order,
        WaveId wave,
        ClientId client,
        VisitState from,
        VisitState to,
        boolean lastOfOrder) {}
