package app.touchstone.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.platform.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class SessionSetupTest {

    @Test
    void aPageThatIsClosedBeforeItsAnswerIsNoFailure() {
        IOException broken = new IOException("Broken pipe");
        assertThat(SessionSetup.isHungUp(new ClientAbortException(broken))).isTrue();
        assertThat(SessionSetup.isHungUp(new UncheckedIOException(new ClientAbortException(broken))))
                .isTrue();
        assertThat(SessionSetup.isHungUp(new AsyncRequestNotUsableException("gone")))
                .isTrue();
    }

    @Test
    void everythingElseIs() {
        assertThat(SessionSetup.isHungUp(new UncheckedIOException(new IOException("No space left on device"))))
                .isFalse();
        assertThat(SessionSetup.isHungUp(new Refused("platform.failed"))).isFalse();
        assertThat(SessionSetup.isHungUp(new IllegalStateException("A slip"))).isFalse();
    }
}
