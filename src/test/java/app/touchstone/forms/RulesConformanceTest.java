package app.touchstone.forms;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.FormCheck.Given;
import app.touchstone.forms.FormCheck.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The cases that the browser application's evaluator must pass too. */
class RulesConformanceTest {

    record RuleCase(String name, Condition condition, Map<String, AnswerValue> answers, Truth expected) {}

    record FormCase(String name, List<FormSection> form, Map<String, Given> given, List<Verdict> verdicts) {}

    record Cases(List<RuleCase> rules, List<FormCase> forms) {}

    @Test
    void theCasesAreMany() throws IOException {
        Cases cases = cases();
        assertThat(cases.rules().size() + cases.forms().size()).isGreaterThanOrEqualTo(400);
    }

    @TestFactory
    Stream<DynamicTest> evaluatesAsTheBrowserDoes() throws IOException {
        return cases().rules().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(),
                        () -> assertThat(Rules.evaluate(one.condition(), new Answers(one.answers())))
                                .isEqualTo(one.expected())));
    }

    @TestFactory
    Stream<DynamicTest> judgesFormsAsTheBrowserDoes() throws IOException {
        return cases().forms().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(),
                        () -> assertThat(FormCheck.of(one.form(), one.given())).isEqualTo(one.verdicts())));
    }

    private static Cases cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                RulesConformanceTest.class.getResourceAsStream("/rules-conformance.json"), "rules-conformance.json")) {
            // a case may leave out what it is not about
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(file, Cases.class);
        }
    }
}
