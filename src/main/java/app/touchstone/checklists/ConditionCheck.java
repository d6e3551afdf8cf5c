package app.touchstone.checklists;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.Satisfiability;
import app.touchstone.forms.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with the conditions: what they name, how they compare, and whether they can ever come true. */
final class ConditionCheck {

    private final ChecklistDefinition definition;
    private final Map<String, Section> sections = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    ConditionCheck(ChecklistDefinition definition) {
        this.definition = definition;
        definition
                .sections()
                .forEach(section -> section.questions().forEach(question -> sections.put(question.code(), section)));
    }

    /** Conditions look back; what questions ask and point out by rules may look forward as well. */
    List<Problem> problems() {
        Map<String, Question> all =
                definition.questions().collect(Collectors.toMap(Question::code, question -> question));
        Map<String, Question> earlier = new HashMap<>();
        definition.sections().forEach(section -> {
            checkRepeat(section, earlier);
            section.questions().forEach(question -> {
                question.visibility()
                        .ifPresent(condition ->
                                check(section, question, condition, earlier, "checklists.problem.condition-never"));
                earlier.put(question.code(), question);
                checks(question.checks())
                        .forEach(rule -> check(section, question, rule, all, "checklists.problem.check-never"));
            });
        });
        return problems;
    }

    private void checkRepeat(Section section, Map<String, Question> earlier) {
        Section.Repeat repeat = section.repeat();
        if (repeat == null) {
            return;
        }
        Question counting = earlier.get(repeat.countedBy());
        if (counting == null
                || (counting.type() != QuestionType.NUMBER && counting.type() != QuestionType.SCALE)
                || Objects.requireNonNull(sections.get(counting.code())).repeat() != null) {
            problems.add(Problem.error(
                    section, null, "checklists.problem.repeat-count", section.code(), repeat.countedBy()));
        }
        if (repeat.most() < Section.Repeat.FEWEST || repeat.most() > Section.Repeat.MOST) {
            problems.add(Problem.error(
                    section, null, "checklists.problem.repeat-most", section.code(), Section.Repeat.MOST));
        }
    }

    private static Stream<Condition> checks(Checks checks) {
        return Stream.of(
                        Stream.ofNullable(checks.commentWhen()),
                        Stream.ofNullable(checks.photosWhen()),
                        checks.warnings().stream().map(Checks.Warning::when))
                .flatMap(conditions -> conditions);
    }

    private void check(
            Section section, Question question, Condition condition, Map<String, Question> known, String never) {
        int before = problems.size();
        condition.comparisons().forEach(compare -> check(section, question, compare, known));
        boolean isSound = problems.subList(before, problems.size()).stream().noneMatch(Problem::isError);
        if (isSound && !new Satisfiability(known).canBeTrue(condition)) {
            problems.add(Problem.error(section, question, never, question.code()));
        }
    }

    private void check(Section section, Question question, Condition.Compare compare, Map<String, Question> known) {
        Question asked = known.get(compare.question());
        String code = question.code();
        if (asked == null) {
            String key = definition.question(compare.question()).isPresent()
                    ? "checklists.problem.condition-later"
                    : "checklists.problem.condition-unknown";
            problems.add(Problem.error(section, question, key, code, compare.question()));
        } else if (isRepeatedElsewhere(asked, section)) {
            problems.add(Problem.error(
                    section, question, "checklists.problem.condition-repeated", code, compare.question()));
        } else if (!asked.type().takes(compare.is())) {
            problems.add(Problem.error(
                    section,
                    question,
                    "checklists.problem.condition-comparison",
                    code,
                    compare.question(),
                    asked.type(),
                    compare.is()));
        } else if (!hasRightCount(compare)) {
            problems.add(
                    Problem.error(section, question, "checklists.problem.condition-values", code, compare.question()));
        } else {
            compare.values().stream()
                    .filter(value -> !fits(asked, value))
                    .forEach(value -> problems.add(Problem.error(
                            section, question, "checklists.problem.condition-value", code, compare.question(), value)));
            if (compare.is() == Comparison.NA && !asked.allowsNotApplicable()) {
                problems.add(Problem.warning(
                        section, question, "checklists.problem.condition-na", code, compare.question()));
            }
        }
    }

    private boolean isRepeatedElsewhere(Question asked, Section section) {
        Section home = Objects.requireNonNull(sections.get(asked.code()));
        return home.repeat() != null && !home.equals(section);
    }

    private static boolean hasRightCount(Condition.Compare compare) {
        int count = compare.values().size();
        return switch (compare.is()) {
            case ANSWERED, UNANSWERED, NA -> count == 0;
            case IS, IS_NOT, CONTAINS, GT, GTE, LT, LTE -> count == 1;
            case ONE_OF, NONE_OF, CONTAINS_ANY -> count >= 1;
            case BETWEEN -> count == 2;
        };
    }

    private static boolean fits(Question asked, String value) {
        return switch (asked.type()) {
            case YES_NO, SINGLE, MULTIPLE -> asked.option(value).isPresent();
            case SCALE, NUMBER, MONEY, DURATION, TIMER, RECEIPT -> isDecimal(value);
            case DATE -> isDate(value);
            case TIME -> isTime(value);
            case TEXT, LONG_TEXT -> true;
            case PHOTO, AUDIO, LOCATION, ACKNOWLEDGEMENT, PRICES, NOTE -> false;
        };
    }

    private static boolean isDecimal(String value) {
        try {
            new BigDecimal(value);
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static boolean isTime(String value) {
        try {
            return LocalTime.parse(value).toString().equals(value);
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
