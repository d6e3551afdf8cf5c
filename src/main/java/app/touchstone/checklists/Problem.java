package app.touchstone.checklists;

import app.touchstone.forms.Question;
import app.touchstone.forms.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a definition, in a sentence that names the place by itself.
 *
 * @param section the section's code, where the problem lies in one
 * @param question the question's code, where the problem lies in one
 * @param arguments texts, numbers or {@link Enum} constants for the message
 */
public record Problem(
        Gravity gravity,
        @Nullable String section,
        @Nullable String question,
        String messageKey,
        List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem error(@Nullable Section section, @Nullable Question question, String key, Object... arguments) {
        return of(Gravity.ERROR, section, question, key, arguments);
    }

    static Problem warning(@Nullable Section section, @Nullable Question question, String key, Object... arguments) {
        return of(Gravity.WARNING, section, question, key, arguments);
    }

    public boolean isError() {
        return gravity == Gravity.ERROR;
    }

    private static Problem of(
            Gravity gravity, @Nullable Section section, @Nullable Question question, String key, Object... arguments) {
        return new Problem(
                gravity,
                section == null ? null : section.code(),
                question == null ? null : question.code(),
                key,
                List.of(arguments));
    }
}
