package app.touchstone.forms;

import static app.touchstone.forms.FormsFixtures.definition;
import static app.touchstone.forms.FormsFixtures.is;
import static app.touchstone.forms.FormsFixtures.question;
import static app.touchstone.forms.FormsFixtures.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesTest {

    private final ChecklistDefinition definition = definition(
            question("hint", QuestionType.NOTE).build(),
            yesNo("clean").build(),
            question("dirt", QuestionType.TEXT).shownWhen(is("clean", "no")).build());

    @Test
    void asksTheFollowUpThatAnAnswerOpens() {
        assertThat(Rules.asked(definition, clean("no"))).containsExactly("clean", "dirt");
    }

    @Test
    void asksNeitherNotesNorClosedFollowUps() {
        assertThat(Rules.asked(definition, clean("yes"))).containsExactly("clean");
    }

    private static Answers clean(String option) {
        return new Answers(Map.of("clean", new AnswerValue.Choice(option)));
    }
}
