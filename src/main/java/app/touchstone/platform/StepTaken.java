package app.touchstone.platform;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did something that the audit trail keeps: who, when, what, to which thing. Published inside the transaction
 * that does it, and written by it, so that no step is without its entry.
 *
 * @param subjectLabel the thing in words that a person knows it by, such as its number
 * @param details values that explain the step, without secrets
 */
public record StepTaken(
        Instant at,
        PersonId person,
        String personName,
        Act act,
        UUID subject,
        String subjectLabel,
        @Nullable ClientId client,
        Map<ActDetail, String> details) {

    public StepTaken {
        details = Map.copyOf(details);
        boolean known = details.keySet().stream()
                .allMatch(detail -> detail.isOfEveryAct() || act.details().contains(detail));
        if (!known) {
            throw new IllegalArgumentException(
                    "The act (%s) tells no such details (%s). Maybe name them in its constant."
                            .formatted(act.code(), details.keySet()));
        }
    }
}
