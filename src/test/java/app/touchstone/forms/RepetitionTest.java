package app.touchstone.forms;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.Condition.Compare;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    private static final LocalizedText STAFF = LocalizedText.of("Employee", "Сотрудник");
    private static final Question MET = named("met", QuestionType.NUMBER);
    private static final Question GREETED = named("greeted", QuestionType.YES_NO);
    private static final Question WHY = QuestionDraft.of(named("why", QuestionType.TEXT))
            .shownWhen(new Compare("greeted", Comparison.IS, List.of("no")))
            .checks(new Checks(new Compare("why", Comparison.ANSWERED, List.of()), null, List.of()))
            .question();
    private static final ChecklistDefinition DEFINITION = new ChecklistDefinition(
            STAFF,
            LocalizedText.empty(),
            List.of(
                    new Section("hall", STAFF, null, List.of(MET)),
                    new Section("staff", STAFF, null, List.of(GREETED, WHY), new Section.Repeat("met", 3))));

    private static Question named(String code, QuestionType type) {
        return QuestionDraft.bare(code, type)
                .text(LocalizedText.of("Met?", "Встретили?"))
                .question();
    }

    private static Answers answers(int met, Map<String, String> choices) {
        Answers answers = Answers.none().with("met", new AnswerValue.Number(BigDecimal.valueOf(met)));
        for (Map.Entry<String, String> choice : choices.entrySet()) {
            answers = answers.with(choice.getKey(), new AnswerValue.Choice(choice.getValue()));
        }
        return answers;
    }

    @Test
    void asksASectionAsOftenAsTheCountSays() {
        ChecklistDefinition asked = DEFINITION.forOutlet("B1", Set.of());

        assertThat(Rules.shown(asked, answers(0, Map.of()))).containsExactly("met");
        assertThat(Rules.shown(asked, answers(2, Map.of()))).containsExactly("met", "greeted~1", "greeted~2");
        assertThat(Rules.shown(asked, answers(9, Map.of())))
                .containsExactly("met", "greeted~1", "greeted~2", "greeted~3");
        assertThat(Rules.shown(asked, Answers.none())).containsExactly("met");
    }

    @Test
    void keepsTheRulesOfEachRepetitionToItself() {
        ChecklistDefinition asked = DEFINITION.unfolded();

        assertThat(Rules.shown(asked, answers(2, Map.of("greeted~2", "no"))))
                .containsExactly("met", "greeted~1", "greeted~2", "why~2");
        assertThat(asked.question("why~2").orElseThrow().checks().commentWhen())
                .isEqualTo(new Compare("why~2", Comparison.ANSWERED, List.of()));
    }

    @Test
    void showsEachRepetitionAsASectionOfItsOwnOnThePhone() {
        List<FormSection> form = FormSection.of(DEFINITION);

        assertThat(form).extracting(FormSection::code).containsExactly("hall", "staff~1", "staff~2", "staff~3");
        assertThat(form.get(2).title()).isEqualTo(LocalizedText.of("Employee · 2", "Сотрудник · 2"));
    }

    @Test
    void unfoldsOnce() {
        assertThat(DEFINITION.unfolded().unfolded()).isEqualTo(DEFINITION.unfolded());
    }
}
