package app.touchstone.platform.ui.shell;

import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Role;
import app.touchstone.platform.ui.NavigationEntry;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** Leads everybody to where their day begins: the first place of their navigation, shoppers to their own application. */
@Route("")
@PermitAll
class HomeView extends Composite<Div> implements BeforeEnterObserver {

    private final transient CurrentActor currentActor;
    private final transient List<NavigationEntry> entries;

    HomeView(CurrentActor currentActor, List<NavigationEntry> entries) {
        this.currentActor = currentActor;
        this.entries = entries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentActor.get().has(Role.SHOPPER)) {
            UI.getCurrent().getPage().setLocation("s/");
            return;
        }
        entries.stream()
                .filter(entry -> entry.isFor(currentActor.get()))
                .min(Comparator.comparingInt(NavigationEntry::order))
                .ifPresentOrElse(entry -> event.forwardTo(entry.path()), () -> event.forwardTo("profile"));
    }
}
