package app.touchstone.reports;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the phone noted of a visit besides its answers. Nothing is scored by a note; of the quiz alone it depends whether
 * a report may be handed in.
 *
 * @param id made on the phone, so that a note sent again is the same note
 * @param capturedAt by the phone's clock
 * @param elapsedMs how long the page had been open by then, by a clock that nobody sets
 */
public record FieldNote(
        UUID id,
        Content content,
        Instant capturedAt,
        @Nullable Long elapsedMs) {

    /** What is noted. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = QuizTry.class, name = "quiz"),
        @JsonSubTypes.Type(value = CheckIn.class, name = "checkIn")
    })
    public sealed interface Content {}

    /** A try of the quiz: the option chosen at each question. */
    public record QuizTry(Map<String, String> answers) implements Content {
        public QuizTry {
            answers = Map.copyOf(answers);
        }
    }

    /**
     * The arrival at the outlet.
     *
     * @param latitude in degrees; absent, as the next two, where the phone did not find its position
     * @param accuracy within how many metres the phone is sure of it
     * @param reason what the shopper says where the position is missing, unsure or far from the outlet; else empty
     */
    public record CheckIn(
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal latitude,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal longitude,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal accuracy,

            String reason)
            implements Content {}
}
