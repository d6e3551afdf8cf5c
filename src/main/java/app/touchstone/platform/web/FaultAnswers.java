package app.touchstone.platform.web;

import app.touchstone.platform.Translations;
import app.touchstone.platform.faults.Fault;
import app.touchstone.platform.faults.FaultLog;
import app.touchstone.platform.faults.ReaderLanguage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a request meets a fault in, its session, its sign-in or its work, it is answered by 503 or 507 and when to come
 * back: programs by a problem (RFC 9457), a reader by a page in their language. An answer that has begun breaks off.
 *
 * @see "Decision 0042"
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class FaultAnswers extends OncePerRequestFilter {

    /** Where programs ask; a script of the desk's pages says what it asks for by a parameter. */
    private static final List<String> PROGRAMS =
            List.of("/phone", "/api", "/files", "/standing", "/actuator", "/ui/", "/s/", "/VAADIN/");

    private static final String SCRIPT = "v-r";

    private final Translations translations;
    private final FaultLog faults;
    private final JsonMapper json;

    FaultAnswers(Translations translations, FaultLog faults, JsonMapper json) {
        this.translations = translations;
        this.faults = faults;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            Optional<Fault> fault = Fault.behind(failure);
            if (fault.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            faults.met(fault.get(), request.getMethod(), failure);
            answer(fault.get(), request, response);
        }
    }

    /** What was printed aside comes back by a second way. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private void answer(Fault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = ReaderLanguage.of(request);
        response.resetBuffer();
        response.setStatus(fault.status().value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(fault.pause().toSeconds()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        if (isOfProgram(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem(fault, language)));
        } else {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream()
                    .write(page(fault, language, request.getContextPath()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean isOfProgram(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return PROGRAMS.stream().anyMatch(path::startsWith)
                || (query != null && query.startsWith(SCRIPT))
                || !String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }

    private ProblemDetail problem(Fault fault, Locale language) {
        return Problems.problem(
                fault.status(),
                fault.title(),
                translations.text(language, fault.title()) + " " + words(fault, language));
    }

    /** Asks again by itself; what was sent by a form is not sent again. */
    private String page(Fault fault, Locale language, String root) {
        String title = HtmlUtils.htmlEscape(translations.text(language, fault.title()));
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta http-equiv="refresh" content="%d">
                <title>%s</title>
                <link rel="icon" href="%s/icon.svg">
                <link rel="stylesheet" href="%s/styles.css">
                </head>
                <body class="fault">
                <main>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="">%s</a></p>
                </main>
                </body>
                </html>
                """.formatted(
                        language.getLanguage(),
                        fault.pause().toSeconds(),
                        title,
                        root,
                        root,
                        title,
                        HtmlUtils.htmlEscape(words(fault, language)),
                        HtmlUtils.htmlEscape(translations.text(language, "platform.page.reload")));
    }

    private String words(Fault fault, Locale language) {
        return translations.text(language, fault.words());
    }
}
