package app.touchstone.journeys.ui;

import static app.touchstone.checklists.ChecklistsFixtures.journey;
import static app.touchstone.forms.FormsFixtures.definition;
import static app.touchstone.forms.FormsFixtures.yesNo;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Axe;
import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ServedTest;
import app.touchstone.access.StaffFixture;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.ClientId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator changes a journey that a published checklist measures, and sees first what that does. */
@BrowserWalk
@ServedTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyEditorIT {

    private static final Actor SYSTEM = Actors.staff();

    /** A name that a walk made once more does not find taken. */
    private final String email = "journeys-" + UUID.randomUUID() + "@example.org";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private ClientService clients;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private ChecklistService checklists;

    private Browser browser;
    private JourneyTemplate template;

    @BeforeAll
    void open() {
        staff.coordinator(email);
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void publish() {
        ClientId client = clients.create(SYSTEM, ClientsFixtures.client()).id();
        template = journeys.create(SYSTEM, client, "Bread run", journey());
        ChecklistVersion draft = checklists.create(
                SYSTEM,
                client,
                "bakery",
                "Bakery",
                template.id(),
                definition(yesNo("first").build()));
        checklists.publish(SYSTEM, draft.id(), draft.version());
    }

    @Test
    void aSaveShowsFirstWhatItChanges() {
        Page page = opened(1440);
        assertThat(firstCode(page)).hasAttribute("readonly", "");
        importanceOf(page, 0).fill("10");
        press(page, "Save");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("importance 5 → 10");
        assertThat(dialog).containsText("66.7%");
        assertThat(dialog).containsText("Bakery, version 1.0");
        Axe.findsNothing(page);
        assertThat(read().versions()).hasSize(1);
        press(page, "Save the new version");
        assertThat(page.locator(".journey-version").first()).containsText("Version 2");
        assertThat(dialog).isHidden();
        assertThat(importanceOf(page, 0)).hasValue("10");
        assertThat(read().versions()).hasSize(2);
        Axe.findsNothing(page);
    }

    @Test
    void aTouchpointIsRetiredByKeyboardAndWhatWasTypedStays() {
        Page page = opened(390);
        page.getByLabel("Name of the template").fill("Bread and more");
        Locator giveUp = page.getByRole(
                AriaRole.BUTTON,
                new GetByRoleOptions().setName("Remove: Touchpoint greeting").setExact(true));
        giveUp.focus();
        page.keyboard().press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("It cannot be brought back");
        assertThat(dialog).containsText("Bakery, version 1.0");
        Axe.findsNothing(page);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Retire the touchpoint"))
                .press("Enter");
        assertThat(page.locator(".touchpoint-editor.retired")).containsText("Retired");
        assertThat(page.getByLabel("Name of the template")).hasValue("Bread and more");
        assertThat(read().definition().live()).extracting(Touchpoint::code).containsExactly("advice");
        assertThat(read().name()).isEqualTo("Bread run");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void whoeverSavesSecondIsToldAndKeepsWhatWasTyped() {
        Page page = opened(1440);
        importanceOf(page, 0).fill("9");
        journeys.update(SYSTEM, template.id(), template.version(), "Bread walk", template.definition(), null);
        press(page, "Save");
        assertThat(page.locator("vaadin-notification-card")).containsText("Nothing was overwritten");
        assertThat(importanceOf(page, 0)).hasValue("9");
        assertThat(read().name()).isEqualTo("Bread walk");
        assertThat(read().versions()).hasSize(1);
    }

    private Page opened(int width) {
        Page page = browser.page(width, ColorScheme.LIGHT);
        Browser.signIn(page, email, StaffFixture.PASSWORD);
        page.navigate("/journeys/" + template.id());
        page.locator(".touchpoint-editor").first().waitFor();
        return page;
    }

    private JourneyTemplate read() {
        return journeys.get(SYSTEM, template.id());
    }

    private static Locator importanceOf(Page page, int place) {
        return page.getByLabel("Importance, 0–10").nth(place);
    }

    private static Locator firstCode(Page page) {
        return page.locator(".touchpoint-editor")
                .first()
                .locator("vaadin-text-field input")
                .first();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
