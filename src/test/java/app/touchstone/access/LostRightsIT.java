package app.touchstone.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ServedTest;
import app.touchstone.access.Person.PersonData;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Role;
import app.touchstone.platform.Translations;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that was opened with a right does nothing by it once the right is lost. */
@BrowserWalk
@ServedTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostRightsIT {

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

    private final String unique = "Kettles " + UUID.randomUUID();
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

    @Test
    void makesNoClientForWhoIsNoCoordinatorAnyMore() {
        Person olga = staff.somebody(Role.COORDINATOR, Translations.ENGLISH);
        Page page = open(olga, "/clients");
        button(page, "clients.create").click();
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new GetByRoleOptions().setName(text("clients.name")).setExact(true))
                .fill(unique);

        become(olga, Role.FINANCE);
        button(page, "platform.save").click();

        assertThat(page.getByText(text("platform.not-found"))).isVisible();
        assertThat(clients.list(Actors.staff()).stream().map(Client::name)).doesNotContain(unique);
    }

    @Test
    void listsNobodyForWhoIsNoAdministratorAnyMore() {
        staff.somebody(Role.ADMINISTRATOR, Translations.ENGLISH);
        Person olga = staff.somebody(Role.ADMINISTRATOR, Translations.ENGLISH);
        Page page = open(olga, "/people");
        assertThat(page.locator("vaadin-grid")).containsText(olga.data().name());

        Person boris = staff.somebody(Role.REVIEWER, Translations.ENGLISH);
        become(olga, Role.FINANCE);
        page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName(text("platform.search")))
                .fill(boris.data().email());

        assertThat(page.getByText(text("platform.not-found"))).isVisible();
        assertThat(page.getByText(boris.data().email())).hasCount(0);
    }

    private Page open(Person person, String place) {
        Page page = browser.page(1280, ColorScheme.LIGHT);
        // a page that could ask would know before it is clicked
        page.route("**/standing", Route::abort);
        Browser.signIn(page, person.data().email(), StaffFixture.PASSWORD);
        page.navigate(place);
        return page;
    }

    private void become(Person person, Role role) {
        Person now = people.get(Actors.staff(), person.id());
        PersonData data = now.data();
        people.update(
                Actors.staff(),
                now.id(),
                now.version(),
                new PersonData(data.email(), data.name(), Set.of(role), data.boundary(), true));
    }

    private com.microsoft.playwright.Locator button(Page page, String key) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(text(key)));
    }

    private String text(String key) {
        return translations.text(Translations.ENGLISH, key);
    }
}
