package app.touchstone.review;

import app.touchstone.checklists.AnswerValue;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it counts: the shopper's, or the reviewer's last edit of it.
 *
 * @param value absent where only a comment was given
 */
public record FinalAnswer(String question, @Nullable AnswerValue value, String comment, boolean edited) {}
