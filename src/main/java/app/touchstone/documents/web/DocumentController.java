package app.touchstone.documents.web;

import app.touchstone.documents.Documents;
import app.touchstone.documents.Pdf;
import app.touchstone.insight.Yardstick;
import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Translations;
import app.touchstone.platform.VisitId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Papers in the language asked for, else the reader's own. The server's threads are free while one is printed. */
@RestController
@RequestMapping("/files/documents")
class DocumentController {

    /** Printing gives up before this, and says so itself. */
    private static final long LONGEST_MILLISECONDS = 120_000;

    private static final String SECONDS_TO_WAIT = "30";

    private final CurrentActor currentActor;
    private final Documents documents;
    private final Translations translations;

    DocumentController(CurrentActor currentActor, Documents documents, Translations translations) {
        this.currentActor = currentActor;
        this.documents = documents;
        this.translations = translations;
    }

    @GetMapping("/visits/{id}.pdf")
    DeferredResult<ResponseEntity<byte[]>> visit(
            @PathVariable String id, @RequestParam(required = false) @Nullable String lang) {
        Actor actor = currentActor.get();
        return answer(documents.visit(actor, VisitId.of(id), language(actor, lang)));
    }

    @GetMapping("/outlets/{id}.pdf")
    DeferredResult<ResponseEntity<byte[]>> outlet(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String journey,
            @RequestParam(required = false) @Nullable String checklist,
            @RequestParam(required = false) @Nullable String lang) {
        Actor actor = currentActor.get();
        return answer(documents.outlet(
                actor,
                OutletId.of(id),
                journey == null ? null : JourneyTemplateId.of(journey),
                checklist == null ? null : Yardstick.of(checklist),
                language(actor, lang)));
    }

    private static Locale language(Actor actor, @Nullable String lang) {
        return lang == null ? actor.language() : Locale.forLanguageTag(lang);
    }

    private static DeferredResult<ResponseEntity<byte[]>> answer(CompletableFuture<Pdf> printing) {
        DeferredResult<ResponseEntity<byte[]>> answer = new DeferredResult<>(LONGEST_MILLISECONDS);
        var _ = printing.whenComplete((pdf, failure) -> {
            if (failure == null) {
                answer.setResult(answer(pdf));
            } else {
                answer.setErrorResult(failure instanceof CompletionException ? cause(failure) : failure);
            }
        });
        return answer;
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : cause;
    }

    private static ResponseEntity<byte[]> answer(Pdf pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(pdf))
                .body(pdf.bytes());
    }

    /** A plain name for old programs, and the real one as RFC 5987 writes it. */
    private static String disposition(Pdf pdf) {
        String plain = pdf.plainName().replaceAll("[^A-Za-z0-9._-]+", "-");
        String name = URLEncoder.encode(
                        pdf.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " "), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "inline; filename=\"%s.pdf\"; filename*=UTF-8''%s.pdf".formatted(plain, name);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLong(TimeoutException late) {
        return later("documents.refusal.too-long");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(RejectedExecutionException busy) {
        return later("documents.refusal.busy");
    }

    private ResponseEntity<ProblemDetail> later(String code) {
        Locale locale = currentActor.find().map(Actor::language).orElse(Locale.ENGLISH);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, translations.text(locale, code));
        problem.setProperty("code", code);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
