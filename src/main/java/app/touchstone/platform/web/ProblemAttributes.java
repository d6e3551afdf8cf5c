package app.touchstone.platform.web;

import app.touchstone.platform.Translations;
import jakarta.servlet.RequestDispatcher;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What the container refuses before anybody of ours has seen it is told in the form of our own refusals. */
@Component
class ProblemAttributes extends DefaultErrorAttributes {

    private final Translations translations;

    ProblemAttributes(Translations translations) {
        this.translations = translations;
    }

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object found = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST);
        int status = found instanceof Integer code ? code : HttpStatus.INTERNAL_SERVER_ERROR.value();
        String key = HttpStatus.valueOf(status).is5xxServerError() ? "platform.broken" : "platform.refusal.request";
        Map<String, @Nullable Object> problem = new LinkedHashMap<>();
        problem.put("status", status);
        problem.put("title", HttpStatus.valueOf(status).getReasonPhrase());
        problem.put("detail", translations.text(Translations.nearest(request.getLocale()), key));
        problem.put("code", key);
        return problem;
    }
}
