package app.touchstone.platform;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did something that the audit trail keeps: who, when, what, to which thing. Published inside the transaction
 * that does it, and written by it, so that no step is without its entry.
 *
 * @param action a key such as {@code visit.assigned}; its words are the message {@code trail.action.<action>}
 * @param subjectKind what kind of thing, such as {@code visit}
 * @param subjectLabel the thing in words that a person knows it by, such as its number
 * @param details values that explain the step, without secrets
 */
public record StepTaken(
        Instant at,
        PersonId person,
        String personName,
        String action,
        String subjectKind,
        UUID subject,
        String subjectLabel,
        @Nullable ClientId client,
        Map<String, String> details) {

    public StepTaken {
        details = Map.copyOf(details);
    }
}
