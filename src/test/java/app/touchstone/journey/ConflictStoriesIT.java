package app.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ServedTest;
import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.Visit;
import app.touchstone.platform.Actors;
import app.touchstone.reports.AsideReason;
import app.touchstone.reports.AsideService;
import app.touchstone.reports.DraftIntake;
import app.touchstone.reports.ReportDirectory;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
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
import org.springframework.transaction.support.TransactionTemplate;

/** What stands in a report's way, told on the phone: each ends in a clear message, and nothing is lost. */
@BrowserWalk
@ServedTest
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictStoriesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private AsideService asides;

    @Autowired
    private DraftIntake drafts;

    @Autowired
    private ReportDirectory reports;

    @Autowired
    private TransactionTemplate transaction;

    private Browser browser;
    private FreshVisits fresh;
    private Visit visit;

    @BeforeAll
    void open() {
        browser = new Browser(port);
        fresh = beans.createBean(FreshVisits.class);
    }

    @BeforeEach
    void takeAVisit() {
        visit = fresh.prepared();
    }

    @AfterEach
    void leave() {
        browser.closePages();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void aCancelledVisitsAnswersGoToTheCoordinator() {
        Page page = phone();
        network(page, false);
        answerFirst(page, 0);
        assignments.cancel(Actors.staff(), List.of(visit.id()), "Shop burnt down");
        network(page, true);

        page.navigate("/s/#/visits/" + visit.id() + "/check");
        page.reload();
        sendToTheCoordinator(page, "This visit was cancelled.");
        assertSetAside(AsideReason.CANCELLED);
        page.navigate("/s/#/visits");
        page.reload();
        assertThat(page.locator("a[href*='" + visit.id() + "']").getByText("Kept for the coordinator"))
                .isVisible();
    }

    @Test
    void aVisitThatIsSomebodyElsesStaysOnThePhoneAndGoesToTheCoordinator() {
        Page page = phone();
        network(page, false);
        answerFirst(page, 0);
        assignments.withdraw(Actors.staff(), List.of(visit.id()), "No answer");
        network(page, true);

        page.navigate("/s/#/visits");
        page.reload();
        Locator left = page.locator("a[href*='" + visit.id() + "']");
        assertThat(left.getByText("Not yours any more")).isVisible();
        left.click();
        sendToTheCoordinator(page, "This visit is not yours any more.");
        assertSetAside(AsideReason.REASSIGNED);
    }

    @Test
    void twoDevicesAnswersAreBothKeptUntilThePersonChooses() {
        Page first = phone();
        Page second = phone();
        network(first, false);
        answerFirst(first, 0);
        answerFirst(second, 1);
        assertThat(second.locator("ts-question").first().getByText("Sent")).isVisible();
        network(first, true);
        first.reload();

        Locator question = first.locator("ts-question").first();
        assertThat(question.getByText("Changed in two places at once", exactly(false)))
                .isVisible();
        question.getByRole(AriaRole.BUTTON, named(Pattern.compile("Keep mine"))).click();
        assertThat(question.getByText("Changed in two places at once", exactly(false)))
                .hasCount(0);
        assertThat(question.getByText("Sent")).isVisible();
        second.reload();
        assertThat(second.locator("ts-question")
                        .first()
                        .locator("input[type=radio]")
                        .first())
                .isChecked();
    }

    /** What moved under a finger would be answered with the row that came to lie there. */
    @Test
    void theQuestionsStandStillWhileTheLineComesAndGoes() {
        Page page = phone();
        Locator first = page.locator("ts-question").first();
        Locator second = page.locator("ts-question .question").nth(1);
        Locator strip = page.locator(".strip-line");
        network(page, false);
        answerFirst(page, 0);
        assertThat(strip.getByText("Waiting for network", exactly(false))).isVisible();
        assertThat(first.getByText("Saved on this phone")).isVisible();
        double waiting = second.boundingBox().y;
        assertThat(strip.boundingBox().y + strip.boundingBox().height)
                .isLessThanOrEqualTo(page.locator(".bottom").boundingBox().y);

        network(page, true);
        assertThat(first.getByText("Sent")).isVisible();
        assertThat(strip).hasCount(0);
        assertThat(second.boundingBox().y).isEqualTo(waiting);
    }

    @Test
    void twoWindowsBringTogetherWhatIsSaidInEach() {
        Page first = phone();
        answerFirst(first, 0);
        Page second = first.context().newPage();
        second.navigate(first.url());
        Locator here = first.locator("ts-question").first();
        Locator there = second.locator("ts-question").first();
        assertThat(there.locator("input[type=radio]").first()).isChecked();

        words(there, "note", "by the door");
        assertThat(here.getByLabel("Note to", exactLabel(false))).hasValue("by the door");
        network(first, false);
        here.locator("label:has(input[type=radio])").nth(1).click();
        assertThat(there.locator("input[type=radio]").nth(1)).isChecked();
        words(here, "comment", "swept");
        assertThat(there.getByLabel("Comment")).hasValue("swept");
        network(first, true);
        first.reload();
        assertThat(here.getByLabel("Note to", exactLabel(false))).hasValue("by the door");
        assertThat(here.getByLabel("Comment")).hasValue("swept");
        assertThat(here.getByText("Sent")).isVisible();
    }

    private static void words(Locator question, String kind, String text) {
        question.locator("button.opener[aria-expanded=false]").click();
        question.getByRole(AriaRole.BUTTON, named(Pattern.compile("^\\W*" + kind, Pattern.CASE_INSENSITIVE)))
                .click();
        question.locator("textarea[id$=-" + kind + "]").fill(text);
    }

    private static Locator.GetByLabelOptions exactLabel(boolean exact) {
        return new Locator.GetByLabelOptions().setExact(exact);
    }

    @Test
    void aDraftLeavesThePhoneAsAFileAndTheCoordinatorBringsItIn() throws IOException {
        Page page = phone();
        network(page, false);
        answerFirst(page, 0);
        page.navigate("/s/#/settings");
        Download file = page.waitForDownload(() -> page.getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile(visit.number())))
                .click());
        byte[] bytes = Files.readAllBytes(file.path());

        assertThat(file.suggestedFilename()).isEqualTo(visit.number() + ".tsvisit");
        int before = answers();
        assertThat(drafts.bring(Actors.staff(), visit.id(), file.suggestedFilename(), bytes)
                        .answers())
                .isPositive();
        assertThat(answers()).isGreaterThanOrEqualTo(before);
        assertThat(drafts.bring(Actors.staff(), visit.id(), file.suggestedFilename(), bytes)
                        .answers())
                .isZero();
    }

    @Test
    void aReportOpenedByItsAddressBeginsWithTheQuiz() {
        visit = fresh.accepted();
        Page page = phone();
        network(page, false);
        for (String way : List.of("/report", "/report/hall", "/check")) {
            page.navigate("/s/#/visits/" + visit.id() + way);
            assertThat(page.getByText("The report opens once the questions on the brief are answered.", atAll()))
                    .isVisible();
            assertThat(page.locator("ts-question")).hasCount(0);
        }
        new ShopperPhone(page).passQuiz();
        answerFirst(page, 0);
        network(page, true);
        page.reload();
        assertThat(page.locator("ts-question").first().getByText("Sent")).isVisible();
    }

    private int answers() {
        return Objects.requireNonNull(
                transaction.execute(_ -> reports.get(visit.id()).answers().size()));
    }

    private Page phone() {
        return ShopperPhone.ready(browser, visit);
    }

    private static void network(Page page, boolean isThere) {
        page.context().setOffline(!isThere);
    }

    /** Gives the first question one of its first two answers, by way of the other: something is new in any case. */
    private void answerFirst(Page page, int option) {
        page.navigate("/s/#/visits/" + visit.id() + "/report");
        page.locator("main a[href*='/report/']").first().click();
        Locator question = page.locator("ts-question").first();
        question.locator("label:has(input[type=radio])").nth(1 - option).click();
        question.locator("label:has(input[type=radio])").nth(option).click();
        assertThat(question.getByText(Pattern.compile("Saved on this phone|Sent")))
                .isVisible();
    }

    private static void sendToTheCoordinator(Page page, String why) {
        assertThat(page.getByText("Nothing is deleted here.", atAll())).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send to the coordinator"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Kept for the coordinator")))
                .isVisible();
        assertThat(page.getByText(why)).isVisible();
    }

    private void assertSetAside(AsideReason reason) {
        assertThat(asides.of(Actors.staff(), visit.id(), 0, 20)).singleElement().satisfies(aside -> {
            assertThat(aside.reason()).isEqualTo(reason);
            assertThat(asides.read(Actors.staff(), aside).orElseThrow().answers())
                    .isNotEmpty();
        });
    }

    private static Page.GetByTextOptions atAll() {
        return new Page.GetByTextOptions().setExact(false);
    }

    private static Locator.GetByTextOptions exactly(boolean exact) {
        return new Locator.GetByTextOptions().setExact(exact);
    }

    private static Locator.GetByRoleOptions named(Pattern name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
