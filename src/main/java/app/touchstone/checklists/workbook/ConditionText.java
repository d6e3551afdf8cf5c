package app.touchstone.checklists.workbook;

import app.touchstone.forms.Codes;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Condition.All;
import app.touchstone.forms.Condition.Any;
import app.touchstone.forms.Condition.Compare;
import app.touchstone.forms.Condition.Not;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionType;
import app.touchstone.platform.Refused;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Conditions as the workbook's column {@code relevant} writes them: the part of XPath that compares answers with values.
 * What is written is read back as the {@link ConditionForm#normal normal} form of what it was.
 */
final class ConditionText {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private ConditionText() {}

    /** @param isMultiple whether the question of a code takes several options */
    static Condition parse(String text, Predicate<String> isMultiple) throws UnreadableCondition {
        return ConditionForm.normal(new ConditionParser(text, isMultiple).parse());
    }

    /**
     * The condition in a cell; nothing where the cell is empty, or cannot be read, which is remarked on.
     *
     * @param questions those that are known so far, by their codes
     */
    static @Nullable Condition read(SheetLine line, String column, Map<String, Question> questions, Remarks remarks) {
        String text = line.take(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parse(text, code -> {
                Question asked = questions.get(code);
                return asked != null && asked.type() == QuestionType.MULTIPLE;
            });
        } catch (UnreadableCondition unreadable) {
            remarks.error(line, column, "checklists.remark.condition-unreadable", unreadable.part());
            return null;
        }
    }

    static String print(Condition condition) {
        return printed(ConditionForm.expanded(condition));
    }

    private static String printed(Condition condition) {
        return switch (condition) {
            case All(List<Condition> of) when of.isEmpty() -> "true()";
            case Any(List<Condition> of) when of.isEmpty() -> "false()";
            case All(List<Condition> of) ->
                of.stream()
                        .map(part -> part instanceof Any any && !any.of().isEmpty()
                                ? "(" + printed(part) + ")"
                                : printed(part))
                        .collect(Collectors.joining(" and "));
            case Any(List<Condition> of) ->
                of.stream().map(ConditionText::printed).collect(Collectors.joining(" or "));
            case Not(Condition of) -> "not(" + printed(of) + ")";
            case Compare compare -> printed(compare);
        };
    }

    private static String printed(Compare compare) {
        String question = "${" + compare.question() + "}";
        return switch (compare.is()) {
            case ANSWERED -> question + " != ''";
            case UNANSWERED -> question + " = ''";
            case NA -> question + " = '" + Codes.NOT_APPLICABLE + "'";
            case IS -> question + " = " + literal(compare);
            case IS_NOT -> question + " != " + literal(compare);
            case GT -> question + " > " + literal(compare);
            case GTE -> question + " >= " + literal(compare);
            case LT -> question + " < " + literal(compare);
            case LTE -> question + " <= " + literal(compare);
            case CONTAINS -> "selected(" + question + ", " + literal(compare) + ")";
            case ONE_OF, NONE_OF, CONTAINS_ANY, BETWEEN ->
                throw new IllegalArgumentException("Not expanded: (%s)".formatted(compare));
        };
    }

    /** XPath knows no escape in its texts: what holds both kinds of quotes has no way to be written. */
    private static String literal(Compare compare) {
        String value = compare.values().getFirst();
        if (NUMBER.matcher(value).matches()) {
            return value;
        }
        if (!value.contains("'")) {
            return "'" + value + "'";
        }
        if (!value.contains("\"")) {
            return "\"" + value + "\"";
        }
        throw new Refused("checklists.refusal.quotes", compare.question(), value);
    }
}
