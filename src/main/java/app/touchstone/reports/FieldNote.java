package app.touchstone.reports;

import app.touchstone.forms.Codes;
import app.touchstone.forms.ValueBounds;
import app.touchstone.platform.bounds.Bounds;
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
 * a report may be handed in (decision 0015). How wrong the phone's clock was is known (decision 0033).
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

    /** Refuses what is longer, larger or other than can be kept, with the name of the field. */
    void requireWithinBounds() {
        Bounds.moment(capturedAt, "capturedAt");
        Bounds.milliseconds(elapsedMs, "elapsedMs");
        switch (content) {
            case QuizTry(Map<String, String> answers) -> {
                Bounds.members(answers.entrySet(), Bounds.MOST_MEMBERS, "note.answers");
                answers.forEach((question, option) -> {
                    Bounds.text(question, Codes.LONGEST, "note.answers");
                    Bounds.text(option, Codes.LONGEST, "note.answers");
                });
            }
            case CheckIn checkIn -> checkIn.requireWithinBounds();
        }
    }

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
            implements Content {

        private static final int LONGEST_REASON = 1000;

        private void requireWithinBounds() {
            Bounds.text(reason, LONGEST_REASON, "note.reason");
            if (latitude != null) {
                ValueBounds.latitude(latitude, "note.latitude");
            }
            if (longitude != null) {
                ValueBounds.longitude(longitude, "note.longitude");
            }
            if (accuracy != null) {
                ValueBounds.accuracy(accuracy, "note.accuracy");
            }
        }
    }
}
