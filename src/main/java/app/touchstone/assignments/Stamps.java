package app.touchstone.assignments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When what happened to a visit; what has not happened, or was undone by a withdrawal, is absent. */
public record Stamps(
        @Nullable Instant assignedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant startedAt,
        @Nullable Instant visitedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt) {

    public static final Stamps NONE = new Stamps(null, null, null, null, null, null);

    static Stamps assigned(Instant at) {
        return new Stamps(at, null, null, null, null, null);
    }

    Stamps accepted(Instant at) {
        return new Stamps(assignedAt, at, null, null, null, null);
    }

    Stamps started(Instant at) {
        return new Stamps(assignedAt, acceptedAt, at, null, null, null);
    }

    Stamps submitted(Instant visited, Instant at) {
        return new Stamps(assignedAt, acceptedAt, startedAt, visited, at, null);
    }

    Stamps decided(@Nullable Instant at) {
        return new Stamps(assignedAt, acceptedAt, startedAt, visitedAt, submittedAt, at);
    }
}
