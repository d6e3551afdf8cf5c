package app.touchstone.checklists;

import static app.touchstone.forms.FormsFixtures.compare;
import static app.touchstone.forms.FormsFixtures.is;
import static app.touchstone.forms.FormsFixtures.question;
import static app.touchstone.forms.FormsFixtures.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.Condition;
import app.touchstone.forms.Condition.All;
import app.touchstone.forms.Condition.Any;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Condition.Not;
import app.touchstone.forms.QuestionType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionSketchTest {

    private static final Condition YES = is("a", "yes");
    private static final Condition NO = is("b", "no");

    static List<Condition> simple() {
        return List.of(
                YES,
                new All(List.of(YES, NO)),
                new Any(List.of(YES, NO)),
                new All(List.of(YES, new Any(List.of(NO, is("c", "x"))))),
                new Any(List.of(new All(List.of(YES, NO)), new All(List.of(NO, is("c", "x"))))));
    }

    @ParameterizedTest
    @MethodSource("simple")
    void givesBackWhatItWasMadeOf(Condition condition) {
        assertThat(ConditionSketch.of(condition).flatMap(ConditionSketch::condition))
                .contains(condition);
    }

    @Test
    void leavesWhatIsDeeperAlone() {
        assertThat(ConditionSketch.of(new Not(YES))).isEmpty();
        assertThat(ConditionSketch.of(new All(List.of(YES, new Not(NO))))).isEmpty();
        assertThat(ConditionSketch.of(new All(List.of(new Any(List.of(YES, new All(List.of(NO, YES))))))))
                .isEmpty();
    }

    @Test
    void offersTheComparisonsOfTheQuestionsKind() {
        assertThat(ConditionSketch.offered(yesNo("a").build()))
                .contains(Comparison.IS, Comparison.ONE_OF, Comparison.ANSWERED)
                .doesNotContain(Comparison.GT, Comparison.CONTAINS, Comparison.NA);
        assertThat(ConditionSketch.offered(
                        question("n", QuestionType.NUMBER).allowsNotApplicable().build()))
                .contains(Comparison.BETWEEN, Comparison.NA);
        assertThat(ConditionSketch.named(new Not(compare("n", Comparison.GT, "3"))))
                .containsExactly("n");
    }
}
