package app.touchstone.scoring;

import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.Answers;
import app.touchstone.forms.Option;
import app.touchstone.forms.Question;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one answer loses of its question's standard: a share within [0, 1] where the answer counts, else why it does
 * not. The weight plays no part, so a critical question worth no points still has a loss.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AnswerLoss.Scored.class, name = "scored"),
    @JsonSubTypes.Type(value = AnswerLoss.NotScored.class, name = "notScored"),
    @JsonSubTypes.Type(value = AnswerLoss.Dropped.class, name = "dropped")
})
public sealed interface AnswerLoss {

    /** The answer counts: 0 meets the standard, 1 misses it wholly. */
    record Scored(BigDecimal loss) implements AnswerLoss {
        public Scored {
            if (loss.signum() < 0 || loss.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("A loss is not within 0 to 1: (%s)".formatted(loss));
            }
            loss = Decimals.plain(loss);
        }
    }

    /** The question states no standard: text, date, photo, or a number without target. */
    record NotScored() implements AnswerLoss {}

    /** The question does not count in this visit: its weight leaves points earned and points possible. */
    record Dropped(DropReason reason) implements AnswerLoss {}

    /** Why a question that has a standard does not count. */
    enum DropReason {
        HIDDEN,
        NOT_APPLICABLE,
        BLANK
    }

    /**
     * The loss of the question's answer.
     *
     * @param shown whether the question's condition lets it show; what is hidden is dropped, answered or not
     * @throws IllegalArgumentException for an answer that the question cannot take
     */
    static AnswerLoss of(Question question, Answers answers, boolean shown) {
        Optional<Standard> standard = standard(question);
        if (standard.isEmpty()) {
            return new NotScored();
        }
        if (!shown) {
            return new Dropped(DropReason.HIDDEN);
        }
        Optional<AnswerValue> answer = answers.to(question.code());
        if (answer.isEmpty()) {
            return new Dropped(DropReason.BLANK);
        }
        return answer.get() instanceof AnswerValue.NotApplicable || PriceLoss.saysNothing(question, answer.get())
                ? new Dropped(DropReason.NOT_APPLICABLE)
                : new Scored(standard.get().loss(answer.get()));
    }

    /** How a question's answers are turned into losses; nothing where the question states no standard. */
    private static Optional<Standard> standard(Question question) {
        Set<String> required = question.requiredOptions();
        return switch (question.type()) {
            case YES_NO ->
                Optional.<Standard>of(value -> missed(required, chosen(question, value)))
                        .filter(_ -> !required.isEmpty());
            case SINGLE ->
                question.options().stream()
                        .map(Option::points)
                        .max(Comparator.naturalOrder())
                        .filter(best -> best.signum() > 0)
                        .map(best -> value -> below(best, chosen(question, value)));
            case MULTIPLE ->
                Optional.<Standard>of(value -> missing(required, question, value))
                        .filter(_ -> !required.isEmpty());
            case SCALE ->
                Optional.ofNullable(question.scale())
                        .map(scale -> value -> onScale(scale, question, number(question, value)));
            case NUMBER, MONEY, DURATION, TIMER ->
                Optional.ofNullable(question.target()).map(target -> value -> beyond(target, number(question, value)));
            case PRICES ->
                Optional.of(question.particulars())
                        .filter(_ -> question.isPriced())
                        .map(particulars -> value -> PriceLoss.of(particulars, prices(question, value)));
            case TEXT, LONG_TEXT, DATE, TIME, PHOTO, AUDIO -> Optional.empty();
            case RECEIPT, LOCATION, ACKNOWLEDGEMENT, NOTE -> Optional.empty();
        };
    }

    private static BigDecimal missed(Set<String> required, Option chosen) {
        return required.contains(chosen.code()) ? BigDecimal.ZERO : BigDecimal.ONE;
    }

    private static BigDecimal below(BigDecimal best, Option chosen) {
        return BigDecimal.ONE.subtract(Decimals.divide(chosen.points(), best));
    }

    private static Option chosen(Question question, AnswerValue value) {
        if (value instanceof AnswerValue.Choice(String code)) {
            return question.option(code).orElseThrow(() -> unfit(question, value));
        }
        throw unfit(question, value);
    }

    private static BigDecimal number(Question question, AnswerValue value) {
        return AnswerValue.numberOf(value).orElseThrow(() -> unfit(question, value));
    }

    private static List<AnswerValue.Price> prices(Question question, AnswerValue value) {
        if (value instanceof AnswerValue.Prices(List<AnswerValue.Price> prices)) {
            return prices;
        }
        throw unfit(question, value);
    }

    private static BigDecimal missing(Set<String> required, Question question, AnswerValue value) {
        if (value instanceof AnswerValue.Choices(Set<String> chosen)) {
            long missing =
                    required.stream().filter(code -> !chosen.contains(code)).count();
            return Decimals.divide(BigDecimal.valueOf(missing), BigDecimal.valueOf(required.size()));
        }
        throw unfit(question, value);
    }

    private static BigDecimal onScale(Question.Scale scale, Question question, BigDecimal value) {
        BigDecimal min = BigDecimal.valueOf(scale.min());
        BigDecimal max = BigDecimal.valueOf(scale.max());
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw unfit(question, new AnswerValue.Number(value));
        }
        return Decimals.divide(scale.lowIsBest() ? value.subtract(min) : max.subtract(value), max.subtract(min));
    }

    /** Works on either side: the limit may lie below the target. */
    private static BigDecimal beyond(Question.Target target, BigDecimal value) {
        return Decimals.share(
                Decimals.divide(value.subtract(target.target()), target.limit().subtract(target.target())));
    }

    private static IllegalArgumentException unfit(Question question, AnswerValue value) {
        return new IllegalArgumentException("Question (%s) of type (%s) cannot take the answer (%s)"
                .formatted(question.code(), question.type(), value));
    }
}
