package app.touchstone.checklists.workbook;

import static app.touchstone.forms.FormsFixtures.compare;
import static app.touchstone.forms.FormsFixtures.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Condition.All;
import app.touchstone.forms.Condition.Any;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Condition.Not;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.RandomDefinitions;
import app.touchstone.forms.Rules;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTextTest {

    private static final Set<String> MULTIPLE = Set.of("offers");

    @Test
    void readsWhatWorkbooksWrite() throws UnreadableCondition {
        assertThat(parse("${q1} = 'no'")).isEqualTo(is("q1", "no"));
        assertThat(parse("${q1} = 'no' or ${q1} = 'na'"))
                .isEqualTo(new Any(List.of(is("q1", "no"), compare("q1", Comparison.NA))));
        assertThat(parse("${q1}=\"a\" or ${q1} = 'b'")).isEqualTo(compare("q1", Comparison.ONE_OF, "a", "b"));
        assertThat(parse("${n} >= 1.5 and ${n} <= 3")).isEqualTo(compare("n", Comparison.BETWEEN, "1.5", "3"));
        assertThat(parse("${n} > -2")).isEqualTo(compare("n", Comparison.GT, "-2"));
        assertThat(parse("${t} != ''")).isEqualTo(compare("t", Comparison.ANSWERED));
        assertThat(parse("${t} = ''")).isEqualTo(compare("t", Comparison.UNANSWERED));
        assertThat(parse("${q1} != 'na'")).isEqualTo(new Not(compare("q1", Comparison.NA)));
        assertThat(parse("selected(${offers}, 'bag')")).isEqualTo(compare("offers", Comparison.CONTAINS, "bag"));
        assertThat(parse("selected(${q1}, 'yes')")).isEqualTo(is("q1", "yes"));
    }

    @Test
    void bindsAndTighterThanOr() throws UnreadableCondition {
        assertThat(parse("${a} = 'x' or ${b} = 'y' and not(${c} = 'z')"))
                .isEqualTo(new Any(List.of(is("a", "x"), new All(List.of(is("b", "y"), new Not(is("c", "z")))))));
        assertThat(parse("(${a} = 'x' or ${b} = 'y') and ${c} = 'z'"))
                .isEqualTo(new All(List.of(new Any(List.of(is("a", "x"), is("b", "y"))), is("c", "z"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "${a}",
                "${a} = ${b}",
                "${a} = yes",
                "${a} = 'x' and",
                "${a} = 'x' ${b} = 'y'",
                "(${a} = 'x'",
                "count-selected(${a}) > 1",
                "today() > '2026-01-01'",
                "${a} + 1 = 2",
                "${a} = 'x",
                "'x' = ${a}",
                "$a = 1"
            })
    void refusesWhatItDoesNotKnow(String text) {
        assertThatExceptionOfType(UnreadableCondition.class).isThrownBy(() -> parse(text));
    }

    @Test
    void refusesEndlessNesting() {
        assertThatExceptionOfType(UnreadableCondition.class).isThrownBy(() -> parse("(".repeat(7000)));
        assertThatExceptionOfType(UnreadableCondition.class).isThrownBy(() -> parse("not(".repeat(1900)));
    }

    @Test
    void readsBackTheNormalFormOfWhatItWrites() throws UnreadableCondition {
        RandomDefinitions random = new RandomDefinitions(new Random(20_260_301));
        for (int round = 0; round < 3000; round++) {
            ChecklistDefinition definition = random.definition();
            for (Question question : definition.questions().toList()) {
                Condition condition = question.shownWhen();
                if (condition == null) {
                    continue;
                }
                Condition back = ConditionText.parse(
                        ConditionText.print(condition),
                        code -> definition
                                .question(code)
                                .map(asked -> asked.type() == QuestionType.MULTIPLE)
                                .orElse(false));
                assertThat(back).as(ConditionText.print(condition)).isEqualTo(ConditionForm.normal(condition));
                assertThat(ConditionForm.normal(back)).isEqualTo(back);
            }
            Answers answers = random.answers(definition);
            assertThat(Rules.shown(Normal.of(definition), answers)).isEqualTo(Rules.shown(definition, answers));
        }
    }

    private static Condition parse(String text) throws UnreadableCondition {
        return ConditionText.parse(text, MULTIPLE::contains);
    }
}
