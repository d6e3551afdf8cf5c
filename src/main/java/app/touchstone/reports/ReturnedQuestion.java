package app.touchstone.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question that the shopper is asked to look at again, and why. */
public record ReturnedQuestion(
        String question,
        String message,
        Instant returnedAt,
        @Nullable Instant answeredAt) {}
