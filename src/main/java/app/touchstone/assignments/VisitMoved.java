package app.touchstone.assignments;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step was taken with a visit: it was assigned, returned, expired, or its time was extended, which leaves its state.
 * Published inside the transaction of the step; who listens apart from that reads the visit.
 *
 * @param shopper who has the visit since, or had it before the step; absent where nobody did
 * @param by a person, or a job of the application
 * @param lastOfOrder whether with this step nothing of the order remains to be done
 */
public record VisitMoved(
        VisitId visit,
        OrderId order,
        WaveId wave,
        ClientId client,
        @Nullable ShopperId shopper,
        VisitStep step,
        VisitState from,
        VisitState to,
        PersonId by,
        Instant at,
        boolean lastOfOrder) {

    /** Whether the visit stands elsewhere than before. */
    public boolean changesState() {
        return from != to;
    }
}
