package app.touchstone.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts what a browser is to be careful about on every answer, before anything else can have begun one: pages of the desk,
 * files, refusals and failures alike. The policy is the phone's: no scripts and styles within pages, nothing from
 * elsewhere; a page of the desk says its own. None of it can wait for the end of a request: what is forwarded, as the
 * phone's page is, has ended before, and an answer that nothing has changed would change the headers that are kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SafeHeaders extends OncePerRequestFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
                            + "img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self'; "
                            + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
                            + "frame-ancestors 'none'");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALWAYS.forEach(response::setHeader);
        chain.doFilter(request, response);
    }
}
