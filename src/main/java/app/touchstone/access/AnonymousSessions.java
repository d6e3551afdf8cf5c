package app.touchstone.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * A session of somebody who has not signed in ends after ten minutes without a request: each costs memory, and anybody may
 * begin as many as they like. Once its person is known it lasts as long as the installation says.
 */
@Component
class AnonymousSessions implements HttpSessionListener {

    static final Duration LASTS = Duration.ofMinutes(10);

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval((int) LASTS.toSeconds());
    }

    /** Lets the session of a known person last. */
    static void lift(HttpSession session) {
        if (session.getMaxInactiveInterval() == LASTS.toSeconds()) {
            session.setMaxInactiveInterval(
                    (int) Duration.ofMinutes(session.getServletContext().getSessionTimeout())
                            .toSeconds());
        }
    }
}
