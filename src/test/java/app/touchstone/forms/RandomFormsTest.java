package app.touchstone.forms;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.FormCheck.Given;
import app.touchstone.forms.FormCheck.Lack;
import app.touchstone.forms.FormCheck.Verdict;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes random forms with random answers and the server's verdicts on them, for the browser application's tests to
 * compare with their own, byte for byte.
 */
class RandomFormsTest {

    private static final int FORMS = 20_000;
    private static final long SEED = 20_261_121;
    private static final List<String> COMMENTS = List.of("", " ", "\u00a0\t", "\u200b", "late", "поздно");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Random random = new Random(SEED);
    private final RandomDefinitions definitions = new RandomDefinitions(random, true);

    record Line(List<FormSection> form, Map<String, Given> given, String verdicts) {}

    @Test
    void writesFormsOfEveryKindForTheBrowserToJudge() throws IOException {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        int warnings = 0;
        int hidden = 0;
        try (BufferedWriter file = Files.newBufferedWriter(
                Files.createDirectories(Path.of("target")).resolve("random-forms.jsonl"))) {
            for (int form = 0; form < FORMS; form++) {
                ChecklistDefinition definition = definitions.definition().unfolded();
                List<FormSection> sections = FormSection.of(definition);
                Map<String, Given> given = given(definition);
                List<Verdict> verdicts = FormCheck.of(sections, given);
                file.write(JSON.writeValueAsString(new Line(sections, given, JSON.writeValueAsString(verdicts))));
                file.newLine();
                for (Verdict verdict : verdicts) {
                    warnings += verdict.warnings().size();
                    if (verdict.lack() != null) {
                        lacks.add(verdict.lack());
                    }
                }
                hidden += (int) definition.questions().count() - verdicts.size();
            }
        }

        assertThat(lacks).containsExactlyInAnyOrder(Lack.values());
        assertThat(warnings).isGreaterThan(FORMS / 20);
        assertThat(hidden).isGreaterThan(FORMS / 20);
    }

    @Test
    void showsWhatTheRulesShow() {
        for (int form = 0; form < 1000; form++) {
            ChecklistDefinition definition = definitions.definition().unfolded();
            Answers answers = definitions.answers(definition);
            Map<String, Given> given = new LinkedHashMap<>();
            answers.values().forEach((question, value) -> given.put(question, new Given(value, "", 0)));

            assertThat(FormCheck.of(FormSection.of(definition), given).stream().map(Verdict::question))
                    .containsExactlyElementsOf(Rules.shown(definition, answers));
        }
    }

    /** Answers that fit, now and then one that belongs to another question. */
    private Map<String, Given> given(ChecklistDefinition definition) {
        Answers answers = definitions.answers(definition);
        List<AnswerValue> all = List.copyOf(answers.values().values());
        Map<String, Given> given = new LinkedHashMap<>();
        definition.questions().forEach(question -> {
            AnswerValue value = answers.values().get(question.code());
            if (!all.isEmpty() && random.nextInt(12) == 0) {
                value = all.get(random.nextInt(all.size()));
            }
            if (random.nextInt(10) > 0) {
                String comment = COMMENTS.get(random.nextInt(COMMENTS.size()));
                given.put(question.code(), new Given(value, comment, random.nextInt(3)));
            }
        });
        return given;
    }
}
