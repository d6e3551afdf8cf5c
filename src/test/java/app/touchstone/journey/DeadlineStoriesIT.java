package app.touchstone.journey;

import static app.touchstone.db.assignments.Tables.VISIT;
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
import app.touchstone.reports.Receipt;
import app.touchstone.reports.ReportDirectory;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jooq.DSLContext;
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

/** Deadlines that pass while a phone has no network: what was captured in time is known as such, and nothing is lost. */
@BrowserWalk
@ServedTest
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlineStoriesIT {

    /** A capture counts from when the server hears of it, and so looks later by as long as the line takes. */
    private static final Duration LONGER_THAN_ANY_ANSWER_TAKES = Duration.ofSeconds(5);

    private static final Duration LONG_PAST = Duration.ofHours(25);

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private ReportDirectory reports;

    @Autowired
    private AsideService asides;

    @Autowired
    private DSLContext db;

    @Autowired
    private TransactionTemplate transaction;

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
    void goOffline() {
        visit = fresh.prepared();
        page = ShopperPhone.ready(browser, visit);
        page.context().setOffline(true);
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
    void whatWasFinishedBeforeTheDeadlineIsTakenAfterItAndKnownAsInTime() {
        fillInAndSend();
        Instant deadline = Instant.now().plus(LONGER_THAN_ANY_ANSWER_TAKES);
        dueAt(deadline);
        page.waitForCondition(() -> Instant.now().isAfter(deadline));
        comeBack();

        assertThat(page.getByText("It came after the deadline, but was captured in time", atAll()))
                .isVisible();
        assertThat(receipt().late()).isTrue();
        assertThat(receipt().excuse())
                .isNotNull()
                .satisfies(captured -> assertThat(captured.at()).isBeforeOrEqualTo(deadline));
    }

    @Test
    void whatWasFinishedAfterTheDeadlineIsTakenAsLate() {
        dueAt(Instant.now().minusSeconds(1));
        fillInAndSend();
        comeBack();

        assertThat(page.getByText("It came after the deadline.")).isVisible();
        assertThat(receipt().late()).isTrue();
        assertThat(receipt().excuse()).isNull();
    }

    @Test
    void whatComesWhenTheVisitHasExpiredIsKeptForTheCoordinator() {
        fillInAndSend();
        dueAt(Instant.now().minus(LONG_PAST));
        assignments.expire(Actors.staff(), 1000);
        comeBack();

        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Kept for the coordinator")))
                .isVisible();
        assertThat(page.getByText("This visit is not yours any more.", atAll())).isVisible();
        assertThat(page.getByText("Nothing is deleted on this phone.", atAll())).isVisible();
        assertThat(asides.of(Actors.staff(), visit.id(), 0, 20)).singleElement().satisfies(aside -> {
            assertThat(aside.reason()).isEqualTo(AsideReason.REASSIGNED);
            assertThat(asides.read(Actors.staff(), aside).orElseThrow().answers())
                    .hasSizeGreaterThan(10);
            assertThat(asides.preparation(Actors.staff(), aside).passed()).isTrue();
        });
    }

    private void fillInAndSend() {
        page.navigate("/s/#/visits/" + visit.id() + "/report");
        new ShopperPhone(page).fillIn();
        page.navigate("/s/#/visits/" + visit.id() + "/check");
        assertThat(page.getByText("Nothing is missing.")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send the report"))
                .click();
        assertThat(page.getByText("Waiting for network").first()).isVisible();
    }

    private void dueAt(Instant instant) {
        db.update(VISIT)
                .set(VISIT.DUE_AT, instant)
                .where(VISIT.ID.eq(visit.id()))
                .execute();
    }

    private void comeBack() {
        page.context().setOffline(false);
        page.navigate("/s/#/visits/" + visit.id() + "/check");
    }

    private Receipt receipt() {
        return Objects.requireNonNull(
                        transaction.execute(_ -> reports.get(visit.id()).lastReceipt()))
                .orElseThrow();
    }

    private static Page.GetByTextOptions atAll() {
        return new Page.GetByTextOptions().setExact(false);
    }
}
