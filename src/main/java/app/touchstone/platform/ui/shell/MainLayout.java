package app.touchstone.platform.ui.shell;

import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.ui.NavigationEntry;
import app.touchstone.platform.ui.NavigationEntry.Place;
import app.touchstone.platform.ui.Preferences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every desk view: navigation by role, language, colour scheme, sign-out. Every page opens at its top
 * and scrolls by the keyboard at once. Another place of the same page, and an act that draws a part of it anew, leave
 * scroll and focus where they are.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String OPEN =
            "return import(new URL('ui/place.js', document.baseURI).href).then(place => place.open(this, $0))";

    private final Main main = new Main();
    private final transient List<NavigationEntry> entries;
    private final transient CurrentActor currentActor;
    private final transient Map<NavigationEntry, SideNavItem> items = new LinkedHashMap<>();
    private @Nullable String path;

    MainLayout(
            CurrentActor currentActor,
            Preferences preferences,
            AuthenticationContext authentication,
            Clock clock,
            List<NavigationEntry> entries) {
        this.entries = entries;
        this.currentActor = currentActor;
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        setPrimarySection(Section.DRAWER);
        Header header = new Header(skipLink(), brand());
        header.addClassName("app-header");
        addToNavbar(header);
        if (currentActor.find().isPresent()) {
            header.addComponentAtIndex(1, menuButton());
            header.add(new PersonMenu(currentActor, preferences, authentication, clock));
            Aside drawer = new Aside(drawerBrand(), new Scroller(navigation()));
            drawer.getElement().setAttribute("aria-label", getTranslation("platform.menu"));
            addToDrawer(drawer);
        }
        setContent(main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String now = event.getLocation().getPath();
        if (!now.equals(path)) {
            main.getElement().executeJs(OPEN, path != null);
            path = now;
            if (currentActor.find().isPresent()) {
                items.forEach(this::lead);
            }
        }
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#content", getTranslation("platform.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Component menuButton() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("platform.menu"));
        return toggle;
    }

    private static Component brand() {
        Span brand = new Span("Touchstone");
        brand.addClassNames("brand", "navbar-brand");
        return brand;
    }

    private static Component drawerBrand() {
        Div mark = new Div(new Span("Touchstone"));
        mark.addClassNames("brand", "drawer-brand");
        return mark;
    }

    private SideNav navigation() {
        SideNav navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("platform.navigation"));
        entries.stream()
                .filter(entry -> entry.isFor(currentActor.get()))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .forEach(entry -> items.put(
                        entry,
                        new SideNavItem(
                                getTranslation(entry.labelKey()),
                                entry.path(),
                                entry.icon().create())));
        items.values().forEach(navigation::addItem);
        return navigation;
    }

    /** What is somebody's own may have changed since the page before. */
    private void lead(NavigationEntry entry, SideNavItem item) {
        Place place = entry.own()
                .of(currentActor.get())
                .orElseGet(() -> new Place(getTranslation(entry.labelKey()), entry.path()));
        if (!place.name().equals(item.getLabel())) {
            item.setLabel(place.name());
        }
        if (!place.path().equals(item.getPath())) {
            item.setPath(place.path());
        }
    }
}
