package app.touchstone.checklists;

import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores a test run of a draft. Only the contract is here: this module computes no scores, a module downstream that can
 * supplies it.
 */
public interface ScoreTrial {

    Result score(ChecklistDefinition definition, Answers answers);

    /**
     * What the answers of a test run come to.
     *
     * @param percent absent where nothing counts
     * @param earned what the answers gave
     * @param counted the part of it that enters the score: a section taken by a critical question counts nothing
     * @param zeroed whether a failed critical question took the score
     */
    record Result(
            @Nullable BigDecimal percent,
            BigDecimal earned,
            BigDecimal counted,
            BigDecimal possible,
            boolean zeroed,
            List<Line> lines) {

        public Result {
            lines = List.copyOf(lines);
        }
    }

    /** What one question of worth gave, and why. */
    record Line(String question, BigDecimal earned, BigDecimal possible, TrialReason reason) {}

    /** Why a question gave what it gave. */
    enum TrialReason {
        SCORED,
        FAILED_CRITICALLY,
        BONUS,
        HIDDEN,
        BLANK,
        NOT_APPLICABLE
    }
}
