package app.touchstone.forms;

import app.touchstone.forms.Condition.Compare;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Section.Repeat;
import app.touchstone.platform.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a repeated section as often as it may be needed: each of its questions stands in it once for every repetition,
 * and shows where the counting question's answer reaches that number. So rules, scores and reports know nothing of
 * repetitions (decision 0013).
 */
final class Repetition {

    private final Section section;
    private final Repeat repeat;
    private final Set<String> own;

    private Repetition(Section section, Repeat repeat) {
        this.section = section;
        this.repeat = repeat;
        this.own = section.questions().stream().map(Question::code).collect(Collectors.toSet());
    }

    static Section unfolded(Section section) {
        Repeat repeat = section.repeat();
        return repeat == null ? section : new Repetition(section, repeat).unfolded();
    }

    /** The number of the repetition that a code belongs to, 0 for one that is asked once. */
    static int number(String code) {
        int mark = code.lastIndexOf(Codes.REPETITION);
        return mark < 0 ? 0 : Integer.parseInt(code.substring(mark + 1));
    }

    static LocalizedText numbered(LocalizedText text, int number) {
        Map<String, String> numbered = new LinkedHashMap<>();
        text.values().forEach((language, words) -> numbered.put(language, words + " · " + number));
        return new LocalizedText(numbered);
    }

    private Section unfolded() {
        return new Section(
                section.code(),
                section.title(),
                section.weight(),
                IntStream.rangeClosed(1, repeat.most())
                        .boxed()
                        .flatMap(number -> section.questions().stream().map(question -> of(question, number)))
                        .toList());
    }

    private Question of(Question question, int number) {
        UnaryOperator<String> code = one -> own.contains(one) ? one + Codes.REPETITION + number : one;
        Condition reached = new Compare(repeat.countedBy(), Comparison.GTE, List.of(Integer.toString(number)));
        Condition shown = question.shownWhen();
        List<Condition> both = new ArrayList<>(List.of(reached));
        if (shown != null) {
            both.add(renamed(shown, code));
        }
        return QuestionDraft.of(question)
                .code(code.apply(question.code()))
                .text(numbered(question.text(), number))
                .shownWhen(both.size() == 1 ? reached : new Condition.All(both))
                .checks(renamed(question.checks(), code))
                .question();
    }

    private static Checks renamed(Checks checks, UnaryOperator<String> code) {
        return new Checks(
                renamedOrNone(checks.commentWhen(), code),
                renamedOrNone(checks.photosWhen(), code),
                checks.warnings().stream()
                        .map(warning ->
                                new Checks.Warning(warning.code(), renamed(warning.when(), code), warning.text()))
                        .toList());
    }

    private static @Nullable Condition renamedOrNone(@Nullable Condition condition, UnaryOperator<String> code) {
        return condition == null ? null : renamed(condition, code);
    }

    /** The same condition over questions with other codes. */
    static Condition renamed(Condition condition, UnaryOperator<String> code) {
        return switch (condition) {
            case Condition.All(List<Condition> of) ->
                new Condition.All(of.stream().map(one -> renamed(one, code)).toList());
            case Condition.Any(List<Condition> of) ->
                new Condition.Any(of.stream().map(one -> renamed(one, code)).toList());
            case Condition.Not(Condition of) -> new Condition.Not(renamed(of, code));
            case Compare(String question, Comparison is, List<String> values) ->
                new Compare(code.apply(question), is, values);
        };
    }
}
