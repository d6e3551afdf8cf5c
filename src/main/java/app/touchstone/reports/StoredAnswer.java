package app.touchstone.reports;

import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.ValueBounds;
import app.touchstone.platform.AnswerId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.bounds.Bounds;
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
    public static final int LONGEST_TEXT = Bounds.LONGEST_TEXT;

    /** Refuses what is longer, larger or other than can be kept, with the name of the field. */
    void requireWithinBounds() {
        Bounds.text(question, Bounds.LONGEST_CODE, "question");
        words(comment, "comment");
        words(note, "note");
        Bounds.moment(capturedAt, "capturedAt");
        Bounds.milliseconds(elapsedMillis, "elapsedMs");
        if (value instanceof AnswerValue.Text(String text)) {
            words(Bounds.present(text, "value.text"), "value.text");
        } else if (value != null) {
            ValueBounds.require(value);
        }
    }

    /** The phone's own words for the most usual case: who wrote it reads what to do. */
    private static void words(String text, String field) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refused("reports.refusal.long-text", LONGEST_TEXT).at(field);
        }
        Bounds.text(text, LONGEST_TEXT, field);
    }

    /** Whether the other is this one, sent again. */
    boolean isSameWrite(StoredAnswer other) {
        return id.equals(other.id) && revision == other.revision && capturedAt.equals(other.capturedAt);
    }
}
