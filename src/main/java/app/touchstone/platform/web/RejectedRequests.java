package app.touchstone.platform.web;

import app.touchstone.platform.Translations;
import app.touchstone.platform.faults.ReaderLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What no browser of ours sends is refused at the door, by 400 and a sentence, and never seen by a database. */
@Component
class RejectedRequests implements RequestRejectedHandler {

    private static final String REFUSAL = "platform.refusal.request";
    private static final String NUL = "\u0000";

    private final Translations translations;
    private final JsonMapper json;

    RejectedRequests(Translations translations, JsonMapper json) {
        this.translations = translations;
        this.json = json;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        ProblemDetail problem = Problems.problem(
                HttpStatus.BAD_REQUEST, REFUSAL, translations.text(ReaderLanguage.of(request), REFUSAL));
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /**
     * The usual one, and nothing in a query that cannot be read: signs that PostgreSQL keeps in no text, escapes that are
     * none, also in the address that a page tells its engine.
     */
    @Component
    static class Door extends StrictHttpFirewall {

        private static final Pattern ADDRESS_OF_PAGE = Pattern.compile("(?:^|&)query=([^&]*)");

        Door() {
            setAllowedParameterValues(value -> !value.contains(NUL));
        }

        @Override
        public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
            requireReadable(request.getQueryString());
            String type = request.getContentType();
            if (type != null && type.startsWith("multipart/") && !type.contains("boundary=")) {
                throw new RequestRejectedException("A form of parts without a boundary");
            }
            return super.getFirewalledRequest(request);
        }

        private static void requireReadable(@Nullable String query) {
            if (query == null) {
                return;
            }
            read(query);
            Matcher told = ADDRESS_OF_PAGE.matcher(query);
            if (told.find()) {
                read(read(told.group(1)));
            }
        }

        private static String read(String query) {
            try {
                String read = URLDecoder.decode(query, StandardCharsets.UTF_8);
                if (read.contains(NUL)) {
                    throw new RequestRejectedException("A sign that nobody writes");
                }
                return read;
            } catch (IllegalArgumentException broken) {
                RequestRejectedException rejected = new RequestRejectedException("An escape that is none");
                rejected.initCause(broken);
                throw rejected;
            }
        }
    }
}
