package app.touchstone.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tries a condition on answers that stand for all others: every option, each number named and one on either side of it,
 * no answer, and "not applicable". A condition over so many questions that trying would take long is taken to be
 * satisfiable: only what is certain is reported.
 */
public final class Satisfiability {

    private static final int TRIES = 20_000;
    private static final BigDecimal NEAR = new BigDecimal("0.000001");

    private final Map<String, Question> questions;

    /** @param questions those that a condition may name, by their codes; any other is never answered */
    public Satisfiability(Map<String, Question> questions) {
        this.questions = questions;
    }

    /** Whether some answers make it true; also true where trying them all would take long. */
    public boolean canBeTrue(Condition condition) {
        Map<String, Set<String>> named = condition
                .comparisons()
                .collect(Collectors.toMap(
                        Condition.Compare::question,
                        compare -> new TreeSet<>(compare.values()),
                        (one, other) -> {
                            one.addAll(other);
                            return one;
                        },
                        LinkedHashMap::new));
        List<Map.Entry<String, List<Optional<AnswerValue>>>> choices = new ArrayList<>();
        long tries = 1;
        for (Map.Entry<String, Set<String>> entry : named.entrySet()) {
            List<Optional<AnswerValue>> representatives = representatives(entry.getKey(), entry.getValue());
            choices.add(Map.entry(entry.getKey(), representatives));
            tries *= representatives.size();
            if (tries > TRIES) {
                return true;
            }
        }
        return holds(condition, choices, 0, Answers.none());
    }

    private static boolean holds(
            Condition condition,
            List<Map.Entry<String, List<Optional<AnswerValue>>>> choices,
            int depth,
            Answers answers) {
        if (depth == choices.size()) {
            return Rules.evaluate(condition, answers) == Truth.TRUE;
        }
        String question = choices.get(depth).getKey();
        return choices.get(depth).getValue().stream()
                .anyMatch(value -> holds(
                        condition,
                        choices,
                        depth + 1,
                        value.map(one -> answers.with(question, one)).orElse(answers)));
    }

    private List<Optional<AnswerValue>> representatives(String code, Set<String> named) {
        Question question = questions.get(code);
        List<Optional<AnswerValue>> all = new ArrayList<>();
        all.add(Optional.empty());
        if (question == null) {
            return all;
        }
        if (question.allowsNotApplicable()) {
            all.add(Optional.of(new AnswerValue.NotApplicable()));
        }
        answers(question, named).stream().map(Optional::of).forEach(all::add);
        return all;
    }

    private static List<AnswerValue> answers(Question question, Set<String> named) {
        return switch (question.type()) {
            case YES_NO, SINGLE ->
                question.options().stream()
                        .<AnswerValue>map(option -> new AnswerValue.Choice(option.code()))
                        .toList();
            case MULTIPLE -> subsets(question, named);
            case SCALE, NUMBER, MONEY, DURATION, TIMER, RECEIPT -> numbers(question, named);
            case TEXT, LONG_TEXT -> texts(named);
            case DATE ->
                named.stream()
                        .<AnswerValue>map(value -> new AnswerValue.Date(LocalDate.parse(value)))
                        .collect(Collectors.collectingAndThen(Collectors.toList(), dates -> {
                            dates.add(new AnswerValue.Date(LocalDate.EPOCH));
                            return dates;
                        }));
            case TIME ->
                named.stream()
                        .<AnswerValue>map(value -> new AnswerValue.Time(LocalTime.parse(value)))
                        .collect(Collectors.collectingAndThen(Collectors.toList(), times -> {
                            times.add(new AnswerValue.Time(LocalTime.of(3, 3, 3)));
                            return times;
                        }));
            case PHOTO -> List.of(new AnswerValue.Photos(List.of("photo")));
            case AUDIO -> List.of(new AnswerValue.Recordings(List.of("recording")));
            case LOCATION -> List.of(new AnswerValue.Place(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
            case ACKNOWLEDGEMENT -> List.of(new AnswerValue.Acknowledged());
            case PRICES -> List.of(new AnswerValue.Prices(List.of()));
            case NOTE -> List.of();
        };
    }

    /** All subsets of the options named, each with and without one option that is not named. */
    private static List<AnswerValue> subsets(Question question, Set<String> named) {
        List<String> codes = new ArrayList<>(named);
        question.options().stream()
                .map(Option::code)
                .filter(code -> !named.contains(code))
                .findFirst()
                .ifPresent(codes::add);
        List<AnswerValue> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << Math.min(codes.size(), 12); bits++) {
            Set<String> subset = new TreeSet<>();
            for (int index = 0; index < codes.size(); index++) {
                if ((bits >> index & 1) == 1) {
                    subset.add(codes.get(index));
                }
            }
            subsets.add(new AnswerValue.Choices(subset));
        }
        return subsets;
    }

    private static List<AnswerValue> numbers(Question question, Set<String> named) {
        Question.Scale scale = question.scale();
        if (question.type() == QuestionType.SCALE && scale != null && scale.max() - scale.min() <= 100) {
            List<AnswerValue> steps = new ArrayList<>();
            for (int step = scale.min(); step <= scale.max(); step++) {
                steps.add(new AnswerValue.Number(BigDecimal.valueOf(step)));
            }
            return steps;
        }
        List<AnswerValue> numbers = new ArrayList<>();
        numbers.add(new AnswerValue.Number(BigDecimal.ZERO));
        for (String value : named) {
            BigDecimal number = new BigDecimal(value);
            numbers.add(new AnswerValue.Number(number.subtract(NEAR)));
            numbers.add(new AnswerValue.Number(number));
            numbers.add(new AnswerValue.Number(number.add(NEAR)));
        }
        return numbers;
    }

    private static List<AnswerValue> texts(Set<String> named) {
        List<AnswerValue> texts = new ArrayList<>();
        named.forEach(value -> texts.add(new AnswerValue.Text(value)));
        texts.add(new AnswerValue.Text(String.join("", named) + "?"));
        return texts;
    }
}
