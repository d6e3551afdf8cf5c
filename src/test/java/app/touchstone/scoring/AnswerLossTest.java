package app.touchstone.scoring;

import static app.touchstone.scoring.QuestionBuilder.measured;
import static app.touchstone.scoring.QuestionBuilder.question;
import static app.touchstone.scoring.QuestionBuilder.scale;
import static app.touchstone.scoring.QuestionBuilder.yesNo;
import static app.touchstone.scoring.ScoringFixtures.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.Answers;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionType;
import app.touchstone.scoring.AnswerLoss.DropReason;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerLossTest {

    private static final Question SINGLE = question("q", QuestionType.SINGLE)
            .option("best", "4", false)
            .option("fair", "3", false)
            .option("none", "0", false)
            .build();

    private static final Question SEVERAL = question("q", QuestionType.MULTIPLE)
            .option("greeted", "0", true)
            .option("named", "0", true)
            .option("smiled", "0", true)
            .option("sang", "0", false)
            .build();

    private static AnswerLoss loss(Question question, Object answer) {
        return AnswerLoss.of(question, answers("q", answer), true);
    }

    private static AnswerLoss scored(String loss) {
        return new AnswerLoss.Scored(new BigDecimal(loss));
    }

    @Test
    void takesTheRequiredOptionForRight() {
        assertThat(loss(yesNo("q").build(), "yes")).isEqualTo(scored("0"));
        assertThat(loss(yesNo("q").build(), "no")).isEqualTo(scored("1"));
        Question noIsRight = question("q", QuestionType.YES_NO)
                .option("yes", "0", false)
                .option("no", "0", true)
                .build();
        assertThat(loss(noIsRight, "no")).isEqualTo(scored("0"));
        assertThat(loss(noIsRight, "yes")).isEqualTo(scored("1"));
    }

    @ParameterizedTest
    @CsvSource({"best, 0", "fair, 0.25", "none, 1"})
    void comparesAChoiceWithTheBest(String option, String expected) {
        assertThat(loss(SINGLE, option)).isEqualTo(scored(expected));
    }

    @Test
    void losesTheShareOfMissingOptions() {
        assertThat(loss(SEVERAL, Set.of("greeted", "named", "smiled"))).isEqualTo(scored("0"));
        assertThat(loss(SEVERAL, Set.of("greeted", "sang"))).isEqualTo(scored("0.6666666666666666666666666666666667"));
        assertThat(loss(SEVERAL, Set.of())).isEqualTo(scored("1"));
    }

    @ParameterizedTest
    @CsvSource({"1, 5, false, 5, 0", "1, 5, false, 2, 0.75", "1, 5, true, 2, 0.25", "0, 10, false, 9, 0.1"})
    void spreadsLossOverTheScale(int min, int max, boolean lowIsBest, int value, String expected) {
        assertThat(loss(scale("q", min, max, lowIsBest).build(), value)).isEqualTo(scored(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 10, 2, 0",
        "3, 10, 3, 0",
        "3, 10, 6.5, 0.5",
        "3, 10, 10, 1",
        "3, 10, 99, 1",
        "90, 40, 95, 0",
        "90, 40, 80, 0.2",
        "90, 40, 40, 1",
        "90, 40, 1, 1"
    })
    void losesBetweenTargetAndLimit(String target, String limit, double value, String expected) {
        assertThat(loss(measured("q", QuestionType.MONEY, target, limit).build(), value))
                .isEqualTo(scored(expected));
    }

    @ParameterizedTest
    @EnumSource(
            value = QuestionType.class,
            names = {
                "TEXT",
                "DATE",
                "TIME",
                "PHOTO",
                "AUDIO",
                "NOTE",
                "NUMBER",
                "MONEY",
                "DURATION",
                "SCALE",
                "SINGLE",
                "YES_NO",
                "MULTIPLE"
            })
    void scoresNothingWithoutAStandard(QuestionType type) {
        assertThat(AnswerLoss.of(question("q", type).build(), Answers.none(), true))
                .isEqualTo(new AnswerLoss.NotScored());
    }

    @Test
    void dropsWhatDoesNotCount() {
        Question question = yesNo("q").build();
        assertThat(loss(question, "N/A")).isEqualTo(new AnswerLoss.Dropped(DropReason.NOT_APPLICABLE));
        assertThat(AnswerLoss.of(question, Answers.none(), true)).isEqualTo(new AnswerLoss.Dropped(DropReason.BLANK));
        assertThat(AnswerLoss.of(question, answers("q", "no"), false))
                .isEqualTo(new AnswerLoss.Dropped(DropReason.HIDDEN));
    }

    @Test
    void refusesAnswersThatTheQuestionCannotTake() {
        assertThatIllegalArgumentException().isThrownBy(() -> loss(yesNo("q").build(), "perhaps"));
        assertThatIllegalArgumentException().isThrownBy(() -> loss(yesNo("q").build(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> loss(SEVERAL, "greeted"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loss(scale("q", 1, 5, false).build(), 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loss(scale("q", 1, 5, false).build(), new AnswerValue.Text("5")));
    }
}
