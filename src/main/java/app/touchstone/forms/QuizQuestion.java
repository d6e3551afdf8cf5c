package app.touchstone.forms;

import app.touchstone.platform.LocalizedText;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question that shows whether the shopper has understood the brief. It is no part of the report and carries no points,
 * so the phone may know the right answer and explain it at once, with network or without (decision 0015).
 *
 * @param code unique within the quiz
 * @param right the code of the right option
 * @param explanation what is told after an answer, right or wrong
 */
public record QuizQuestion(
        String code, LocalizedText text, List<QuizOption> options, String right, LocalizedText explanation) {

    public QuizQuestion {
        options = List.copyOf(options);
    }

    /** One answer to choose from. */
    public record QuizOption(String code, LocalizedText text) {}

    /** All its words, for a look at their languages. */
    public Stream<LocalizedText> texts() {
        return Stream.concat(Stream.of(text, explanation), options.stream().map(QuizOption::text));
    }

    /** Whether one of its options has this code. */
    public boolean offers(String option) {
        return options.stream().anyMatch(one -> one.code().equals(option));
    }
}
