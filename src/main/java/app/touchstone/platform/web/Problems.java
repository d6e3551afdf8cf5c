package app.touchstone.platform.web;

import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import app.touchstone.platform.Translations;
import java.time.ZoneOffset;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns the business exceptions into answers: 404, 409 and 422 (RFC 9457). */
@RestControllerAdvice
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
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                refused.messageKey(),
                translations.text(
                        locale(), refused.messageKey(), refused.arguments().toArray()));
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

    private static ProblemDetail problem(HttpStatus status, String code, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", code);
        return problem;
    }

    private Locale locale() {
        return currentActor.find().map(Actor::language).orElse(Locale.ENGLISH);
    }
}
