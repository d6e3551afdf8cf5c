package app.touchstone.forms;

import app.touchstone.forms.Condition.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which questions are shown and which answers count. A question is shown when its condition is true over the
 * answers of shown questions: the answer of a hidden question is kept but is as good as none.
 */
public final class Rules {

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?[0-9]+([.][0-9]+)?");

    private Rules() {}

    /** What of a form decides whether a question is shown. */
    interface Conditional {

        String code();

        @Nullable
        Condition shownWhen();
    }

    /** The shown questions in the order of the form, and the answers that count: those of shown questions. */
    record Shown<Q>(List<Q> questions, Answers counted) {}

    /** What is shown of these questions; conditions look back, never forward. */
    static <Q extends Conditional> Shown<Q> shown(Stream<Q> questions, Answers answers) {
        Map<String, AnswerValue> counted = new LinkedHashMap<>();
        List<Q> shown = new ArrayList<>();
        questions.forEach(question -> {
            Condition condition = question.shownWhen();
            if (condition == null || evaluate(condition, new Answers(counted)) == Truth.TRUE) {
                shown.add(question);
                answers.to(question.code()).ifPresent(value -> counted.put(question.code(), value));
            }
        });
        return new Shown<>(shown, new Answers(counted));
    }

    /** The codes of the shown questions in the order of the form. */
    public static Set<String> shown(ChecklistDefinition definition, Answers answers) {
        return codes(shown(definition.questions(), answers).questions().stream());
    }

    /** The same without the notes, which ask nothing. */
    public static Set<String> asked(ChecklistDefinition definition, Answers answers) {
        return codes(shown(definition.questions(), answers).questions().stream()
                .filter(question -> question.type() != QuestionType.NOTE));
    }

    /** The answers of shown questions only. */
    public static Answers counted(ChecklistDefinition definition, Answers answers) {
        return shown(definition.questions(), answers).counted();
    }

    private static Set<String> codes(Stream<Question> questions) {
        return questions.map(Question::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Truth evaluate(Condition condition, Answers answers) {
        return switch (condition) {
            case Condition.All(List<Condition> of) ->
                of.stream().map(rule -> evaluate(rule, answers)).reduce(Truth.TRUE, Truth::and);
            case Condition.Any(List<Condition> of) ->
                of.stream().map(rule -> evaluate(rule, answers)).reduce(Truth.FALSE, Truth::or);
            case Condition.Not(Condition of) -> evaluate(of, answers).not();
            case Condition.Compare compare -> compare(compare, answers);
        };
    }

    private static Truth compare(Condition.Compare compare, Answers answers) {
        AnswerValue value = answers.values().get(compare.question());
        return switch (compare.is()) {
            case ANSWERED -> Truth.of(value != null);
            case UNANSWERED -> Truth.of(value == null);
            default -> value == null ? Truth.UNKNOWN : compare(value, compare.is(), compare.values());
        };
    }

    private static Truth compare(AnswerValue value, Comparison is, List<String> values) {
        return switch (is) {
            case NA -> Truth.of(value instanceof AnswerValue.NotApplicable);
            case IS -> Truth.of(values.stream().limit(1).anyMatch(one -> equalsOne(value, one)));
            case IS_NOT -> Truth.of(values.stream().limit(1).noneMatch(one -> equalsOne(value, one)));
            case ONE_OF -> Truth.of(values.stream().anyMatch(one -> equalsOne(value, one)));
            case NONE_OF -> Truth.of(values.stream().noneMatch(one -> equalsOne(value, one)));
            case CONTAINS, CONTAINS_ANY ->
                Truth.of(value instanceof AnswerValue.Choices(Set<String> options)
                        && values.stream().anyMatch(options::contains));
            case GT, GTE, LT, LTE, BETWEEN -> ordered(value, is, values);
            case ANSWERED, UNANSWERED -> throw new IllegalArgumentException("Takes no value: (%s)".formatted(is));
        };
    }

    private static boolean equalsOne(AnswerValue value, String expected) {
        return switch (value) {
            case AnswerValue.Choice(String option) -> option.equals(expected);
            case AnswerValue.Number _, AnswerValue.Timing _, AnswerValue.Receipt _ ->
                AnswerValue.numberOf(value)
                        .flatMap(number -> sign(number, expected))
                        .filter(sign -> sign == 0)
                        .isPresent();
            case AnswerValue.Text(String text) -> text.equals(expected);
            case AnswerValue.Date(var date) -> date.toString().equals(expected);
            case AnswerValue.Time(var time) -> time.toString().equals(expected);
            case AnswerValue.Choices(Set<String> options) -> options.equals(Set.of(expected));
            case AnswerValue.Photos _, AnswerValue.Recordings _, AnswerValue.Place _, AnswerValue.Acknowledged _ ->
                false;
            case AnswerValue.Prices _, AnswerValue.NotApplicable _ -> false;
        };
    }

    private static Truth ordered(AnswerValue value, Comparison is, List<String> values) {
        Optional<BigDecimal> number = AnswerValue.numberOf(value);
        List<Integer> signs = values.stream()
                .flatMap(bound -> number.flatMap(one -> sign(one, bound)).stream())
                .toList();
        if (values.isEmpty() || signs.size() < values.size()) {
            return Truth.FALSE;
        }
        return Truth.of(
                switch (is) {
                    case GT -> signs.getFirst() > 0;
                    case GTE -> signs.getFirst() >= 0;
                    case LT -> signs.getFirst() < 0;
                    case LTE -> signs.getFirst() <= 0;
                    case BETWEEN -> signs.getFirst() >= 0 && signs.getLast() <= 0;
                    default -> throw new IllegalArgumentException("Not an order: (%s)".formatted(is));
                });
    }

    /** How a number lies to a bound; nothing where the bound is no plain decimal, with which no number compares. */
    private static Optional<Integer> sign(BigDecimal number, String bound) {
        return PLAIN_DECIMAL.matcher(bound).matches()
                ? Optional.of(number.compareTo(new BigDecimal(bound)))
                : Optional.empty();
    }
}
