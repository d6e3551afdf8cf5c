package app.touchstone.reports;

import app.touchstone.checklists.Option;
import app.touchstone.checklists.Question;
import app.touchstone.checklists.Question.CommentRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which answers ask for a comment, as codes: so the phone can ask without knowing points or required answers. A scale
 * asks from the middle on downward.
 */
final class CommentRules {

    private CommentRules() {}

    static List<String> codesThatAsk(Question question) {
        if (question.comment() != CommentRule.ON_LOSS) {
            return List.of();
        }
        return switch (question.type()) {
            case YES_NO, MULTIPLE -> unlikeRequired(question);
            case SINGLE -> belowBest(question);
            case SCALE -> lowerHalf(question);
            case NUMBER, MONEY, DURATION, TEXT, DATE, TIME, PHOTO, NOTE -> List.of();
        };
    }

    private static List<String> unlikeRequired(Question question) {
        Set<String> required = question.requiredOptions();
        return required.isEmpty()
                ? List.of()
                : question.options().stream()
                        .map(Option::code)
                        .filter(code -> !required.contains(code))
                        .toList();
    }

    private static List<String> belowBest(Question question) {
        BigDecimal best = question.options().stream()
                .map(Option::points)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return question.options().stream()
                .filter(option -> option.points().compareTo(best) < 0)
                .map(Option::code)
                .toList();
    }

    private static List<String> lowerHalf(Question question) {
        Question.Scale scale = question.scale();
        if (scale == null) {
            return List.of();
        }
        int sum = scale.min() + scale.max();
        return IntStream.rangeClosed(scale.min(), scale.max())
                .filter(value -> scale.lowIsBest() ? 2 * value >= sum : 2 * value <= sum)
                .mapToObj(Integer::toString)
                .toList();
    }
}
