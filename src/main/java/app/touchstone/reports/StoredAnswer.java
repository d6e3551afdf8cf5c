package app.touchstone.reports;

import app.touchstone.forms.AnswerValue;
import app.touchstone.platform.AnswerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answer as the phone sent it.
 *
 * @param id made on the phone
 * @param value absent where the answer was taken back
 * @param comment what is to be read with the answer; empty for none
 * @param note a word to the reviewer, not for the client; empty for none
 * @param revision counts up per question on the phone; the highest counts
 * @param capturedAt by the phone's clock
 * @param elapsedMillis by the phone's steady clock since the form was opened, where it has one
 */
public record StoredAnswer(
        AnswerId id,
        String question,
        @Nullable AnswerValue value,
        String comment,
        String note,
        int revision,
        Instant capturedAt,
        @Nullable Long elapsedMillis) {

    /** The longest comment or note that is kept, in characters. */
    public static final int LONGEST_TEXT = 5000;

    /** Whether the other is this one, sent again. */
    boolean isSameWrite(StoredAnswer other) {
        return id.equals(other.id) && revision == other.revision && capturedAt.equals(other.capturedAt);
    }
}
