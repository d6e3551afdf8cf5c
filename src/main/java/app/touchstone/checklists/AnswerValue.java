package app.touchstone.checklists;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

    record NotApplicable() implements AnswerValue {}
}
