package app.touchstone.review;

import static app.touchstone.forms.FormsFixtures.definition;
import static app.touchstone.forms.FormsFixtures.section;
import static app.touchstone.forms.FormsFixtures.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.checklists.ScoreTrial;
import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question.Critical;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SheetTrialTest {

    private static final AnswerValue YES = new AnswerValue.Choice("yes");
    private static final AnswerValue NO = new AnswerValue.Choice("no");

    private final ChecklistDefinition definition = definition(
            section(
                    "a",
                    null,
                    yesNo("q1").weight("3").build(),
                    yesNo("q2").weight("2").critical(Critical.SECTION).build()),
            section("b", null, yesNo("q3").weight("5").build()));

    @Test
    void saysWhatASectionEarnedAndThatNothingOfItCountsOnceTaken() {
        ScoreTrial.Result result =
                new SheetTrial().score(definition, new Answers(Map.of("q1", YES, "q2", NO, "q3", YES)));
        assertThat(result.earned()).isEqualByComparingTo("8");
        assertThat(result.counted()).isEqualByComparingTo("5");
        assertThat(result.possible()).isEqualByComparingTo("10");
        assertThat(result.percent()).isEqualByComparingTo("50");
    }

    @Test
    void countsAllThatWasEarnedWhereNothingWasTaken() {
        ScoreTrial.Result result =
                new SheetTrial().score(definition, new Answers(Map.of("q1", YES, "q2", YES, "q3", NO)));
        assertThat(result.earned()).isEqualByComparingTo(result.counted()).isEqualByComparingTo("5");
    }
}
