package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;

class AnonymousSessionsTest {

    private final MockServletContext context = new MockServletContext();
    private final MockHttpSession session = new MockHttpSession(context);

    @BeforeEach
    void begin() {
        context.setSessionTimeout(480);
        new AnonymousSessions().sessionCreated(new HttpSessionEvent(session));
    }

    @Test
    void endAfterTenMinutes() {
        assertThat(session.getMaxInactiveInterval()).isEqualTo(600);
    }

    @Test
    void lastAsLongAsTheInstallationSaysOnceTheirPersonIsKnown() {
        AnonymousSessions.lift(session);

        assertThat(session.getMaxInactiveInterval()).isEqualTo(8 * 3600);
    }

    @Test
    void keepWhatWasSetForThemselves() {
        session.setMaxInactiveInterval(60);

        AnonymousSessions.lift(session);

        assertThat(session.getMaxInactiveInterval()).isEqualTo(60);
    }
}
