package app.touchstone.review;

import app.touchstone.platform.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the states in which a report was given to its client. The first has the number 1; each later one takes the place
 * of the one before it, which stays as it was. The newest counts (decision 0044).
 *
 * @param reason why there is one after the first
 */
public record Edition(int number, Kind kind, @Nullable String reason, PersonId by, Instant at) {

    public static final int FIRST = 1;

    /** What an edition is for. */
    public enum Kind {
        FIRST,
        /** Answers were put right. */
        CORRECTION,
        /** It is read and counts in no figure. */
        EXCLUDED,
        /** It should never have been given out. */
        WITHDRAWN
    }

    public Edition {
        boolean isFirst = number == FIRST;
        if (number < FIRST || isFirst != (kind == Kind.FIRST)) {
            throw new IllegalArgumentException("Edition (%d) cannot be of kind (%s)".formatted(number, kind));
        }
        if (!isFirst && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("Edition (%d) says no reason".formatted(number));
        }
    }

    static Edition first(PersonId by, Instant at) {
        return new Edition(FIRST, Kind.FIRST, null, by, at);
    }

    /** Whether the report's answers count, as far as the report is in reporting at all. */
    boolean counts() {
        return kind == Kind.FIRST || kind == Kind.CORRECTION;
    }
}
