package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.BuilderPage.button;
import static app.touchstone.checklists.ui.builder.BuilderPage.kind;
import static app.touchstone.checklists.ui.builder.BuilderPage.option;
import static app.touchstone.checklists.ui.builder.BuilderPage.publish;
import static app.touchstone.checklists.ui.builder.BuilderPage.texts;
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
import app.touchstone.checklists.DefinitionEdit;
import app.touchstone.checklists.VersionState;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.FormsFixtures;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.Section;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actors;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator builds a checklist from nothing in a real browser, and two of them do not overwrite each other. */
@BrowserWalk
@ServedTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuilderIT {

    /** A name that a walk made once more does not find taken. */
    private final String email = "builder-" + UUID.randomUUID() + "@example.org";

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
    private ClientId client;
    private JourneyTemplateId journey;

    @BeforeAll
    void open() {
        client = clients.create(Actors.staff(), ClientsFixtures.client()).id();
        journey = journeys.create(Actors.staff(), client, "Bread run", ChecklistsFixtures.journey())
                .id();
        staff.coordinator(email);
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void buildsAChecklistFromNothingAndPublishesIt() {
        ChecklistVersion draft = draft("built");
        Page page = signedIn();
        page.navigate("/checklists/versions/" + draft.id() + "/edit");
        texts(page, "Title", "Bakery visit", "Визит в пекарню");
        quiz(page);
        section(page, "Door", "Вход");
        question(page, "Is the door clean?", "Дверь чистая?");
        Locator touchpoints =
                page.locator("vaadin-multi-select-combo-box input").first();
        touchpoints.click();
        option(page, "Touchpoint").first().click();
        page.keyboard().press("Escape");
        followUp(page);
        Axe.findsNothing(page);
        shows(page);
        section(page, "Counter", "Прилавок");
        question(page, "Was the till open?", "Касса работала?");
        kind(page, "Text");
        section(page, "Way out", "Выход");
        question(page, "What did you buy?", "Что вы купили?");
        kind(page, "Text");
        assertThat(page.locator(".builder-problems")).containsText("Ready to be published");
        Axe.findsNothing(page);
        publish(page);
        ChecklistVersion published = checklists.version(Actors.staff(), draft.id());
        assertThat(published.state()).isEqualTo(VersionState.PUBLISHED);
        assertThat(published.definition().quiz())
                .singleElement()
                .satisfies(question -> assertThat(question.right()).isEqualTo("a1"));
        assertThat(published.definition().sections())
                .extracting(section -> section.title().in(Locale.ENGLISH))
                .containsExactly("Door", "Counter", "Way out");
        assertThat(published
                        .definition()
                        .sections()
                        .getFirst()
                        .questions()
                        .get(1)
                        .shownWhen())
                .isNotNull();
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseSavedMeanwhile() {
        ChecklistVersion draft = draft("shared");
        Page page = signedIn();
        page.navigate("/checklists/versions/" + draft.id() + "/edit");
        assertThat(page.getByLabel("Title (English)")).isVisible();
        checklists.saveDraft(
                Actors.staff(),
                draft.id(),
                draft.version(),
                DefinitionEdit.titled(draft.definition(), LocalizedText.of("Theirs", "Их"), LocalizedText.empty()));
        page.getByLabel("Title (English)").fill("Mine");
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("changed version")))
                .isVisible();
        assertThat(page.getByLabel("Title (English)")).hasValue("Mine");
        assertThat(titleOf(draft)).isEqualTo("Theirs");
        button(page, "Load what Touchstone saved").click();
        assertThat(page.getByLabel("Title (English)")).hasValue("Theirs");
        page.getByLabel("Title (English)").fill("Ours");
        assertThat(page.getByText(Pattern.compile("^Saved \\d\\d:\\d\\d$"))).isVisible();
        assertThat(titleOf(draft)).isEqualTo("Ours");
    }

    @Test
    void movesByKeysAndGoesBackOverWhatWasDone() {
        ChecklistVersion draft =
                checklists.create(Actors.staff(), client, "moved", "Moved", journey, FormsFixtures.rich());
        Page page = signedIn();
        page.navigate("/checklists/versions/" + draft.id() + "/edit?at=question:day");
        Locator row = page.locator(".builder-row a[aria-current]");
        assertThat(row).containsText("day");
        row.focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator(".builder-question a").nth(1)).containsText("day");
        assertThat(row).isFocused();
        page.keyboard().press("Control+z");
        assertThat(page.locator(".builder-question a").nth(1)).containsText("sign_why");
        assertThat(checklists.version(Actors.staff(), draft.id()).definition()).isEqualTo(FormsFixtures.rich());
        page.locator(".builder-question a").first().click();
        assertThat(row).containsText("sign");
        assertThat(page.getByLabel("Question (English)")).hasValue("Question sign");
        button(page, "Delete").click();
        assertThat(page.getByText(Pattern.compile("Question “sign” stays"))).isVisible();
        page.goBack();
        assertThat(row).containsText("day");
        page.setViewportSize(390, 844);
        assertThat(page.getByLabel("Question (English)")).isVisible();
        assertThat(page.locator(".builder-outline")).isHidden();
        Axe.findsNothing(page);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Preview").setExact(true))
                .click();
        assertThat(page.locator("ts-form-preview")).isVisible();
        Axe.findsNothing(page);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Outline").setExact(true))
                .click();
        assertThat(page.locator(".builder-outline")).isVisible();
        Axe.findsNothing(page);
    }

    @Test
    void leadsByKeysFromWhatSpeaksAgainstPublishingToItsField() {
        ChecklistDefinition untold = FormsFixtures.definition(FormsFixtures.section(
                "hall",
                null,
                FormsFixtures.yesNo("floor").build(),
                FormsFixtures.question("light", QuestionType.YES_NO)
                        .options(FormsFixtures.option("yes", "1", true), FormsFixtures.option("no", "0", false))
                        .weight("2")
                        .build()));
        ChecklistVersion draft = checklists.create(
                Actors.staff(),
                client,
                "faulty",
                "Faulty",
                journey,
                DefinitionEdit.withQuestion(
                        DefinitionEdit.titled(untold, LocalizedText.empty(), LocalizedText.empty()),
                        "floor",
                        question -> question.text(LocalizedText.empty()).hint(LocalizedText.of("Look down", ""))));
        Page page = signedIn();
        page.navigate("/checklists/versions/" + draft.id() + "/edit?at=question:light");
        button(page, "Publish").press("Enter");
        assertThat(page.getByText(Pattern.compile("errors keep this version from being published")))
                .isVisible();
        Locator first = fault(page, "The checklist has no title.");
        assertThat(first).isFocused();

        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Title (English)")).isFocused();
        fault(page, "Question “floor” has no words.").press("Enter");
        assertThat(page.getByLabel("Question (English)")).isFocused();
        fault(page, "Question “floor” is not fully worded in Russian.").press("Enter");
        assertThat(page.getByLabel("Hint (Russian)")).isFocused();
        fault(page, "Question “light” is scored but measures no touchpoint.").press("Enter");
        assertThat(page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Touchpoints")))
                .isFocused();
    }

    private static Locator fault(Page page, String words) {
        return page.locator(".builder-problems")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words));
    }

    private ChecklistVersion draft(String code) {
        return checklists.create(
                Actors.staff(),
                client,
                code,
                "Checklist " + code,
                journey,
                new ChecklistDefinition(LocalizedText.empty(), LocalizedText.empty(), List.<Section>of()));
    }

    private String titleOf(ChecklistVersion draft) {
        return checklists
                .version(Actors.staff(), draft.id())
                .definition()
                .title()
                .in(Locale.ENGLISH);
    }

    private static void quiz(Page page) {
        button(page, "Add a quiz question").click();
        Locator quiz = page.locator(".builder-options li");
        quiz.getByLabel("Quiz question (English)").fill("May you say why you came?");
        quiz.getByLabel("Quiz question (Russian)").fill("Можно ли сказать, зачем вы пришли?");
        quiz.getByLabel("Answer (English)").nth(0).fill("Never");
        quiz.getByLabel("Answer (Russian)").nth(0).fill("Никогда");
        quiz.getByLabel("Answer (English)").nth(1).fill("When asked");
        quiz.getByLabel("Answer (Russian)").nth(1).fill("Если спросят");
        assertThat(page.locator(".builder-problems")).not().containsText("quiz");
        assertThat(page.getByText("Not translated")).hasCount(0);
        Axe.findsNothing(page);
    }

    private static void section(Page page, String english, String russian) {
        button(page, "Add a section").click();
        page.waitForURL(Pattern.compile("at=section"));
        texts(page, "Title", english, russian);
    }

    private static void question(Page page, String english, String russian) {
        button(page, "Add a question").click();
        texts(page, "Question", english, russian);
    }

    private static void followUp(Page page) {
        button(page, "Add a question after this one").click();
        assertThat(page.getByLabel("Question (English)")).hasValue("");
        kind(page, "Text");
        texts(page, "Question", "What is wrong?", "Что не так?");
        button(page, "Add a condition").click();
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new GetByRoleOptions().setName("Question").setExact(true))
                .fill("Is the door");
        option(page, "Is the door clean?").click();
        assertThat(page.getByText("When “Is the door clean?” is No.")).isVisible();
    }

    private static void shows(Page page) {
        Locator phone = page.locator("ts-form-preview");
        assertThat(phone.getByText("What is wrong?")).hasCount(0);
        phone.getByText("No", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(phone.getByText("What is wrong?")).isVisible();
        page.getByText("Score the answers given here").click();
        assertThat(page.getByText("Score 0.0%: 0 of 1 points")).isVisible();
        phone.getByText("Yes", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Score 100.0%: 1 of 1 points")).isVisible();
        assertThat(page.locator(".builder-score-lines")).containsText("Is the door clean?");
        Axe.findsNothing(page);
    }

    private Page signedIn() {
        return BuilderPage.signedIn(browser, email);
    }
}
