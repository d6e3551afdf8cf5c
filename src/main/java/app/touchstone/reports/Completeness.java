package app.touchstone.reports;

import app.touchstone.checklists.AnswerValue;
import app.touchstone.checklists.Question;
import app.touchstone.checklists.QuestionType;
import app.touchstone.checklists.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is missing in a report before it can be handed in. Hidden questions ask for nothing. */
public final class Completeness {

    private Completeness() {}

    /** What is wrong with the answer to a question. */
    public enum Kind {
        MISSING,
        COMMENT_MISSING,
        PHOTO_MISSING,
        INVALID
    }

    /** One thing to put right. */
    public record Problem(String question, Kind kind) {}

    public static List<Problem> of(Report report) {
        Set<String> shown = Rules.shown(report.definition(), report.values());
        Map<String, Long> photos =
                report.evidence().stream().collect(Collectors.groupingBy(Evidence::question, Collectors.counting()));
        List<Problem> problems = new ArrayList<>();
        report.definition()
                .questions()
                .filter(question -> shown.contains(question.code()))
                .forEach(question -> check(
                        question,
                        report.answers().get(question.code()),
                        photos.getOrDefault(question.code(), 0L).intValue(),
                        problems));
        return problems;
    }

    private static void check(Question question, @Nullable StoredAnswer answer, int photos, List<Problem> problems) {
        AnswerValue value = answer == null ? null : answer.value();
        String comment = answer == null ? "" : answer.comment();
        if (question.type() == QuestionType.PHOTO) {
            int wanted = question.required() ? Math.max(1, question.photos()) : 0;
            if (photos < wanted && !(value instanceof AnswerValue.NotApplicable)) {
                problems.add(new Problem(question.code(), Kind.PHOTO_MISSING));
            }
            return;
        }
        if (value == null) {
            if (question.required() && question.type() != QuestionType.NOTE) {
                problems.add(new Problem(question.code(), Kind.MISSING));
            }
            return;
        }
        if (!fits(question, value)) {
            problems.add(new Problem(question.code(), Kind.INVALID));
            return;
        }
        if (comment.isBlank() && asksForComment(question, value)) {
            problems.add(new Problem(question.code(), Kind.COMMENT_MISSING));
        }
        if (photos < question.photos() && !(value instanceof AnswerValue.NotApplicable)) {
            problems.add(new Problem(question.code(), Kind.PHOTO_MISSING));
        }
    }

    static boolean asksForComment(Question question, AnswerValue value) {
        return switch (question.comment()) {
            case OPTIONAL -> false;
            case ALWAYS -> true;
            case ON_LOSS -> {
                List<String> asking = CommentRules.codesThatAsk(question);
                yield switch (value) {
                    case AnswerValue.Choice(String option) -> asking.contains(option);
                    case AnswerValue.Choices(Set<String> options) -> !options.containsAll(question.requiredOptions());
                    case AnswerValue.Number(BigDecimal number) ->
                        asking.contains(number.stripTrailingZeros().toPlainString());
                    case AnswerValue.Text _, AnswerValue.Date _, AnswerValue.Time _ -> false;
                    case AnswerValue.Photos _, AnswerValue.NotApplicable _ -> false;
                };
            }
        };
    }

    /** Whether a value is one that the question can take. */
    public static boolean fits(Question question, AnswerValue value) {
        if (value instanceof AnswerValue.NotApplicable) {
            return question.allowsNotApplicable();
        }
        return switch (question.type()) {
            case YES_NO, SINGLE ->
                value instanceof AnswerValue.Choice(String option)
                        && question.option(option).isPresent();
            case MULTIPLE ->
                value instanceof AnswerValue.Choices(Set<String> options)
                        && options.stream()
                                .allMatch(option -> question.option(option).isPresent());
            case SCALE -> value instanceof AnswerValue.Number(BigDecimal number) && onScale(question, number);
            case NUMBER, MONEY -> value instanceof AnswerValue.Number;
            case DURATION -> value instanceof AnswerValue.Number(BigDecimal minutes) && minutes.signum() >= 0;
            case TEXT -> value instanceof AnswerValue.Text;
            case DATE -> value instanceof AnswerValue.Date;
            case TIME -> value instanceof AnswerValue.Time;
            case PHOTO -> value instanceof AnswerValue.Photos;
            case NOTE -> false;
        };
    }

    private static boolean onScale(Question question, BigDecimal number) {
        Question.Scale scale = question.scale();
        return scale != null
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(scale.min())) >= 0
                && number.compareTo(BigDecimal.valueOf(scale.max())) <= 0;
    }
}
