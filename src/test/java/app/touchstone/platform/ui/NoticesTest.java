package app.touchstone.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bare.BareStart;
import bare.Guarded;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.notification.Notification;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = BareStart.class)
class NoticesTest extends BrowserlessTest {

    @Test
    void oneOfAKindStandsAtATime() {
        Notices.refused("first");
        Notices.refused("second");
        assertThat(find(Notification.class).all()).hasSize(1);
        Notices.done("mended");
        assertThat(find(Notification.class).all()).hasSize(1);
        Notices.done("once more");
        assertThat(find(Notification.class).all()).hasSize(1);
    }

    @Test
    void aRefusalGoesWithThePage() {
        Notices.refused("first");
        roundTrip();
        assertThat(find(Notification.class).all()).hasSize(1);
        navigate(Guarded.class);
        assertThat(find(Notification.class).all()).isEmpty();
    }
}
