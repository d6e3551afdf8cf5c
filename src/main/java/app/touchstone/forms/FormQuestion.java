package app.touchstone.forms;

import app.touchstone.forms.Question.CommentRule;
import app.touchstone.forms.Question.Critical;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question as the phone gets it: everything that decides what is asked, and no points, weights or required answers.
 *
 * @param comment {@code ON} where certain answers ask for a comment: those of {@code commentOn}, and a choice of several
 *     that leaves out one of {@code commentWithout}
 * @param photos how many photos are asked for
 * @param maxPhotos how many are taken
 * @param leastWords how many words an account must have
 * @param least the smallest number taken, as a plain decimal
 * @param most the largest number taken, as a plain decimal
 * @param products whose prices are asked for, without the prices that they should have
 * @param longestMinutes how long a recording may be; absent where nothing is recorded
 * @param whole whether only whole numbers are taken; absent where any are
 * @param first whether it is best answered right after the visit, before everything else: it is critical
 */
public record FormQuestion(
        String code,
        QuestionType type,
        LocalizedText text,
        LocalizedText hint,
        boolean required,
        boolean allowsNotApplicable,
        List<FormOption> options,
        @Nullable Bounds scale,
        LocalizedText unit,
        @Nullable Condition shownWhen,
        Comment comment,
        List<String> commentOn,
        List<String> commentWithout,
        int photos,
        int maxPhotos,
        Checks checks,
        int leastWords,
        @Nullable String least,
        @Nullable String most,
        List<FormProduct> products,
        @Nullable Integer longestMinutes,
        @Nullable Boolean whole,
        boolean first)
        implements Rules.Conditional {

    private static final int MOST_PHOTOS = 20;

    public FormQuestion {
        options = List.copyOf(options);
        commentOn = List.copyOf(commentOn);
        commentWithout = List.copyOf(commentWithout);
        products = List.copyOf(products);
    }

    /** An option without its points. */
    public record FormOption(String code, LocalizedText text) {}

    /** A product without the price that it should have. */
    public record FormProduct(String code, LocalizedText text) {}

    /** A scale without its best end. */
    public record Bounds(int min, int max) {}

    /** When a comment is asked for, besides {@link Checks#commentWhen()}. */
    public enum Comment {
        OPTIONAL,
        ON,
        ALWAYS
    }

    public static FormQuestion of(Question question) {
        boolean onLoss = question.comment() == CommentRule.ON_LOSS;
        Question.Scale scale = question.scale();
        return new FormQuestion(
                question.code(),
                question.type(),
                question.text(),
                question.hint(),
                question.required(),
                question.allowsNotApplicable(),
                question.options().stream()
                        .map(option -> new FormOption(option.code(), option.text()))
                        .toList(),
                scale == null ? null : new Bounds(scale.min(), scale.max()),
                question.unit(),
                question.shownWhen(),
                switch (question.comment()) {
                    case OPTIONAL -> Comment.OPTIONAL;
                    case ON_LOSS -> Comment.ON;
                    case ALWAYS -> Comment.ALWAYS;
                },
                onLoss ? losing(question) : List.of(),
                onLoss && question.type() == QuestionType.MULTIPLE
                        ? question.requiredOptions().stream().sorted().toList()
                        : List.of(),
                question.photos(),
                MOST_PHOTOS,
                question.checks(),
                question.particulars().leastWords(),
                plain(question.particulars().least()),
                plain(question.particulars().most()),
                question.particulars().products().stream()
                        .map(product -> new FormProduct(product.code(), product.text()))
                        .toList(),
                question.type() == QuestionType.AUDIO
                        ? (Integer) question.particulars().minutesOfSound()
                        : null,
                question.particulars().whole(),
                question.critical() != Critical.NO);
    }

    /** The answers that lose points, as codes; a scale loses from the middle on to its worse end. */
    private static List<String> losing(Question question) {
        return switch (question.type()) {
            case YES_NO -> unlikeRequired(question);
            case SINGLE -> belowBest(question);
            case SCALE -> worseHalf(question);
            default -> List.of();
        };
    }

    private static @Nullable String plain(@Nullable BigDecimal bound) {
        return bound == null ? null : bound.toPlainString();
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

    private static List<String> worseHalf(Question question) {
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
