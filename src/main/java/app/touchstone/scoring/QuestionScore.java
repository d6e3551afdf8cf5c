package app.touchstone.scoring;

import app.touchstone.forms.Answers;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.Critical;
import java.math.BigDecimal;

/**
 * One question's line of a score sheet.
 *
 * @param earned weight times what was not lost; of a bonus question too
 * @param possible the weight where the answer counts; 0 of a bonus question
 * @param zeroes what this failed critical question sets to zero; {@link Critical#NO} where none failed
 */
public record QuestionScore(
        String code,
        BigDecimal weight,
        boolean bonus,
        AnswerLoss loss,
        BigDecimal earned,
        BigDecimal possible,
        Critical zeroes) {

    static QuestionScore of(Question question, Answers answers, boolean shown, ScoringMethod method) {
        BigDecimal weight = Decimals.plain(question.weight());
        AnswerLoss outcome = AnswerLoss.of(question, answers, shown);
        if (outcome instanceof AnswerLoss.Scored(BigDecimal loss)) {
            return new QuestionScore(
                    question.code(),
                    weight,
                    question.bonus(),
                    outcome,
                    Decimals.multiply(weight, BigDecimal.ONE.subtract(loss)),
                    question.bonus() ? BigDecimal.ZERO : weight,
                    loss.compareTo(method.criticalLoss()) >= 0 ? question.critical() : Critical.NO);
        }
        return new QuestionScore(
                question.code(), weight, question.bonus(), outcome, BigDecimal.ZERO, BigDecimal.ZERO, Critical.NO);
    }

    public boolean failedCritically() {
        return zeroes != Critical.NO;
    }
}
