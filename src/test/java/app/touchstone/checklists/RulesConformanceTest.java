package app.touchstone.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The cases that the browser application's evaluator must pass too. */
class RulesConformanceTest {

    record Case(String name, Condition condition, Map<String, AnswerValue> answers, Truth expected) {}

    @Test
    void theCasesAreMany() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(120);
    }

    @TestFactory
    Stream<DynamicTest> evaluatesAsTheBrowserDoes() throws IOException {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(),
                        () -> assertThat(Rules.evaluate(one.condition(), new Answers(one.answers())))
                                .isEqualTo(one.expected())));
    }

    private static List<Case> cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                RulesConformanceTest.class.getResourceAsStream("/rules-conformance.json"), "rules-conformance.json")) {
            return JsonMapper.builder().build().readValue(file, new TypeReference<>() {});
        }
    }
}
