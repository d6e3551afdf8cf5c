package app.touchstone.checklists;

import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the form.
 *
 * @param weight the section's share in the classic score where the checklist states shares; absent in all sections or
 *     in none
 * @param repeat where the section is asked once for each of several, such as for each employee met
 */
public record Section(
        String code,
        LocalizedText title,
        @Nullable BigDecimal weight,
        List<Question> questions,
        @Nullable Repeat repeat) {

    public Section {
        questions = List.copyOf(questions);
    }

    /** A section that is asked once. */
    public Section(String code, LocalizedText title, @Nullable BigDecimal weight, List<Question> questions) {
        this(code, title, weight, questions, null);
    }

    /**
     * How often a section is asked.
     *
     * @param countedBy the earlier question whose answer says how often
     * @param most how often at most, 2 to 20
     */
    public record Repeat(String countedBy, int most) {}

    /** The same section with other questions. */
    Section asking(List<Question> others) {
        return new Section(code, title, weight, others, repeat);
    }
}
