package app.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ServedTest;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The whole main job in a real browser: order, visit, report, review, release, journey map and PDF. */
@BrowserWalk
@Tag(BrowserWalk.ON_BOTH)
@ServedTest
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobIT {

    private static final int DESK = 1440;
    private static final int PHONE = 390;
    private static final String OUTLET = "ZP-40";
    private static final String CHECKLIST = "Визит в кофейню";

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void goesFromTheOrderToTheClientsPdf() {
        Page client = browser.signedIn("network", DESK);
        String order = placesAnOrder(client);
        String visit = confirmsAndAssigns(order);
        reports(visit);
        reviewsAndReleases(visit);
        readsMapAndPdf(client, visit);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static String placesAnOrder(Page client) {
        client.navigate("/orders/new");
        client.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Checklist"))
                .fill(CHECKLIST);
        client.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(CHECKLIST))
                .click();
        client.getByText("By codes", new Page.GetByTextOptions().setExact(true)).click();
        client.getByLabel("Outlet codes").fill(OUTLET);
        button(client, "Add these outlets").click();
        button(client, "Place order").first().click();
        client.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Place order"))
                .click();
        client.waitForURL(Pattern.compile("/orders/[0-9a-f-]{36}$"));
        return client.url().substring(client.url().lastIndexOf('/') + 1);
    }

    /** The number of the one visit in the list that was saved as a spreadsheet. */
    private static String savedList(Page page) {
        Download file = page.waitForDownload(
                () -> page.getByText("Save as a spreadsheet").click());
        try (InputStream bytes = file.createReadStream();
                ReadableWorkbook workbook = new ReadableWorkbook(bytes)) {
            return workbook.getFirstSheet().read().get(1).getCellText(0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String confirmsAndAssigns(String order) {
        Page coordinator = browser.signedIn("coordinator", DESK);
        coordinator.navigate("/orders/" + order);
        button(coordinator, "Confirm order").click();
        coordinator.getByLabel("Reference").fill("Network order 12");
        coordinator.getByLabel("Staff told on").click();
        coordinator
                .locator("vaadin-date-picker-overlay-content")
                .getByText("Today")
                .click();
        button(coordinator, "Confirm order").last().click();
        coordinator
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Visits of this order"))
                .click();
        coordinator.waitForURL(Pattern.compile("/visits\\?"));
        Locator line = coordinator
                .locator("vaadin-grid a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^V-\\d{4}-\\d{5}$")))
                .first();
        assertThat(coordinator.getByText("1 found")).isVisible();
        String number = line.innerText();
        assertThat(savedList(coordinator)).isEqualTo(number);
        line.click();
        coordinator.waitForURL(Pattern.compile("/visits/[0-9a-f-]{36}$"));
        coordinator
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Assign")))
                .first()
                .click();
        coordinator.getByLabel("Shopper or city").fill("Покупатель 10");
        Locator assign = coordinator.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Assign 1 visit to ")));
        assertThat(assign).hasCount(1);
        assign.click();
        assertThat(coordinator.getByText("1 visit assigned").first()).isVisible();
        coordinator.context().close();
        return number;
    }

    private void reports(String visit) {
        Page shopper = browser.signedIn("shopper10", PHONE);
        shopper.waitForURL(Pattern.compile("/s/"));
        ShopperPhone phone = new ShopperPhone(shopper);
        phone.chooseEnglish();
        phone.accept(visit);
        phone.fillIn();
        phone.send();
        shopper.context().close();
    }

    private void reviewsAndReleases(String visit) {
        Page reviewer = browser.signedIn("reviewer", DESK);
        ReviewDesk desk = new ReviewDesk(reviewer);
        desk.opensAtTheTopAndScrollsByKeys(visit);
        desk.takesUp();
        desk.keepsMarksFocusAndScroll();
        desk.asksBeforeMarksAreLost();
        desk.approvesAndReleases();
        reviewer.context().close();
    }

    private static void readsMapAndPdf(Page client, String visit) {
        client.navigate("/network");
        client.getByLabel("Search").first().fill(OUTLET);
        client.locator("vaadin-grid a")
                .filter(new Locator.FilterOptions().setHasText("Солнечная"))
                .first()
                .click();
        client.waitForURL(Pattern.compile("/outlets/[0-9a-f-]{36}"));
        Locator map = client.locator("ts-journey-map");
        assertThat(map).isVisible();
        Locator line = client.getByText(visit).first();
        // the facts follow the release by an event of their own, and the page shows what was there when it was asked
        // for
        client.waitForCondition(() -> {
            client.reload();
            assertThat(map).isVisible();
            return line.isVisible();
        });
        String link = client.locator("a[href*='/documents/outlets/'], a[href*='documents/outlets/']")
                .first()
                .getAttribute("href");
        APIResponse pdf = client.request().get(link.startsWith("/") ? link : "/" + link);
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf.body().length).isGreaterThan(20_000);
    }
}
