package app.touchstone.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.AllConnections;
import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ServedTest;
import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Role;
import app.touchstone.platform.Translations;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Whoever's session ends while they write is told so in their language, loses no word, and comes back to the same page. */
@BrowserWalk
@ServedTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionEndIT {

    private static final String PASSWORD = "nine copper lanterns";
    private static final String NEXT_PASSWORD = "ten copper lanterns";

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext server;

    @Autowired
    private PeopleService people;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private Translations translations;

    @Autowired
    private DataSource pool;

    private final String typed = "Lanterns " + UUID.randomUUID();
    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    /** What ends a session from elsewhere. */
    enum End {
        SIGNED_OUT,
        BLOCKED,
        NEW_PASSWORD,
        INVITED_ANEW
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void bringsSomebodyBackWhoWasAwayTooLong(String language) {
        Locale locale = Locale.of(language);
        Person clara = join(locale);
        Page page = writing(clara, locale);

        expireAll();

        assertToldAndKept(page, locale);
        page.keyboard().press("Escape");
        assertToldAndKept(page, locale);
        goOn(page, locale);
        page.waitForURL(url -> url.contains("/login"));
        enter(page, clara, PASSWORD);
        page.waitForURL(url -> url.contains("/clients?text=lantern"));
        assertThat(button(page, locale, "clients.create")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void tellsSomebodyWhoseSessionWasEnded(End end) {
        Person clara = join(Translations.ENGLISH);
        Page page = writing(clara, Translations.ENGLISH);

        String password = end(clara, end);

        assertToldAndKept(page, Translations.ENGLISH);
        goOn(page, Translations.ENGLISH);
        page.waitForURL(url -> url.contains("/login"));
        enter(page, clara, password);
        if (end == End.BLOCKED) {
            assertThat(page.getByText(text(Translations.ENGLISH, "login.error.message")))
                    .isVisible();
        } else {
            page.waitForURL(url -> url.contains("/clients?text=lantern"));
        }
    }

    @Test
    void tellsSomebodyWhoseCookiesWereTakenAwayInTheirOwnLanguage() {
        Person clara = join(Translations.RUSSIAN);
        Page page = writing(clara, Translations.RUSSIAN);

        page.context().clearCookies();

        assertToldAndKept(page, Translations.RUSSIAN);
        goOn(page, Translations.RUSSIAN);
        page.waitForURL(url -> url.contains("/login"));
    }

    @Test
    void letsSomebodyInWhoseSignInPageStoodOpenTooLong() {
        Person clara = join(Translations.ENGLISH);
        Page page = browser.page(1280, ColorScheme.LIGHT);
        page.navigate("/login");
        page.locator("input[name=username]").waitFor();

        expireAll();

        enter(page, clara, PASSWORD);
        page.waitForURL(url -> !url.contains("/login"));
    }

    @Test
    void saysNothingToWhoSignsOut() {
        Person clara = join(Translations.ENGLISH);
        Page page = browser.page(1280, ColorScheme.LIGHT);
        Browser.signIn(page, clara.data().email(), PASSWORD);
        page.locator(".person-menu vaadin-button").first().click();

        button(page, Translations.ENGLISH, "platform.sign-out").click();

        page.waitForURL(url -> url.contains("/login"));
        page.locator("input[name=username]").waitFor();
        assertThat(notice(page)).not().isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void tellsInTheirLanguageThatThereIsNoLine(String language) {
        Locale locale = Locale.of(language);
        Page page = writing(join(locale), locale);

        page.context().setOffline(true);

        button(page, locale, "platform.save").click();
        Locator line = page.locator("vaadin-connection-indicator");
        assertThat(line).containsText(text(locale, "platform.line.lost.trying"));
        page.context().setOffline(false);
        page.waitForURL(url -> !url.contains("?text=lantern"));
        assertThat(notice(page)).not().isVisible();
    }

    @Test
    void keepsAnActForWhichThereIsNoDatabase() throws SQLException {
        Page page = writing(join(Translations.RUSSIAN), Translations.RUSSIAN);
        typed(page, Translations.RUSSIAN).fill(typed + " without data");

        try (AllConnections held = AllConnections.of(pool)) {
            button(page, Translations.RUSSIAN, "platform.save").click();
            assertThat(page.locator("vaadin-connection-indicator"))
                    .containsText(text(Translations.RUSSIAN, "platform.line.lost.trying"));
        }

        page.waitForURL(url -> !url.contains("?text=lantern"));
    }

    private Person join(Locale language) {
        Person clara = people.create(
                Actors.staff(),
                new PersonData(
                        UUID.randomUUID() + "@example.org",
                        "Clara",
                        Set.of(Role.COORDINATOR),
                        new Boundary.Agency(),
                        true),
                language);
        invitations.accept(invitations.invite(Actors.staff(), clara.id()), PASSWORD);
        return clara;
    }

    /** A page with a dialog open and words in it that nobody has saved. */
    private Page writing(Person clara, Locale locale) {
        Page page = browser.page(1280, ColorScheme.LIGHT);
        Browser.signIn(page, clara.data().email(), PASSWORD);
        page.navigate("/clients?text=lantern");
        button(page, locale, "clients.create").click();
        typed(page, locale).fill(typed + locale);
        return page;
    }

    private void assertToldAndKept(Page page, Locale locale) {
        if (!notice(page).isVisible()) {
            save(page, locale);
        }
        assertThat(notice(page)).containsText(text(locale, "platform.session.over"));
        assertThat(notice(page)).containsText(text(locale, "platform.session.over.kept"));
        assertThat(typed(page, locale)).hasValue(typed + locale);
        assertThat(notice(page).getByRole(AriaRole.BUTTON)).isFocused();
    }

    private static Locator notice(Page page) {
        return page.getByRole(AriaRole.ALERTDIALOG);
    }

    private void goOn(Page page, Locale locale) {
        button(page, locale, "platform.session.sign-in").press("Enter");
    }

    /** Without a mouse, which would take the focus along: the notice may come of itself at the same moment. */
    private void save(Page page, Locale locale) {
        button(page, locale, "platform.save").evaluate("button => button.click()");
    }

    private Locator typed(Page page, Locale locale) {
        return page.getByRole(
                AriaRole.TEXTBOX,
                new GetByRoleOptions().setName(text(locale, "clients.name")).setExact(true));
    }

    private Locator button(Page page, Locale locale, String key) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(text(locale, key)));
    }

    private String text(Locale locale, String key) {
        return translations.text(locale, key);
    }

    private static void enter(Page page, Person clara, String password) {
        page.locator("input[name=username]").fill(clara.data().email());
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }

    /** What time does to sessions that nobody uses, and a restart to all. */
    private void expireAll() {
        List<Session> ended = List.of();
        for (Container context :
                ((TomcatWebServer) server.getWebServer()).getTomcat().getHost().findChildren()) {
            ended = List.of(((Context) context).getManager().findSessions());
            ended.forEach(Session::expire);
        }
        assertThat(ended).isNotEmpty();
    }

    /** @return the password that holds from now on */
    private String end(Person clara, End end) {
        PersonData data = clara.data();
        switch (end) {
            case SIGNED_OUT -> people.signOutEverywhere(Actors.staff(), clara.id());
            case BLOCKED -> {
                int version = people.get(Actors.staff(), clara.id()).version();
                people.update(
                        Actors.staff(),
                        clara.id(),
                        version,
                        new PersonData(data.email(), data.name(), data.roles(), data.boundary(), false));
            }
            case NEW_PASSWORD -> people.changePassword(clara.actor(), PASSWORD, NEXT_PASSWORD);
            case INVITED_ANEW -> invitations.accept(invitations.invite(Actors.staff(), clara.id()), NEXT_PASSWORD);
        }
        return end == End.NEW_PASSWORD || end == End.INVITED_ANEW ? NEXT_PASSWORD : PASSWORD;
    }
}
