package app.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.BrowserWalk;
import app.touchstone.ServedTest;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.platform.Actors;
import app.touchstone.reports.Preparation;
import app.touchstone.reports.Report;
import app.touchstone.reports.ReportDirectory;
import app.touchstone.reports.evidence.Evidence;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** A report without network, from the pack to the receipt, with a browser that dies in the middle. */
@BrowserWalk
@ServedTest
@ActiveProfiles("demo")
class OfflineReportIT {

    private static final int PHOTOS = 10;

    @LocalServerPort
    private int port;

    @Autowired
    private VisitService visits;

    @Autowired
    private ReportDirectory reports;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path profile;

    /** How many photos each question has. */
    private final Map<String, Integer> photos = new HashMap<>();

    private int taken;

    @Test
    void losesNothingWithoutNetworkAndWithoutBrowser() throws Exception {
        Visit visit = offered();
        try (KeptPhone phone = new KeptPhone(profile, port)) {
            Page page = phone.page();
            signIn(page, visit);
            ShopperPhone hand = new ShopperPhone(page);
            hand.chooseEnglish();
            accept(page, visit);

            phone.network(false);
            page.navigate("/s/#/visits/" + visit.id());
            page.reload();
            hand.passQuiz();
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Begin the report"))
                    .click();
            assertThat(heading(page, "Sections")).isVisible();
            page.locator("main a[href*='/report/']").first().click();
            answerWithPhotos(page, PHOTOS / 2);

            Page again = phone.killAndReopen();
            again.navigate("/s/#/visits/" + visit.id() + "/report");
            assertThat(heading(again, "Sections")).isVisible();
            again.locator("main a[href*='/report/']").first().click();
            assertThat(again.locator("ts-question input[type=radio]:checked").first())
                    .isAttached();
            answerWithPhotos(again, PHOTOS);
            List<?> kept = photosOnThePhone(again, visit);
            assertThat(kept).hasSize(PHOTOS);
            send(again, visit);

            phone.network(true);
            comeBack(again, visit);
            assertArrived(visit, kept);
        }
    }

    private Visit offered() {
        return visits.find(Actors.staff(), VisitFilter.ALL, 0, 10_000, VisitOrder.SOONEST_DUE).stream()
                .filter(visit -> visit.state() == VisitState.ASSIGNED)
                .findFirst()
                .orElseThrow();
    }

    private static void signIn(Page page, Visit visit) {
        String name = Objects.requireNonNull(visit.shopperName());
        String number = name.substring(name.length() - 2);
        page.navigate("/login");
        fillIn(page, number);
        page.waitForURL(Pattern.compile("/s/"));
    }

    private static void fillIn(Page page, String number) {
        page.locator("input[name=username]").fill("shopper" + number + "@demo.example");
        page.locator("input[name=password]").fill("touchstone-demo");
        page.keyboard().press("Enter");
    }

    private static void accept(Page page, Visit visit) {
        page.navigate("/s/#/visits/" + visit.id());
        page.getByRole(AriaRole.CHECKBOX).check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Take the visit"))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Answer the questions")))
                .isVisible();
        page.navigate("/s/#/visits");
        page.reload();
        assertThat(page.locator("a[href*='" + visit.id() + "']").getByText("Works without network"))
                .isVisible();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
    }

    /** Answers section after section and puts a photo to each, until there are so many. */
    private void answerWithPhotos(Page page, int until) throws IOException {
        ShopperPhone hand = new ShopperPhone(page);
        boolean hasNext = true;
        while (hasNext) {
            assertThat(page.locator("ts-question").first()).isVisible();
            hand.answerWhatIsShown();
            for (Locator question :
                    page.locator("ts-question:has(input[type=file])").all()) {
                if (taken < until) {
                    photograph(question);
                }
            }
            assertThat(page.getByText("Saving").first()).isHidden();
            hasNext = hand.hasNext() && !(until < PHOTOS && taken >= until);
            if (hasNext) {
                hand.next();
            }
        }
    }

    /** Waits until the photo is on the phone, which gives it its number then. */
    private void photograph(Locator question) throws IOException {
        question.locator("input[type=file]").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", photo()));
        String list = question.locator("ts-photos [role=group]").getAttribute("aria-labelledby");
        int number = photos.merge(list, 1, Integer::sum);
        assertThat(question.getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove photo " + number)))
                .isVisible();
    }

    private byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Random random = new Random(taken++);
        for (int spot = 0; spot < 300; spot++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillOval(random.nextInt(1200), random.nextInt(900), 80, 80);
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** The hashes of what the phone keeps, computed from the bytes themselves. */
    private static List<?> photosOnThePhone(Page page, Visit visit) {
        return (List<?>) page.evaluate("""
                async (visit) => {
                  const name = (await indexedDB.databases()).map((one) => one.name)
                    .find((one) => one.startsWith('touchstone-'));
                  const ask = (request) => new Promise((resolve, reject) => {
                    request.onsuccess = () => resolve(request.result);
                    request.onerror = () => reject(request.error);
                  });
                  const database = await ask(indexedDB.open(name));
                  const store = (one) => database.transaction(one).objectStore(one);
                  const photos = (await ask(store('photos').getAll())).filter((one) => one.visitId === visit);
                  const hashes = [];
                  for (const photo of photos) {
                    const { bytes } = await ask(store('bytes').get(photo.id));
                    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
                    hashes.push([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
                  }
                  database.close();
                  return hashes;
                }""", visit.id().toString());
    }

    private static void send(Page page, Visit visit) {
        page.navigate("/s/#/visits/" + visit.id() + "/check");
        assertThat(page.getByText("Nothing is missing.")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send the report"))
                .click();
        assertThat(page.getByText("Waiting for network").first()).isVisible();
    }

    /** The killed browser has forgotten the session: the person signs in again and finds the report on its way. */
    private static void comeBack(Page page, Visit visit) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in"))
                .first()
                .click();
        page.locator("input[name=username]").waitFor();
        String name = Objects.requireNonNull(visit.shopperName());
        fillIn(page, name.substring(name.length() - 2));
        page.locator("input[name=username]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.navigate("/s/#/visits/" + visit.id() + "/check");
        assertThat(page.getByText(Pattern.compile("Receipt R-\\d{4}-\\d{5}"))).isVisible();
    }

    private void assertArrived(Visit visit, List<?> kept) {
        Report report = Objects.requireNonNull(transaction.execute(_ -> reports.get(visit.id())));
        assertThat(report.receipts()).hasSize(1);
        assertThat(report.evidence()).extracting(Evidence::originalSha256).hasSameElementsAs(strings(kept));
        assertThat(report.evidence())
                .hasSize(PHOTOS)
                .allSatisfy(photo -> assertThat(picture(visit, photo)).isNotEmpty());
        Visit now = visits.get(Actors.staff(), visit.id());
        assertThat(now.state()).isEqualTo(VisitState.SUBMITTED);
        Preparation preparation =
                reports.preparation(now, report.shopper(), report.definition().quiz());
        assertThat(preparation.tries()).isEqualTo(2);
        assertThat(preparation.passed()).isTrue();
    }

    private byte[] picture(Visit visit, Evidence photo) {
        return Objects.requireNonNull(transaction.execute(_ -> reports.picture(visit.id(), photo.id())));
    }

    private static List<String> strings(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
