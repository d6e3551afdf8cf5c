package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.BuilderPage.button;
import static app.touchstone.checklists.ui.builder.BuilderPage.option;
import static app.touchstone.checklists.ui.builder.BuilderPage.publish;
import static app.touchstone.forms.FormsFixtures.definition;
import static app.touchstone.forms.FormsFixtures.question;
import static app.touchstone.forms.FormsFixtures.section;
import static app.touchstone.forms.FormsFixtures.yesNo;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ServedTest;
import app.touchstone.access.StaffFixture;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.ChecklistsFixtures;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.FormCheck;
import app.touchstone.forms.FormCheck.Given;
import app.touchstone.forms.FormCheck.Verdict;
import app.touchstone.forms.FormSection;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionType;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actors;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Order, warnings, repetitions, prices and outlets, set in the builder: the preview and the published form say the same. */
@BrowserWalk
@ServedTest
class RulesInBuilderIT {

    private static final ChecklistDefinition CHECKLIST = definition(
            section(
                    "hall",
                    null,
                    question("tables", QuestionType.NUMBER).required().build(),
                    yesNo("floor").build(),
                    yesNo("terrace").build()),
            section("staff", null, yesNo("smile").build()),
            section("counter", null, question("menu", QuestionType.PRICES).build()));

    /** A name that a walk made once more does not find taken. */
    private final String email = "rules-" + UUID.randomUUID() + "@example.org";

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

    @Test
    void meanTheSameInThePreviewAndOncePublished() {
        ChecklistVersion draft = draft();
        try (Browser browser = new Browser(port)) {
            Page page = BuilderPage.signedIn(browser, email);
            page.navigate("/checklists/versions/" + draft.id() + "/edit?at=question:floor");
            movesByKeyAndByHand(page);
            warns(page);
            repeats(page);
            asksForPrices(page);
            asksOnlyWhereThereIsATerrace(page);
            publish(page);
        }
        assertPublished(checklists.version(Actors.staff(), draft.id()).definition());
    }

    private ChecklistVersion draft() {
        ClientId client =
                clients.create(Actors.staff(), ClientsFixtures.client()).id();
        JourneyTemplateId journey = journeys.create(Actors.staff(), client, "Bread run", ChecklistsFixtures.journey())
                .id();
        staff.coordinator(email);
        return checklists.create(Actors.staff(), client, "rules", "Rules", journey, CHECKLIST);
    }

    private static void movesByKeyAndByHand(Page page) {
        Locator questions = page.locator(".builder-question");
        Locator shown = phone(page).locator("ts-question .question-text");
        page.locator(".builder-row a[aria-current]").focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(questions.first()).containsText("floor");
        assertThat(shown.first()).containsText("Question floor");

        row(page, "terrace").dragTo(page.locator(".builder-section").filter(having("staff")));
        assertThat(questions.nth(2)).containsText("terrace");
        assertThat(page.locator("li:has(> .builder-section):has-text('Section staff') .builder-question"))
                .hasCount(2);
        assertThat(shown.nth(2)).containsText("Question terrace");
        button(page, "Undo").click();
        assertThat(page.locator("li:has(> .builder-section):has-text('Section staff') .builder-question"))
                .hasCount(1);
        button(page, "Redo").click();
        assertThat(page.locator("li:has(> .builder-section):has-text('Section staff') .builder-question"))
                .hasCount(2);
    }

    private static void warns(Page page) {
        open(page, "tables");
        page.locator("vaadin-details-summary").filter(having("Point out")).click();
        button(page, "Add something to point out").click();
        page.getByLabel("What is pointed out (English)").fill("Few tables, and not clean?");
        page.getByLabel("What is pointed out (Russian)").fill("Столов мало, и грязно?");
        page.locator(".builder-group-framed")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a condition"))
                .click();
        choose(page.locator(".builder-group-framed"), "Question", "floor");
        assertThat(page.getByText("When “Question floor” is Option no.")).isVisible();

        Locator words = phone(page).getByText("Few tables, and not clean?");
        assertThat(words).hasCount(0);
        answer(page, "floor", 1);
        assertThat(words).isVisible();
        answer(page, "floor", 0);
        assertThat(words).hasCount(0);
    }

