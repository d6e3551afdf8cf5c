package app.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ByClock;
import app.touchstone.MovableClock;
import app.touchstone.ServedTest;
import app.touchstone.access.InvitationService;
import app.touchstone.access.PeopleService;
import app.touchstone.access.Person;
import app.touchstone.access.Person.PersonData;
import app.touchstone.checklists.ChecklistsFixtures;
import app.touchstone.checklists.workbook.TestWorkbook;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.Role;
import app.touchstone.reports.ReportedVisits;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms that are filled in without a mouse: Enter does what a form is for or says what is missing, arrows step. */
@BrowserWalk
@ServedTest
@ByClock
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysInFormsIT {

    private static final String PASSWORD = "keys without a mouse";
    /** Stands at its field, and for a moment in what is read aloud besides. */
    private static final String MISSING = "Please fill this in";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleService people;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private ClientService clients;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private ReportedVisits reported;

    @Autowired
    private MovableClock clock;

    private Browser browser;
    private ClientId client;

    @BeforeAll
    void openABakery() {
        clock.set(ReportedVisits.AFTERNOON);
        client = reported.accepted().field().client().id();
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void anOrderIsPlacedByEnterAndItsNumberIsSteppedByArrows() {
        Page page = signedIn(Role.NETWORK_MANAGER, new Boundary.Client(client, true, Set.of(), Set.of()));
        page.navigate("/orders/new");
        Locator visits = page.getByLabel("Visits per outlet");
        steps(visits);
        Locator question = page.getByRole(AriaRole.ALERTDIALOG);

        visits.fill("");
        visits.press("Enter");
        assertThat(page.getByText(MISSING).first()).isVisible();
        assertThat(visits).isFocused();
        assertThat(question).isHidden();

        page.getByText("By codes", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Outlet codes").fill("N-1");
        button(page, "Add these outlets").click();
        assertThat(page.getByText("1 outlet added.")).isVisible();
        Locator wishes = page.getByLabel("Wishes");
        wishes.fill("Mornings,");
        wishes.press("Enter");
        wishes.pressSequentially("please");
        assertThat(wishes).hasValue("Mornings,\nplease");
        assertThat(question).isHidden();

        visits.fill("2");
        visits.press("Enter");
        assertThat(question).containsText("Place this order?");
        assertThat(question.locator("vaadin-button[focused]")).isVisible();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/orders/[0-9a-f-]{36}$"));
        assertThat(page.locator("main")).containsText("please");
        page.context().close();
    }

    /** What was typed counts before it is stepped on; nothing goes beyond the bounds of 1 and 50. */
    private static void steps(Locator visits) {
        assertThat(visits).hasValue("1");
        visits.press("ArrowDown");
        assertThat(visits).hasValue("1");
        visits.press("ArrowUp");
        assertThat(visits).hasValue("2");
        visits.fill("48");
        visits.press("ArrowUp");
        assertThat(visits).hasValue("49");
        visits.press("ArrowUp");
        assertThat(visits).hasValue("50");
        visits.press("ArrowUp");
        assertThat(visits).hasValue("50");
        visits.press("ArrowDown");
        assertThat(visits).hasValue("49");
        assertThat(visits).isFocused();
    }

    @Test
    void aJourneyIsSavedByEnter() {
        JourneyTemplateId journey = journeys.create(Actors.staff(), client, "Rolls", ChecklistsFixtures.journey())
                .id();
        Page page = signedIn(Role.COORDINATOR, new Boundary.Agency());
        page.navigate("/journeys/" + journey);
        Locator name = page.getByLabel("Name of the template");

        name.fill("");
        name.press("Enter");
        assertThat(page.getByText(MISSING).first()).isVisible();
        assertThat(name).isFocused();

        name.fill("Rolls and buns");
        name.press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Rolls and buns")))
                .isVisible();
        assertThat(journeys.get(Actors.staff(), journey).name()).isEqualTo("Rolls and buns");
        page.context().close();
    }

    /** From question to question without passing the fields between: what was typed last is not lost on the way. */
    @Test
    void aChecklistIsWrittenWithoutLeavingTheKeys() {
        ClientId own = clients.create(Actors.staff(), ClientsFixtures.client()).id();
        journeys.create(Actors.staff(), own, "Rolls", ChecklistsFixtures.journey());
        Page page = signedIn(Role.COORDINATOR, new Boundary.Agency());
        page.navigate("/checklists?client=" + own);
        button(page, "New checklist").first().press("Enter");
        Locator name = page.getByRole(AriaRole.DIALOG).getByLabel("Name");
        name.fill("Rolls by keys");
        page.getByRole(AriaRole.DIALOG).getByLabel("Code").fill("keys");
        name.press("Enter");
        page.waitForURL(Pattern.compile("/edit$"));

        Locator outline = page.locator(".builder-outline");
        page.setViewportSize(1280, 620);
        page.getByLabel("Title (English)").press("Control+Enter");
        for (String section : List.of("Window", "Counter", "Shelf")) {
            writes(page, "Title (English)", section, "Control+Enter");
            assertThat(outline).containsText(section);
            writes(page, "Question (English)", section + " is clean", "Control+Enter");
            assertThat(outline).containsText(section + " is clean");
            writes(page, "Question (English)", section + " is full", "Control+Shift+Enter");
            assertThat(outline).containsText(section + " is full");
        }
        assertThat(page.getByLabel("Title (English)")).hasValue("");
        assertThat(outline.locator("[aria-current]")).isInViewport();
        page.context().close();
    }

    /** The field of what was made last has the focus and is empty. */
    private static void writes(Page page, String label, String words, String key) {
        Locator field = page.getByLabel(label);
        assertThat(field).hasValue("");
        assertThat(field).isFocused();
        field.pressSequentially(words);
        field.press(key);
    }

    @Test
    void aWorkbookIsTakenOverByEnter() {
        Page page = signedIn(Role.COORDINATOR, new Boundary.Agency());
        ClientId own = clients.create(Actors.staff(), ClientsFixtures.client()).id();
        page.navigate("/checklists/import?client=" + own);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "bakery.xlsx", XLSX, TestWorkbook.bakery().bytes()));
        Locator code = page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true));

        code.fill("");
        code.press("Enter");
        assertThat(page.getByText(MISSING).first()).isVisible();
        assertThat(code).isFocused();

        code.fill("keys");
        code.press("Enter");
        page.waitForURL(Pattern.compile("/checklists/versions/[0-9a-f-]{36}$"));
        page.context().close();
    }

    @Test
    void anInvitationIsTakenUpByEnter() {
        Person vera = invited(Role.REVIEWER, new Boundary.Agency());
        Page page = browser.page(1280, ColorScheme.LIGHT);
        page.navigate("/welcome/" + invitations.invite(Actors.staff(), vera.id()));
        Locator password = page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true));
        Locator again = page.getByLabel("Password again");

        password.press("Enter");
        assertThat(page.getByText(MISSING).first()).isVisible();
        assertThat(password).isFocused();
        password.fill("short");
        again.fill("shorter");
        again.press("Enter");
        assertThat(page.getByText("The two passwords differ")).isVisible();
        assertThat(again).isFocused();
        again.fill("short");
        again.press("Enter");
        assertThat(page.getByText("A password needs at least 12 characters")).isVisible();
        assertThat(page.getByText("The two passwords differ")).isHidden();
        assertThat(password).isFocused();

        password.fill(PASSWORD);
        again.fill(PASSWORD);
        again.press("Enter");
        page.waitForURL(Pattern.compile("/login$"));
        Browser.signIn(page, vera.data().email(), PASSWORD);
        page.context().close();
    }

    @Test
    void somebodyIsInvitedByEnter() {
        String name = "Invited " + UUID.randomUUID();
        Page page = signedIn(Role.ADMINISTRATOR, new Boundary.Agency());
        page.navigate("/people");
        button(page, "Add a person").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator field = dialog.getByLabel("Name");
        assertThat(field).isFocused();

        field.press("Enter");
        assertThat(dialog.getByText(MISSING).first()).isVisible();
        assertThat(field).isFocused();
        field.fill(name);
        Locator email = dialog.getByLabel("E-mail");
        email.fill(UUID.randomUUID() + "@example.org");
        email.press("Enter");
        assertThat(dialog.getByText("Choose at least one role")).isVisible();

        dialog.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Reviewer"))
                .check();
        email.press("Enter");
        assertThat(page.getByLabel("Link")).hasValue(Pattern.compile("/welcome/\\S+$"));
        assertThat(people.count(Actors.staff(), name)).isEqualTo(1);
        page.context().close();
    }

    private Page signedIn(Role role, Boundary boundary) {
        Person person = invited(role, boundary);
        invitations.accept(invitations.invite(Actors.staff(), person.id()), PASSWORD);
        Page page = browser.page(1280, ColorScheme.LIGHT);
        Browser.signIn(page, person.data().email(), PASSWORD);
        return page;
    }

    private Person invited(Role role, Boundary boundary) {
        return people.create(
                Actors.staff(),
                new PersonData(UUID.randomUUID() + "@example.org", "Kim", Set.of(role), boundary, true),
                Locale.ENGLISH);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
