package app.touchstone.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ServedTest;
import app.touchstone.access.Person.PersonData;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Role;
import app.touchstone.platform.Translations;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that nobody touches follows its reader's rights, and keeps what they typed (decision 0036). */
@BrowserWalk
@ServedTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenPageIT {

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleService people;

    @Autowired
    private ClientService clients;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Translations translations;

    private final String typed = "Kettles " + UUID.randomUUID();
    private String shown = "";
    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(port);
        shown = clients.create(Actors.staff(), ClientsFixtures.client()).name();
    }

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void showsNothingMoreToWhoMayNotSeeIt() {
        Person olga = staff.somebody(Role.COORDINATOR, Translations.ENGLISH);
        Page page = reading(olga);

        become(olga, Role.FINANCE, true);

        assertThat(page.getByText(shown)).hasCount(0);
        assertThat(page).hasURL("http://localhost:" + port + "/clients");
    }

    @Test
    void leadsWhoIsBlockedToTheSignIn() {
        Person olga = staff.somebody(Role.COORDINATOR, Translations.ENGLISH);
        Page page = reading(olga);

        become(olga, Role.COORDINATOR, false);

        page.waitForURL(url -> url.contains("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void keepsWhatWasTypedAndShowsNothingElse(String language) {
        Locale locale = Locale.of(language);
        Person olga = staff.somebody(Role.COORDINATOR, locale);
        Page page = reading(olga);
        type(page, locale);

        become(olga, Role.FINANCE, true);

        assertThat(notice(page)).containsText(text(locale, "platform.rights.changed"));
        assertThat(notice(page)).containsText(text(locale, "platform.rights.changed.kept"));
        assertThat(name(page, locale)).isVisible();
        assertThat(name(page, locale)).hasValue(typed);
        assertThat(page.getByText(shown)).not().isVisible();
        button(page, locale, "platform.page.reload").press("Enter");
        assertThat(page.getByText(shown)).hasCount(0);
        assertThat(notice(page)).hasCount(0);
    }

    @Test
    void tellsWhoIsBlockedWhileTheyTypeThatTheSessionHasEnded() {
        Person olga = staff.somebody(Role.COORDINATOR, Translations.ENGLISH);
        Page page = reading(olga);
        type(page, Translations.ENGLISH);

        become(olga, Role.COORDINATOR, false);

        assertThat(notice(page)).containsText(text(Translations.ENGLISH, "platform.session.over"));
        assertThat(name(page, Translations.ENGLISH)).hasValue(typed);
        assertThat(page.getByText(shown)).not().isVisible();
        button(page, Translations.ENGLISH, "platform.session.sign-in").press("Enter");
        page.waitForURL(url -> url.contains("/login"));
    }

    /** Whatever shows the session's cookie makes the session last longer. */
    @Test
    void asksWithoutShowingItsSession() {
        Person olga = staff.somebody(Role.COORDINATOR, Translations.ENGLISH);
        Page page = reading(olga);

        Request asked = page.waitForRequest("**/standing", () -> {});

        assertThat(asked.allHeaders()).containsKey("touchstone-standing").doesNotContainKey("cookie");
        Response answer = asked.response();
        assertThat(answer.text()).isEqualTo("{\"standing\":\"SAME\"}");
        assertThat(answer.allHeaders())
                .containsEntry("cache-control", "no-store")
                .doesNotContainKey("set-cookie");
    }

    private Page reading(Person person) {
        Page page = browser.page(1280, ColorScheme.LIGHT);
        Browser.signIn(page, person.data().email(), StaffFixture.PASSWORD);
        page.navigate("/clients");
        assertThat(page.getByText(shown).first()).isVisible();
        return page;
    }

    private void type(Page page, Locale locale) {
        button(page, locale, "clients.create").click();
        name(page, locale).fill(typed);
    }

    private void become(Person person, Role role, boolean active) {
        Person now = people.get(Actors.staff(), person.id());
        PersonData data = now.data();
        people.update(
                Actors.staff(),
                now.id(),
                now.version(),
                new PersonData(data.email(), data.name(), Set.of(role), data.boundary(), active));
    }

    private static Locator notice(Page page) {
        return page.getByRole(AriaRole.ALERTDIALOG);
    }

    private Locator name(Page page, Locale locale) {
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
}
