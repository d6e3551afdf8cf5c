package app.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Axe;
import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ServedTest;
import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitService;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.clients.ClientService;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Formats;
import app.touchstone.programmes.OrderService;
import app.touchstone.reports.ReportDirectory;
import app.touchstone.reports.evidence.Evidence;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** A recording, from the telephone's microphone to the reviewer's ear. */
@BrowserWalk
@ServedTest
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingIT {

    private static final int DESK = 1440;

    /** What the timer says once there is a piece on the phone's disk that is worth keeping. */
    private static final Pattern LONG_ENOUGH = Pattern.compile("0:(0[4-9]|[1-5]\\d)");

    private static final List<String> FAKE_MICROPHONE =
            List.of("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");

    @LocalServerPort
    private int port;

    @Autowired
    private ClientService clients;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private ChecklistService checklists;

    @Autowired
    private OrderService orders;

    @Autowired
    private VisitService visits;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private ReportDirectory reports;

    @Autowired
    private TransactionTemplate transaction;

    private Browser browser;
    private Visit visit;

    @BeforeAll
    void open() {
        browser = new Browser(port, FAKE_MICROPHONE);
        visit = new RecordedVisits(clients, journeys, checklists, orders, visits, assignments).accepted();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void goesFromTheMicrophoneToTheReviewer() {
        Page page = ShopperPhone.ready(browser, visit);
        page.navigate("/s/#/visits/" + visit.id());
        assertThat(page.getByText(RecordedVisits.CONSENT)).isVisible();
        page.navigate("/s/#/visits/" + visit.id() + "/report");
        page.locator("main a[href*='/report/']").first().click();
        Locator question = page.locator("ts-recordings");
        assertThat(question.getByText(RecordedVisits.CONSENT)).isVisible();
        Axe.findsNothingByDayAndNight(page);

        restoresWhatAKilledPageWasRecording(page, question);
        page.context().setOffline(true);
        Duration heard = record(page, question);
        new ShopperPhone(page).answerWhatIsShown();
        sendOnceTheNetworkIsBack(page);

        Evidence recording = arrived();
        assertThat(recording.duration()).isBetween(Duration.ofSeconds(3), heard);
        listensAtTheDesk(recording);
    }

    /** A page that is loaded anew has no time to say goodbye. */
    private static void restoresWhatAKilledPageWasRecording(Page page, Locator question) {
        button(question, "Record").click();
        assertThat(question.getByText("Recording. It is saved on this phone as you speak."))
                .isVisible();
        assertThat(question.getByRole(AriaRole.TIMER)).hasText(LONG_ENOUGH);
        page.reload();
        assertThat(question.getByText(Pattern.compile("Recording 1, 0:(0[2-9]|[1-5]\\d)")))
                .isVisible();
        Locator delete =
                question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete recording 1"));
        delete.click();
        assertThat(delete).isHidden();
    }

    /** Records for a while; tells the longest that the recording can be. */
    private static Duration record(Page page, Locator question) {
        Instant begun = Instant.now();
        button(question, "Record").click();
        assertThat(button(question, "Stop recording")).isFocused();
        Axe.findsNothing(page);
        assertThat(question.getByRole(AriaRole.TIMER)).hasText(LONG_ENOUGH);
        button(question, "Stop recording").click();
        assertThat(question.getByText("Recording saved")).isVisible();
        Duration heard = Duration.between(begun, Instant.now());
        Axe.findsNothingByDayAndNight(page);
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Play recording 1"))
                .click();
        Locator silence =
                question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop playing recording 1"));
        assertThat(silence).isVisible();
        silence.click();
        assertThat(question.getByRole(AriaRole.ALERT)).isHidden();
        return heard;
    }

    private void sendOnceTheNetworkIsBack(Page page) {
        assertThat(page.getByText("Saving").first()).isHidden();
        page.navigate("/s/#/visits/" + visit.id() + "/check");
        assertThat(page.getByText("Nothing is missing.")).isVisible();
        assertThat(page.getByText(Pattern.compile("1 recording"))).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send the report"))
                .click();
        page.context().setOffline(false);
        assertThat(page.getByText(Pattern.compile("Receipt R-\\d{4}-\\d{5}"))).isVisible();
    }

    private Evidence arrived() {
        List<Evidence> evidence = Objects.requireNonNull(
                transaction.execute(_ -> reports.get(visit.id()).evidence()));
        assertThat(evidence).hasSize(1);
        assertThat(evidence.getFirst().isSound()).isTrue();
        return evidence.getFirst();
    }

    private void listensAtTheDesk(Evidence recording) {
        Page reviewer = browser.signedIn("reviewer", DESK);
        reviewer.navigate("/review/" + visit.id());
        Locator player = reviewer.locator(".sound-player");
        assertThat(player.getByText("Recording, " + Formats.length(recording.duration())))
                .isVisible();
        Axe.findsNothingByDayAndNight(reviewer);
        String source = Objects.requireNonNull(player.locator("audio").getAttribute("src"));
        APIResponse piece =
                reviewer.request().get("/" + source, RequestOptions.create().setHeader("Range", "bytes=0-43"));
        assertThat(piece.status()).isEqualTo(206);
        assertThat(piece.body()).hasSize(44).startsWith('R', 'I', 'F', 'F');
        assertThat(piece.headers())
                .containsEntry("content-type", "audio/wav")
                .containsEntry("x-content-type-options", "nosniff")
                .hasEntrySatisfying("cache-control", kept -> assertThat(kept).contains("private"))
                .hasEntrySatisfying(
                        "content-disposition", shown -> assertThat(shown).startsWith("inline"));
        double length = ((Number) player.locator("audio").evaluate("""
                (audio) => new Promise((resolve, reject) => {
                  audio.onloadedmetadata = () => resolve(audio.duration);
                  audio.onerror = () => reject(new Error('not playable'));
                  audio.preload = 'metadata';
                  audio.load();
                })""")).doubleValue();
        assertThat(length).isCloseTo(recording.duration().toMillis() / 1000.0, Offset.offset(0.1));
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
