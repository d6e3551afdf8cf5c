package app.touchstone.forms;

import app.touchstone.platform.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks besides its answer, by rules over the whole report's answers. None of them hides or shows a
 * question, so they may look forward as well as back.
 *
 * @param commentWhen asks for a comment where it is true; {@link Question.CommentRule} asks independently of it
 * @param photosWhen the question's photos are asked for only where it is true; always where absent
 * @param warnings what to point out, in this order; a warning never keeps a report from being sent
 */
public record Checks(
        @Nullable Condition commentWhen, @Nullable Condition photosWhen, List<Warning> warnings) {

    public static final Checks NONE = new Checks(null, null, List.of());

    public Checks {
        warnings = List.copyOf(warnings);
        Set<String> seen = new HashSet<>();
        for (Warning warning : warnings) {
            if (!seen.add(warning.code())) {
                throw new IllegalArgumentException("Two warnings have the code (%s)".formatted(warning.code()));
            }
        }
    }

    /** The same for a question that takes no photos. */
    public Checks withoutPhotos() {
        return new Checks(commentWhen, null, warnings);
    }

    /**
     * Something that is worth a second look.
     *
     * @param code unique within its question
     * @param when points it out where true
     * @param text what the shopper and the reviewer read
     */
    public record Warning(String code, Condition when, LocalizedText text) {}
}
