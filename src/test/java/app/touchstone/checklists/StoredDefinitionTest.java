package app.touchstone.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.CommentRule;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.QuestionType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A definition as databases hold it since November 2026. The file is never written anew: a name that changes in the
 * code has to go on being read and written as it stands there. What is new is added to it.
 */
class StoredDefinitionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void isReadAndWrittenAsItWasStored() throws IOException {
        String written = DefinitionText.of(DefinitionText.read(stored()));

        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(stored()));
    }

    @Test
    void namesNoClass() throws IOException {
        assertThat(DefinitionText.of(DefinitionText.read(stored()))).doesNotContain("touchstone", "class");
    }

    @Test
    void holdsEverythingThatAFormCanSay() throws IOException {
        ChecklistDefinition definition = DefinitionText.read(stored());

        assertThat(definition.questions().map(Question::type)).contains(QuestionType.values());
        assertThat(definition.questions().map(Question::critical)).contains(Critical.values());
        assertThat(definition.questions().map(Question::comment)).contains(CommentRule.values());
        assertThat(definition.questions().flatMap(Mentions::by).map(compare -> compare.is()))
                .contains(Comparison.values());
        assertThat(stored()).contains("\"op\": \"all\"", "\"op\": \"any\"", "\"op\": \"not\"", "\"op\": \"compare\"");
        assertThat(definition.quiz()).isNotEmpty();
        assertThat(definition.sections()).anyMatch(section -> section.repeat() != null);
    }

    private static String stored() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                StoredDefinitionTest.class.getResourceAsStream("/checklists/stored-definition.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
