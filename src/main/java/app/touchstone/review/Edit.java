package app.touchstone.review;

import app.touchstone.forms.AnswerValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's change of an answer, with the answer before it (decision 0005).
 *
 * @param answerRevision the revision of the shopper's answer that was changed: a later answer outdates the edit
 */
public record Edit(
        String question,
        int answerRevision,
        @Nullable AnswerValue oldValue,
        @Nullable AnswerValue newValue,
        String oldComment,
        String newComment,
        String reason,
        Instant at,
        String by) {}
