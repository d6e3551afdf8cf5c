package app.touchstone.forms;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule over answers: when a question is shown. Three-valued: a comparison with an unanswered question is unknown, and
 * a question shows only where its condition is true. No coercion, no arithmetic. The same tree is evaluated by the
 * browser application; {@code rules-conformance.json} holds both to it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.All.class, name = "all"),
    @JsonSubTypes.Type(value = Condition.Any.class, name = "any"),
    @JsonSubTypes.Type(value = Condition.Not.class, name = "not"),
    @JsonSubTypes.Type(value = Condition.Compare.class, name = "compare")
})
public sealed interface Condition {

    /** Every comparison that it makes, at any depth, in the order in which they stand. */
    default Stream<Compare> comparisons() {
        return switch (this) {
            case All(List<Condition> of) -> of.stream().flatMap(Condition::comparisons);
            case Any(List<Condition> of) -> of.stream().flatMap(Condition::comparisons);
            case Not(Condition of) -> of.comparisons();
            case Compare compare -> Stream.of(compare);
        };
    }

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Condition of) implements Condition {}

    /**
     * One question's answer against values: option codes, or decimal numbers as strings. {@code ANSWERED},
     * {@code UNANSWERED} and {@code NA} take no values, {@code BETWEEN} takes two, both ends included.
     */
    record Compare(String question, Comparison is, List<String> values) implements Condition {
        public Compare {
            values = List.copyOf(values);
        }
    }

    /** How an answer is compared. */
    enum Comparison {
        IS,
        IS_NOT,
        ONE_OF,
        NONE_OF,
        CONTAINS,
        CONTAINS_ANY,
        GT,
        GTE,
        LT,
        LTE,
        BETWEEN,
        ANSWERED,
        UNANSWERED,
        NA
    }
}
