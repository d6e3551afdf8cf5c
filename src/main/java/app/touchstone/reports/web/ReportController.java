package app.touchstone.reports.web;

import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.Translations;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.bounds.Bounds;
import app.touchstone.reports.Capture;
import app.touchstone.reports.Completeness;
import app.touchstone.reports.FieldNote;
import app.touchstone.reports.FieldNotes;
import app.touchstone.reports.Incomplete;
import app.touchstone.reports.PhotosMissing;
import app.touchstone.reports.Receipt;
import app.touchstone.reports.ReportService;
import app.touchstone.reports.SentReport;
import app.touchstone.reports.SentReport.SentAnswer;
import app.touchstone.reports.SetAside;
import app.touchstone.reports.StoredAnswer;
import app.touchstone.reports.Submissions;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Answers and submissions from the phone; every write can be repeated. */
@RestController
@RequestMapping("/phone/v1/visits/{id}")
class ReportController {

    private final CurrentActor currentActor;
    private final ReportService reports;
    private final Submissions submissions;
    private final FieldNotes notes;
    private final Translations translations;
    private final JsonMapper json;

    ReportController(
            CurrentActor currentActor,
            ReportService reports,
            Submissions submissions,
            FieldNotes notes,
            Translations translations,
            JsonMapper json) {
        this.currentActor = currentActor;
        this.reports = reports;
        this.submissions = submissions;
        this.notes = notes;
        this.translations = translations;
        this.json = json;
    }

    @PutMapping("/answers/{answer}")
    Kept keep(
            @PathVariable String id,
            @PathVariable String answer,
            @RequestParam(defaultValue = "2147483647") int after,
            @RequestBody SentAnswer upload) {
        requireSame(answer, upload.id());
        StoredAnswer sent = upload.stored();
        StoredAnswer kept = reports.keep(currentActor.get(), VisitId.of(id), sent, after);
        boolean stored = kept.revision() == sent.revision() && kept.id().equals(sent.id());
        return new Kept(kept.id().value(), kept.question(), kept.revision(), stored);
    }

    @PutMapping("/notes/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(@PathVariable String id, @PathVariable String note, @RequestBody NoteUpload upload) {
        notes.keep(
                currentActor.get(),
                VisitId.of(id),
                new FieldNote(Identifiers.parse(note), upload.note(), upload.capturedAt(), upload.elapsedMs()));
    }

    @GetMapping("/check")
    Completeness check(@PathVariable String id) {
        return reports.check(currentActor.get(), VisitId.of(id));
    }

    @PutMapping("/submissions/{submission}")
    Receipt submit(
            @PathVariable String id,
            @PathVariable String submission,
            @RequestParam(required = false) @Nullable Instant capturedAt,
            @RequestParam(required = false) @Nullable Long elapsedMs,
            @RequestParam(defaultValue = "false") boolean steady,
            @RequestParam(required = false) @Nullable Long clockAheadMs,
            @RequestBody SentReport upload) {
        String content = json.writeValueAsString(upload);
        return submissions.submit(
                currentActor.get(),
                VisitId.of(id),
                upload.submission(
                        Identifiers.parse(submission),
                        Sha256.of(content),
                        capturedAt == null ? null : new Capture(capturedAt, elapsedMs, steady),
                        clockAheadMs),
                content);
    }

    @ExceptionHandler
    ProblemDetail incomplete(Incomplete incomplete) {
        ProblemDetail problem =
                problem("reports.incomplete", incomplete.problems().size());
        problem.setProperty("problems", incomplete.problems());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail photosMissing(PhotosMissing photosMissing) {
        ProblemDetail problem =
                problem("reports.photos-missing", photosMissing.missing().size());
        problem.setProperty("missing", photosMissing.missing());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail setAside(SetAside setAside) {
        ProblemDetail problem = worded(
                HttpStatus.CONFLICT,
                "reports.set-aside",
                translations.text(language(), setAside.aside().reason()));
        problem.setProperty("reason", setAside.aside().reason());
        problem.setProperty("keptAt", setAside.aside().keptAt());
        problem.setProperty("missing", setAside.missing());
        return problem;
    }

    private ProblemDetail problem(String code, int count) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, code, code, count);
    }

    private ProblemDetail problem(HttpStatus status, String code, String key, Object... arguments) {
        return worded(status, code, translations.text(language(), key, arguments));
    }

    private Locale language() {
        return currentActor.find().map(Actor::language).orElse(Locale.ENGLISH);
    }

    private static ProblemDetail worded(HttpStatus status, String code, String words) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words);
        problem.setProperty("code", code);
        return problem;
    }

    private static void requireSame(String path, UUID body) {
        if (!Identifiers.parse(path).equals(body)) {
            throw new NotFound();
        }
    }

    record Kept(UUID id, String question, int revision, boolean stored) {}

    record NoteUpload(
            FieldNote.Content note,
            Instant capturedAt,
            @Nullable Long elapsedMs) {

        NoteUpload {
            Bounds.present(note, "note");
            Bounds.present(capturedAt, "capturedAt");
        }
    }
}
