package app.touchstone.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers to one version's questions, by question code. */
public record Answers(Map<String, AnswerValue> values) {

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    public Optional<AnswerValue> to(String question) {
        return Optional.ofNullable(values.get(question));
    }

    public Answers with(String question, AnswerValue value) {
        Map<String, AnswerValue> changed = new LinkedHashMap<>(values);
        changed.put(question, value);
        return new Answers(changed);
    }
}