    private static void repeats(Page page) {
        page.locator(".builder-section a").filter(having("Section staff")).click();
        assertThat(page.getByLabel("Title (English)")).hasValue("Section staff");
        choose(page.locator("body"), "Repeat as often as this question says", "tables");
        assertThat(page.getByLabel("At most")).isVisible();

        Locator smiles = phone(page).locator("[data-code^='smile~']");
        assertThat(smiles).hasCount(0);
        phone(page).locator("[data-code=tables] input[inputmode=decimal]").fill("3");
        assertThat(smiles).hasCount(3);
        assertThat(phone(page).locator("[data-code^='terrace~']")).hasCount(3);
    }

    private static void asksForPrices(Page page) {
        open(page, "menu");
        button(page, "Add a product").click();
        page.getByLabel("Product (English)").fill("Rye bread");
        page.getByLabel("Product (Russian)").fill("Ржаной хлеб");

        assertThat(phone(page).getByLabel("Rye bread: Price")).isVisible();
        assertThat(phone(page).getByText("Not on sale")).isVisible();
    }

    private static void asksOnlyWhereThereIsATerrace(Page page) {
        open(page, "terrace");
        Locator only = page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Only with"));
        only.fill("terrace");
        only.press("Enter");
        only.press("Escape");
        assertThat(option(page, "terrace")).hasCount(0);

        Locator terraces = phone(page).locator("[data-code^='terrace~']");
        assertThat(terraces).hasCount(3);
        page.getByText("All questions, whatever the outlet has").click();
        assertThat(terraces).hasCount(0);
        Locator features = page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Features of the outlet"));
        features.click();
        option(page, "terrace").click();
        features.press("Escape");
        assertThat(terraces).hasCount(3);
    }

    private static void assertPublished(ChecklistDefinition published) {
        List<FormSection> plain = FormSection.of(published.forOutlet("N-1", Set.of()));
        List<FormSection> terraced = FormSection.of(published.forOutlet("N-1", Set.of("terrace")));
        assertThat(published.questions().map(Question::code))
                .containsExactly("floor", "tables", "terrace", "smile", "menu");
        assertThat(shown(plain, "no", 2))
                .extracting(Verdict::question)
                .containsExactly("floor", "tables", "smile~1", "smile~2", "menu");
        assertThat(shown(terraced, "no", 2))
                .extracting(Verdict::question)
                .containsExactly("floor", "tables", "terrace~1", "smile~1", "terrace~2", "smile~2", "menu");
        assertThat(warnings(plain, "no")).containsExactly("w1");
        assertThat(warnings(plain, "yes")).isEmpty();
        assertThat(published.question("menu").orElseThrow().particulars().products())
                .singleElement()
                .satisfies(
                        product -> assertThat(product.text().in(Locale.ENGLISH)).isEqualTo("Rye bread"));
    }

    private static List<Verdict> shown(List<FormSection> form, String floor, int tables) {
        return FormCheck.of(
                form,
                Map.of(
                        "floor", new Given(new AnswerValue.Choice(floor), "", 0),
                        "tables", new Given(new AnswerValue.Number(BigDecimal.valueOf(tables)), "", 0)));
    }

    private static List<String> warnings(List<FormSection> form, String floor) {
        return shown(form, floor, 1).stream()
                .flatMap(verdict -> verdict.warnings().stream())
                .toList();
    }

    private static void open(Page page, String question) {
        row(page, question).locator("a").click();
        assertThat(page.getByLabel("Question (English)")).hasValue("Question " + question);
    }

    private static void answer(Page page, String question, int option) {
        phone(page)
                .locator("[data-code=" + question + "] label:has(input[type=radio])")
                .nth(option)
                .click();
    }

    private static void choose(Locator within, String field, String question) {
        Locator box = within.getByRole(
                AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(field).setExact(true));
        box.fill(question);
        option(within.page(), question).click();
    }

    private static Locator row(Page page, String question) {
        return page.locator(".builder-question").filter(having(question));
    }

    private static Locator phone(Page page) {
        return page.locator("ts-form-preview");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
