package app.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ServedTest;
import app.touchstone.access.PeopleService;
import app.touchstone.access.Person;
import app.touchstone.access.Person.PersonData;
import app.touchstone.assignments.Visit;
import app.touchstone.platform.Actors;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The phone signs in by its own page, stays signed in without a session, and locks nobody out of their own work. */
@BrowserWalk
@ServedTest
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneSignInWalkIT {

    private static final int WIDTH = 320;
    private static final GetByTextOptions EXACT = new GetByTextOptions().setExact(true);
    private static final String PASSWORD = "touchstone-demo";

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PeopleService people;

    private Browser browser;
    private FreshVisits fresh;
    private Visit visit;
    private Page page;

    @BeforeAll
    void open() {
        browser = new Browser(port);
        fresh = beans.createBean(FreshVisits.class);
    }

    @BeforeEach
    void comeToThePhone() {
        visit = fresh.prepared();
        page = browser.page(WIDTH, ColorScheme.LIGHT);
        page.navigate("/s/");
        signIn(PASSWORD);
        page.locator("ts-visits h1").waitFor();
        new ShopperPhone(page).chooseEnglish();
        assertThat(heading("My visits")).isVisible();
    }

    @AfterEach
    void leave() {
        setActive(true);
        browser.closePages();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void goesOnWithoutASessionAndWithoutAsking() {
        page.context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        openReport();
        new ShopperPhone(page).answerWhatIsShown();
        page.reload();

        page.navigate("/s/#/settings");
        assertThat(page.getByText("This phone", EXACT)).isVisible();
        assertThat(page.getByText("You are signed out")).isHidden();
        assertThat(page.context().cookies())
                .extracting(cookie -> cookie.name)
                .contains("touchstone-phone")
                .doesNotContain("JSESSIONID");
        assertThat(page.context().cookies().stream()
                        .filter(cookie -> cookie.name.equals("touchstone-phone"))
                        .map((Cookie cookie) -> cookie.httpOnly))
                .containsExactly(true);
        page.navigate("/profile");
        page.waitForURL(Pattern.compile("/login"));
    }

    @Test
    void tellsWhoIsBlockedAndLeavesThemTheirWork() {
        openReport();
        setActive(false);
        new ShopperPhone(page).answerWhatIsShown();
        assertThat(page.getByText("You are signed out").first()).isVisible();
        String place = page.url();

        button("Sign in").first().click();
        signIn(PASSWORD);
        assertThat(page.getByText("Your account is blocked.")).isVisible();

        button("Back to what is on this phone").click();
        assertThat(page).hasURL(place);
        page.navigate("/s/#/visits");
        assertThat(page.locator("a[href*='" + visit.id() + "']").first()).isVisible();
        page.navigate("/s/#/settings");
        Locator save = button(Pattern.compile(visit.number()));
        Download file = page.waitForDownload(save::click);
        assertThat(file.suggestedFilename()).endsWith(".tsvisit");

        setActive(true);
        button("Sign in").first().click();
        signIn(PASSWORD);
        assertThat(heading("Settings")).isVisible();
        assertThat(page.getByText("This phone", EXACT)).isVisible();
        assertThat(page.locator(".strip-line")).hasCount(0);
    }

    @Test
    void showsAnotherPersonNothingOfTheFormer() {
        openReport();
        page.context().setOffline(true);
        new ShopperPhone(page).answerWhatIsShown();
        page.context().setOffline(false);
        people.signOutEverywhere(Actors.staff(), person().id());
        page.reload();
        assertThat(page.getByText("You are signed out").first()).isVisible();

        button("Sign in").first().click();
        fillIn("coordinator@demo.example", PASSWORD);
        assertThat(heading("My visits")).isVisible();
        assertThat(page.locator("a[href*='" + visit.id() + "']")).hasCount(0);
        page.navigate("/s/#/settings");
        assertThat(page.getByText("This phone", EXACT)).isVisible();
        assertThat(button(Pattern.compile(visit.number()))).hasCount(0);
    }

    private void openReport() {
        page.navigate("/s/#/visits/" + visit.id() + "/report");
        page.locator("main a[href*='/report/']").first().click();
        assertThat(page.locator("ts-question").first()).isVisible();
    }

    private void signIn(String password) {
        fillIn(email(), password);
    }

    private void fillIn(String email, String password) {
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(name).setLevel(1));
    }

    private String email() {
        String name = Objects.requireNonNull(visit.shopperName());
        return "shopper" + name.substring(name.length() - 2) + "@demo.example";
    }

    private Person person() {
        return people.list(Actors.staff(), email(), 0, 1).getFirst();
    }

    private void setActive(boolean active) {
        Person now = person();
        PersonData data = now.data();
        if (data.active() != active) {
            people.update(
                    Actors.staff(),
                    now.id(),
                    now.version(),
                    new PersonData(data.email(), data.name(), data.roles(), data.boundary(), active));
        }
    }
}
