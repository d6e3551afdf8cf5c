package app.touchstone.platform.ui;

import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Translations;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The frame around every desk view: navigation by role, language, colour scheme, sign-out. */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout {

    private final transient CurrentActor currentActor;
    private final transient Preferences preferences;
    private final transient AuthenticationContext authentication;
    private final Main main = new Main();

    MainLayout(
            CurrentActor currentActor,
            Preferences preferences,
            AuthenticationContext authentication,
            List<NavigationEntry> entries) {
        this.currentActor = currentActor;
        this.preferences = preferences;
        this.authentication = authentication;
        main.setId("content");
        setPrimarySection(Section.DRAWER);
        Header header = new Header(skipLink(), menuButton(), brand());
        header.addClassName("app-header");
        addToNavbar(header);
        currentActor.find().ifPresent(actor -> {
            header.add(personMenu(actor));
            Aside drawer = new Aside(drawerBrand(), new Scroller(navigation(actor, entries)));
            drawer.getElement().setAttribute("aria-label", getTranslation("platform.menu"));
            addToDrawer(drawer);
        });
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

    private SideNav navigation(Actor actor, List<NavigationEntry> entries) {
        SideNav navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("platform.navigation"));
        entries.stream()
                .filter(entry -> entry.roles().stream().anyMatch(actor::has))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .map(entry -> new SideNavItem(
                        getTranslation(entry.labelKey()),
                        entry.path(),
                        entry.icon().create()))
                .forEach(navigation::addItem);
        return navigation;
    }

    private Component personMenu(Actor actor) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("person-menu");
        Span name = new Span(actor.name());
        name.addClassName("person-name");
        MenuItem person = bar.addItem(new Div(new Icon(VaadinIcon.USER), name));
        person.setAriaLabel(getTranslation("platform.person", actor.name()));
        SubMenu menu = person.getSubMenu();
        MenuItem languages = menu.addItem(getTranslation("platform.language"));
        for (Locale language : Translations.LANGUAGES) {
            addChoice(
                    languages,
                    getTranslation("platform.language." + language.getLanguage()),
                    Translations.nearest(getLocale()).equals(language),
                    () -> choose(actor, language, preferences.colourScheme(actor)));
        }
        MenuItem schemes = menu.addItem(getTranslation("platform.scheme"));
        Preferences.ColourScheme now = preferences.colourScheme(actor);
        for (Preferences.ColourScheme scheme : Preferences.ColourScheme.values()) {
            addChoice(
                    schemes,
                    getTranslation("ColourScheme." + scheme.name()),
                    scheme == now,
                    () -> choose(actor, Translations.nearest(getLocale()), scheme));
        }
        menu.addItem(
                getTranslation("platform.profile"), click -> UI.getCurrent().navigate("profile"));
        menu.addItem(getTranslation("platform.sign-out"), click -> authentication.logout());
        return bar;
    }

    private static void addChoice(MenuItem parent, String label, boolean chosen, Runnable act) {
        MenuItem item = parent.getSubMenu().addItem(label, click -> act.run());
        item.setCheckable(true);
        item.setChecked(chosen);
    }

    private void choose(Actor actor, Locale language, Preferences.ColourScheme scheme) {
        preferences.choose(currentActor.find().orElse(actor), language, scheme);
        UI.getCurrent().getPage().reload();
    }
}
