package app.touchstone.reports;

import app.touchstone.forms.AnswerValue;
import app.touchstone.platform.AnswerId;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.bounds.Bounds;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.evidence.Evidence;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report in the words of the protocol with the phone, as far as it can be read again without the phone. */
public record SentReport(int revision, @Nullable Instant visitedAt, List<SentAnswer> answers, List<SentPhoto> photos) {

    public SentReport {
        Bounds.members(answers, Bounds.MOST_ROWS, "answers");
        Bounds.members(photos, Bounds.MOST_ROWS, "photos");
        answers = List.copyOf(answers);
        photos = List.copyOf(photos);
    }

    /** One answer. */
    public record SentAnswer(
            UUID id,
            String question,
            @Nullable AnswerValue value,
            @Nullable String comment,
            @Nullable String note,
            int revision,
            Instant capturedAt,
            @Nullable Long elapsedMs) {

        public SentAnswer {
            Bounds.present(id, "id");
            Bounds.text(question, Bounds.LONGEST_CODE, "question");
            Bounds.present(capturedAt, "capturedAt");
        }

        public static SentAnswer of(StoredAnswer answer) {
            return new SentAnswer(
                    answer.id().value(),
                    answer.question(),
                    answer.value(),
                    answer.comment(),
                    answer.note(),
                    answer.revision(),
                    answer.capturedAt(),
                    answer.elapsedMillis());
        }

        public StoredAnswer stored() {
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

    /** A note beside the report; it goes on its own, before it. */
    public record SentNote(
            UUID id,
            FieldNote.Content note,
            Instant capturedAt,
            @Nullable Long elapsedMs) {

        public SentNote {
            Bounds.present(id, "id");
            Bounds.present(note, "note");
            Bounds.present(capturedAt, "capturedAt");
        }

        static SentNote of(FieldNote note) {
            return new SentNote(note.id(), note.content(), note.capturedAt(), note.elapsedMs());
        }

        FieldNote stored() {
            return new FieldNote(id, note, capturedAt, elapsedMs);
        }
    }

    /** A photo that belongs to the report. */
    public record SentPhoto(UUID id, String question, String sha256) {

        public SentPhoto {
            Bounds.present(id, "id");
            Bounds.text(question, Bounds.LONGEST_CODE, "question");
            Bounds.text(sha256, Bounds.LONGEST_CODE, "sha256");
        }
    }

    /** The report as a submission under the id that the phone gave it. */
    public Submission submission(
            UUID id, String contentSha256, @Nullable Capture capture, @Nullable Long clockAheadMillis) {
        return new Submission(
                id,
                revision,
                contentSha256,
                Bounds.present(visitedAt, "visitedAt"),
                answers.stream().map(SentAnswer::stored).toList(),
                photoIds(),
                capture,
                clockAheadMillis);
    }

    List<EvidenceId> photoIds() {
        return photos.stream().map(photo -> new EvidenceId(photo.id())).toList();
    }

    static SentReport of(Collection<StoredAnswer> answers, Collection<Evidence> photos) {
        return new SentReport(
                answers.stream().mapToInt(StoredAnswer::revision).max().orElse(0),
                null,
                answers.stream().map(SentAnswer::of).toList(),
                photos.stream()
                        .map(photo -> new SentPhoto(photo.id().value(), photo.question(), photo.originalSha256()))
                        .toList());
    }
}
