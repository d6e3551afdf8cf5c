package app.touchstone.review;

import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a report.
 *
 * @param version 0 as long as nobody has taken it up
 */
record ReviewState(
        VisitId visit,
        ClientId client,
        int version,
        @Nullable PersonId reviewer,
        @Nullable String reviewerName,
        @Nullable Instant claimedAt) {

    static ReviewState none(VisitId visit, ClientId client) {
        return new ReviewState(visit, client, 0, null, null, null);
    }

    ReviewState claimed(Actor actor, Instant at) {
        return new ReviewState(visit, client, version, actor.id(), actor.name(), at);
    }
}
