package app.touchstone.platform.web;

import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import app.touchstone.platform.Translations;
import app.touchstone.platform.pictures.Busy;
import java.time.ZoneOffset;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Turns the business exceptions into answers: 404, 409, 422 and 503 (RFC 9457). What cannot be read is 422 as well, with the
 * field that is at fault where it is one; neither answers nor logs repeat what was sent.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Translations translations;
    private final CurrentActor currentActor;

    Problems(Translations translations, CurrentActor currentActor) {
        this.translations = translations;
        this.currentActor = currentActor;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound missing) {
        return problem(HttpStatus.NOT_FOUND, "platform.not-found", translations.text(locale(), "platform.not-found"));
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return refused(refused, refused.field());
    }

    private ProblemDetail refused(Refused refused, String field) {
        return named(
                field,
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        refused.messageKey(),
                        translations.text(
                                locale(),
                                refused.messageKey(),
                                refused.arguments().toArray())));
    }

    /** A body that is no JSON, or has in a field what does not belong there. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof JacksonException broken)) {
            return refused(new Refused("platform.refusal.body"), "");
        }
        String field = path(broken);
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused(refused, joined(field, refused.field()));
            }
        }
        if (broken instanceof StreamConstraintsException) {
            return refused(new Refused("platform.refusal.body-large"), field);
        }
        return refused(new Refused(field.isEmpty() ? "platform.refusal.body" : "platform.refusal.field"), field);
    }

    /** A form of parts that has no boundary, or breaks off. */
    @ExceptionHandler
    ProblemDetail broken(MultipartException broken) {
        return refused(new Refused("platform.refusal.body"), "");
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException mistyped) {
        return refused(new Refused("platform.refusal.field"), mistyped.getName());
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException missing) {
        return refused(new Refused("platform.refusal.missing"), missing.getParameterName());
    }

    /** What a database would not take, and will not take again; why is in the log, and what it was is not. */
    @ExceptionHandler
    ProblemDetail unfit(DataIntegrityViolationException unfit) {
        log.error("A write did not fit", unfit);
        return refused(new Refused("platform.refusal.unfit"), "");
    }

    private static String path(JacksonException broken) {
        StringBuilder path = new StringBuilder();
        broken.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        });
        return path.toString();
    }

    private static String joined(String path, String field) {
        return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
    }

    private static ProblemDetail named(String field, ProblemDetail problem) {
        if (!field.isEmpty()) {
            problem.setProperty("field", field);
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail stale(Stale stale) {
        String changedAt = Formats.dateTime(
                stale.changedAt(), currentActor.find().map(Actor::zone).orElse(ZoneOffset.UTC), locale());
        return problem(
                HttpStatus.CONFLICT,
                "platform.stale",
                translations.text(locale(), "platform.stale", stale.what(), stale.changedBy(), changedAt));
    }

    /** Two who add the same at once: asked again, the second finds what the first has added. */
    @ExceptionHandler
    ProblemDetail twice(DuplicateKeyException twice) {
        log.warn("Somebody else did the same at the same moment", twice);
        return problem(HttpStatus.CONFLICT, "platform.at-once", translations.text(locale(), "platform.at-once"));
    }

    /** Nothing is wrong with what was sent: 503 says that the same is welcome later. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(Busy busy) {
        log.warn("Too many pictures at once");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(busy.pause().toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(
                        HttpStatus.SERVICE_UNAVAILABLE, "platform.busy", translations.text(locale(), "platform.busy")));
    }

    /** With the code by which programs know it. */
    static ProblemDetail problem(HttpStatus status, String code, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", code);
        return problem;
    }

    private Locale locale() {
        return currentActor.find().map(Actor::language).orElse(Locale.ENGLISH);
    }
}
