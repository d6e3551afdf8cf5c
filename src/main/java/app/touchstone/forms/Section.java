package app.touchstone.forms;

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
     * @param most how often at most, {@link #FEWEST} to {@link #MOST}
     */
    public record Repeat(String countedBy, int most) {

        /** Fewer than this is no repetition. */
        public static final int FEWEST = 2;

        /** More than this no form holds: every repetition is part of it from the beginning. */
        public static final int MOST = 20;
    }

    /** Whether there is something to earn in it and nothing to lose: its points are added without a share. */
    public boolean holdsBonusOnly() {
        List<Question> scored = questions.stream().filter(Question::isScored).toList();
        return !scored.isEmpty() && scored.stream().allMatch(Question::bonus);
    }

    /** Whether it is stated to have a part in the score. */
    public boolean hasShare() {
        return weight != null && weight.signum() > 0;
    }

    /** The same section under another code. */
    public Section coded(String other) {
        return new Section(other, title, weight, questions, repeat);
    }

    /** The same section with another title. */
    public Section titled(LocalizedText other) {
        return new Section(code, other, weight, questions, repeat);
    }

    /** The same section with another share of the score. */
    public Section weighing(@Nullable BigDecimal other) {
        return new Section(code, title, other, questions, repeat);
    }

    /** The same section with other questions. */
    public Section asking(List<Question> others) {
        return new Section(code, title, weight, others, repeat);
    }

    /** The same section asked more or less often. */
    public Section repeated(@Nullable Repeat other) {
        return new Section(code, title, weight, questions, other);
    }
}
