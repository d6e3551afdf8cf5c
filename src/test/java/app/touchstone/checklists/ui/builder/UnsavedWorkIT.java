package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.BuilderPage.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Axe;
import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ServedTest;
import app.touchstone.access.StaffFixture;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.ChecklistsFixtures;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.forms.FormsFixtures;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.ClientId;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever somebody typed at the desk is saved, or asked about before it goes. */
@BrowserWalk
@ServedTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsavedWorkIT {

    private static final Actor SYSTEM = Actors.staff();

    /** A name that a walk made once more does not find taken. */
    private final String email = "unsaved-" + UUID.randomUUID() + "@example.org";

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
    private Page page;
    private ClientId client;
    private JourneyTemplate journey;

    @BeforeAll
    void open() {
        client = clients.create(SYSTEM, ClientsFixtures.client()).id();
        journey = journeys.create(SYSTEM, client, "Unsaved run", ChecklistsFixtures.journey());
        staff.coordinator(email);
        browser = new Browser(port);
        page = BuilderPage.signedIn(browser, email);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void losesNothingThatSomebodyDid() {
        theBuilderSavesTheLastWords();
        aPasswordIsRefusedAtItsFieldAndAskedAbout();
        aPageOpensAtItsTopAndScrollsByKeys();
        aFormAsksBeforeItIsLeft();
        aDialogAsksBeforeItIsClosed();
        aWrongFileIsRefusedInSight();
    }

    private void theBuilderSavesTheLastWords() {
        ChecklistVersion draft =
                checklists.create(SYSTEM, client, "unsaved", "Unsaved", journey.id(), FormsFixtures.rich());
        page.navigate("/checklists/versions/" + draft.id());
        button(page, "Edit").click();
        Locator title = page.getByLabel("Title (English)");
        assertThat(title).isVisible();
        title.pressSequentially("!");
        assertThat(page.locator(".builder-saving")).isVisible();
        title.pressSequentially(" Typed and gone back");
        page.goBack();
        page.waitForURL(Pattern.compile("/checklists/versions/[0-9a-f-]{36}$"));
        button(page, "Edit").click();
        assertThat(title).hasValue(Pattern.compile("Typed and gone back$"));
        assertThat(checklists.version(SYSTEM, draft.id()).definition().title().in(Locale.ENGLISH))
                .endsWith("Typed and gone back");
        title.pressSequentially(" Typed and reloaded");
        page.onceDialog(Dialog::dismiss);
        page.evaluate("setTimeout(() => location.reload())");
        assertThat(page.locator(".builder-saving")).isHidden();
        page.reload();
        assertThat(title).hasValue(Pattern.compile("Typed and reloaded$"));
        button(page, "Add a section").first().click();
        page.waitForURL(Pattern.compile("at=section"));
        assertThat(page.locator(":focus")).hasJSProperty("localName", "textarea");
    }

    private void aPasswordIsRefusedAtItsFieldAndAskedAbout() {
        page.navigate("/profile");
        page.getByLabel("Current password").fill("not the one that it is");
        page.getByLabel("New password").fill("a new one that is long");
        page.getByLabel("New password").press("Enter");
        assertThat(page.locator("vaadin-password-field[invalid]"))
                .containsText("The current password is not right. Nothing was changed.");
        toShoppers().click();
        button(page, "Leave and lose it").click();
        page.waitForURL(Pattern.compile("/shoppers$"));
    }

    private Locator toShoppers() {
        return page.getByRole(AriaRole.NAVIGATION, new GetByRoleOptions().setName("Main navigation"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Shoppers"));
    }

    /** Without a click into it, by a link in the menu and by its address. */
    private void aPageOpensAtItsTopAndScrollsByKeys() {
        page.navigate("/journeys/" + journey.id());
        assertThat(page.getByLabel("Importance, 0–10").first()).isVisible();
        Locator main = opensAtItsTop();
        page.keyboard().press("PageDown");
        page.waitForCondition(() -> scrolled(main) > 0);
        toShoppers().click();
        page.waitForURL(Pattern.compile("/shoppers$"));
        opensAtItsTop();
    }

    private Locator opensAtItsTop() {
        Locator main = page.locator("main");
        assertThat(main).isFocused();
        assertThat(main).hasJSProperty("scrollTop", 0);
        return main;
    }

    private static double scrolled(Locator main) {
        return ((Number) main.evaluate("main => main.scrollTop")).doubleValue();
    }

    private void aFormAsksBeforeItIsLeft() {
        page.navigate("/journeys/" + journey.id());
        Locator importance = page.getByLabel("Importance, 0–10").first();
        importance.fill("7,5");
        importance.blur();
        assertThat(importance).hasValue("7.5");
        importance.press("ArrowUp");
        assertThat(importance).hasValue("8");
        importance.press("ArrowDown");
        assertThat(importance).hasValue("7.5");
        Locator menu = toShoppers();
        menu.click();
        Locator question = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question.getByRole(AriaRole.BUTTON).first()).isFocused();
        Axe.findsNothing(page);
        page.keyboard().press("Enter");
        assertThat(question).isHidden();
        assertThat(importance).hasValue("7.5");
        menu.click();
        button(page, "Leave and lose it").click();
        page.waitForURL(Pattern.compile("/shoppers$"));
    }

    private void aDialogAsksBeforeItIsClosed() {
        button(page, "Add shopper").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator name = dialog.getByLabel("Name");
        assertThat(name).isFocused();
        name.pressSequentially("Rye");
        page.keyboard().press("Escape");
        button(page, "Keep editing").click();
        assertThat(name).hasValue("Rye");
        name.press("Enter");
        assertThat(dialog.getByLabel("E-mail")).isFocused();
        assertThat(dialog).containsText("Please fill this in");
        page.keyboard().press("Escape");
        button(page, "Leave and lose it").click();
        assertThat(dialog).isHidden();
    }

    private void aWrongFileIsRefusedInSight() {
        page.navigate("/clients/" + client + "/import");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("outlets.png", "image/png", new byte[] {1, 2, 3}));
        assertThat(page.locator(".upload-refusal")).containsText("Choose a CSV file");
        Axe.findsNothing(page);
        assertThat(journeys.get(SYSTEM, journey.id()).versions()).hasSize(1);
    }
}
