package app.touchstone.checklists.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Axe;
import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ServedTest;
import app.touchstone.access.StaffFixture;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.VersionState;
import app.touchstone.checklists.workbook.TestWorkbook;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.platform.Actors;
import app.touchstone.platform.ClientId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator takes a workbook in, reads it, previews it and publishes it, in a real browser. */
@BrowserWalk
@ServedTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChecklistViewsIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A name that a walk made once more does not find taken. */
    private final String email = "checklists-" + UUID.randomUUID() + "@example.org";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private ClientService clients;

    @Autowired
    private ChecklistService checklists;

    private Browser browser;
    private ClientId client;

    @BeforeAll
    void open() {
        client = clients.create(Actors.staff(), ClientsFixtures.client()).id();
        staff.coordinator(email);
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void takesAWorkbookFromTheFileToThePublishedVersion() {
        Page page = signedIn();
        page.navigate("/checklists?client=" + client);
        assertThat(page.getByText("No checklists yet")).isVisible();
        Axe.findsNothing(page);
        page.navigate("/checklists/import?client=" + client);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "bakery.xlsx", XLSX, TestWorkbook.bakery().bytes()));
        assertThat(page.getByText("1 section, 2 questions, 1 follow-up")).isVisible();
        assertThat(page.getByText(Pattern.compile("has no meaning here"))).isVisible();
        Axe.findsNothing(page);
        button(page, "Take over").click();
        page.waitForURL(Pattern.compile("/checklists/versions/[0-9a-f-]{36}$"));
        assertThat(page.getByText("Shown when “Is the door clean?” is No.")).isVisible();
        Axe.findsNothing(page);
        String version = page.url();
        previews(page);
        page.navigate(version);
        button(page, "Publish").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish"))
                .click();
        assertThat(page.getByText("Version 1.0 is published.")).isVisible();
        assertThat(checklists.list(Actors.staff(), client))
                .singleElement()
                .satisfies(one -> assertThat(one.latest().state()).isEqualTo(VersionState.PUBLISHED));
    }

    private void previews(Page page) {
        button(page, "Preview").click();
        page.waitForURL(Pattern.compile("/preview$"));
        Locator followUp = page.getByLabel("What is wrong?");
        assertThat(followUp).isHidden();
        page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("No").setExact(true))
                .first()
                .click();
        assertThat(followUp).isVisible();
        assertThat(page.locator("ts-form-preview").getByText("point")).hasCount(0);
        Axe.findsNothing(page);
        assertThat(page.getByText("Is the milk cold?")).hasCount(0);
        page.navigate(page.url() + "?features=cafe");
        assertThat(page.getByText("Is the milk cold?").first()).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private Page signedIn() {
        Page page = browser.page(1440, ColorScheme.LIGHT);
        Browser.signIn(page, email, StaffFixture.PASSWORD);
        return page;
    }
}
