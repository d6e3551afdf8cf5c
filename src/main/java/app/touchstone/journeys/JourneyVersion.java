package app.touchstone.journeys;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a journey's figures are computed from, as somebody drew it up, from one day on (decision 0022).
 *
 * @param validFrom the first day on which it holds; from the beginning where absent
 * @param assumed whether it was drawn before versions were kept, so that its beginning and author are assumed
 * @param withdrawn whether it was called off before its day came; its number stays taken
 */
public record JourneyVersion(
        int number,
        @Nullable LocalDate validFrom,
        boolean assumed,
        boolean withdrawn,
        JourneyDefinition definition,
        String createdBy,
        Instant createdAt) {

    boolean holdsOn(LocalDate day) {
        return !withdrawn && (validFrom == null || !validFrom.isAfter(day));
    }

    JourneyVersion wordedAs(JourneyDefinition other) {
        return new JourneyVersion(
                number, validFrom, assumed, withdrawn, definition.wordedAs(other), createdBy, createdAt);
    }
}
