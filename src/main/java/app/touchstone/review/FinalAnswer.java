package app.touchstone.review;

import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.Answers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it counts: the shopper's, or the reviewer's last edit of it.
 *
 * @param value absent where only a comment was given
 */
public record FinalAnswer(String question, @Nullable AnswerValue value, String comment, boolean edited) {

    /** Of a question that nobody has answered. */
    public static FinalAnswer none(String question) {
        return new FinalAnswer(question, null, "", false);
    }

    /** The answers that have a value, by question. */
    static Answers values(Map<String, FinalAnswer> answers) {
        Map<String, AnswerValue> values = new LinkedHashMap<>();
        answers.forEach((question, answer) -> {
            if (answer.value() != null) {
                values.put(question, answer.value());
            }
        });
        return new Answers(values);
    }
}
