package app.touchstone.forms;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was answered. Numbers travel as decimal strings, never as floats; a question without an answer has no value at
 * all, which is not the same as {@link NotApplicable}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AnswerValue.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = AnswerValue.Choices.class, name = "choices"),
    @JsonSubTypes.Type(value = AnswerValue.Number.class, name = "number"),
    @JsonSubTypes.Type(value = AnswerValue.Text.class, name = "text"),
    @JsonSubTypes.Type(value = AnswerValue.Date.class, name = "date"),
    @JsonSubTypes.Type(value = AnswerValue.Time.class, name = "time"),
    @JsonSubTypes.Type(value = AnswerValue.Photos.class, name = "photos"),
    @JsonSubTypes.Type(value = AnswerValue.Recordings.class, name = "recordings"),
    @JsonSubTypes.Type(value = AnswerValue.Timing.class, name = "timing"),
    @JsonSubTypes.Type(value = AnswerValue.Receipt.class, name = "receipt"),
    @JsonSubTypes.Type(value = AnswerValue.Place.class, name = "place"),
    @JsonSubTypes.Type(value = AnswerValue.Acknowledged.class, name = "acknowledged"),
    @JsonSubTypes.Type(value = AnswerValue.Prices.class, name = "prices"),
    @JsonSubTypes.Type(value = AnswerValue.NotApplicable.class, name = "na")
})
public sealed interface AnswerValue {

    /** The one option that was chosen: for yes/no and single choice. */
    record Choice(String option) implements AnswerValue {}

    /** The options that were chosen, perhaps none. */
    record Choices(Set<String> options) implements AnswerValue {
        public Choices {
            options = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(options));
        }
    }

    /** Scale, number, money (in the client's currency) or minutes. */
    @SuppressWarnings("AvoidCommonTypeNames") // the word of the stored documents
    record Number(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value) implements AnswerValue {}

    record Text(String text) implements AnswerValue {}

    record Date(LocalDate date) implements AnswerValue {}

    record Time(LocalTime time) implements AnswerValue {}

    /** The photos taken for a photo question, by the ids of their evidence. */
    record Photos(List<String> evidence) implements AnswerValue {
        public Photos {
            evidence = List.copyOf(evidence);
        }
    }

    /** The recordings made for a question that asks for sound, by the ids of their evidence. */
    record Recordings(List<String> evidence) implements AnswerValue {
        public Recordings {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Minutes from start to stop, as the phone measured them or as the shopper corrected them by hand.
     *
     * @param byWall whether a clock that can be set had a part in measuring; phones before that knew no such thing
     */
    record Timing(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal minutes,
            boolean corrected,

            @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
            boolean byWall)
            implements AnswerValue {

        public Timing(BigDecimal minutes, boolean corrected) {
            this(minutes, corrected, false);
        }
    }

    /** What was paid, in the client's currency, and the time on the receipt where it shows one. */
    record Receipt(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            @Nullable LocalTime time) implements AnswerValue {}

    /** Where the phone was, in degrees, and within how many metres it is sure of that. */
    record Place(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal latitude,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal longitude,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal accuracy)
            implements AnswerValue {}

    record Acknowledged() implements AnswerValue {}

    /** The prices found so far, at most one for each product. */
    record Prices(List<Price> prices) implements AnswerValue {
        public Prices {
            prices = List.copyOf(prices);
            Set<String> seen = new HashSet<>();
            if (!prices.stream().map(Price::product).allMatch(seen::add)) {
                throw new IllegalArgumentException("A product has two prices: (%s)".formatted(prices));
            }
        }
    }

    /** A product's price; without an amount it was not on sale. */
    record Price(
            String product,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal amount) {}

    record NotApplicable() implements AnswerValue {}

    /** The number in the answer by which it is ordered, where it has one. */
    static Optional<BigDecimal> numberOf(AnswerValue value) {
        return switch (value) {
            case Number(BigDecimal number) -> Optional.of(number);
            case Timing timing -> Optional.of(timing.minutes());
            case Receipt receipt -> Optional.of(receipt.amount());
            case Choice _, Choices _, Text _, Date _, Time _, Photos _, Recordings _ -> Optional.empty();
            case Place _, Acknowledged _, Prices _, NotApplicable _ -> Optional.empty();
        };
    }
}
