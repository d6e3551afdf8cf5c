package app.touchstone.clients;

import java.time.LocalDate;

/**
 * From when and why.
 *
 * @param from the first day at the new place, as the client's zone counts days; a correction counts since the period began
 */
public record MoveTerms(LocalDate from, MoveReason why) {

    public MoveTerms {
        if (why == MoveReason.FIRST) {
            throw new IllegalArgumentException("An outlet is not moved to where it always stood");
        }
    }
}
