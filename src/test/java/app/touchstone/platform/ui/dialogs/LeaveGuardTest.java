package app.touchstone.platform.ui.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import bare.BareStart;
import bare.Guarded;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = BareStart.class)
class LeaveGuardTest extends BrowserlessTest {

    private Guarded view;

    @BeforeEach
    void open() {
        view = navigate(Guarded.class);
    }

    @Test
    void letsGoWhereNothingIsLost() {
        UI.getCurrent().navigate(BareStart.class);
        assertThat(shown()).isInstanceOf(BareStart.class);
    }

    @Test
    void asksOnceAndStays() {
        view.guard.touch();
        UI.getCurrent().navigate(BareStart.class);
        assertThat(shown()).isSameAs(view);
        UI.getCurrent().navigate(BareStart.class);
        assertThat(shown()).isSameAs(view);
        find(LeaveQuestion.class).single().close();
        assertThat(shown()).isSameAs(view);
        assertThat(view.guard.isUnsaved()).isTrue();
    }

    @Test
    void asksNothingWithinThePageAndAfterSaving() {
        view.guard.touch();
        UI.getCurrent().navigate("guarded", QueryParameters.of("at", "2"));
        assertThat(find(LeaveQuestion.class).all()).isEmpty();
        view.guard.settle();
        UI.getCurrent().navigate(BareStart.class);
        assertThat(shown()).isInstanceOf(BareStart.class);
    }

    private static Component shown() {
        return (Component) UI.getCurrent().getActiveRouterTargetsChain().getFirst();
    }
}
