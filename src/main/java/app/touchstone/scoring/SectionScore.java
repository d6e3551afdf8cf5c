package app.touchstone.scoring;

import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Section;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One section of a score sheet.
 *
 * @param weight the section's share where the checklist states shares
 * @param earned the points of its questions, before a failed critical question takes the score
 * @param zeroed whether a failed critical question took the section's score
 * @param score 0 where zeroed; by the rules of 2026-1 above 100 where bonus questions earned more than was lost
 */
public record SectionScore(
        String code,
        @Nullable BigDecimal weight,
        List<QuestionScore> questions,
        BigDecimal earned,
        BigDecimal possible,
        boolean zeroed,
        ClassicScore score) {

    public SectionScore {
        questions = List.copyOf(questions);
    }

    static SectionScore of(Section section, List<QuestionScore> questions, SheetRules rules) {
        BigDecimal earned = Decimals.sum(questions.stream().map(QuestionScore::earned));
        BigDecimal possible = Decimals.sum(questions.stream().map(QuestionScore::possible));
        boolean zeroed = questions.stream().anyMatch(question -> question.zeroes() == Critical.SECTION);
        BigDecimal weight = section.weight();
        return new SectionScore(
                section.code(),
                weight == null ? null : Decimals.plain(weight),
                questions,
                earned,
                possible,
                zeroed,
                rules.section(zeroed ? BigDecimal.ZERO : earned, possible));
    }

    /** The points that count for the section itself: none where a failed critical question took its score. */
    public BigDecimal counted() {
        return zeroed ? BigDecimal.ZERO : earned;
    }
}
