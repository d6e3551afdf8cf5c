package app.touchstone.reports.web;

import app.touchstone.checklists.AnswerValue;
import app.touchstone.platform.AnswerId;
import app.touchstone.reports.StoredAnswer;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer on its way between phone and server. */
record AnswerUpload(
        UUID id,
        String question,
        @Nullable AnswerValue value,
        @Nullable String comment,
        @Nullable String note,
        int revision,
        Instant capturedAt,
        @Nullable Long elapsedMs) {

    static AnswerUpload of(StoredAnswer answer) {
        return new AnswerUpload(
                answer.id().value(),
                answer.question(),
                answer.value(),
                answer.comment(),
                answer.note(),
                answer.revision(),
                answer.capturedAt(),
                answer.elapsedMillis());
    }

    StoredAnswer stored() {
        return new StoredAnswer(
                new AnswerId(id),
                question,
                value,
                Objects.requireNonNullElse(comment, ""),
                Objects.requireNonNullElse(note, ""),
                revision,
                capturedAt,
                elapsedMs);
    }
}
