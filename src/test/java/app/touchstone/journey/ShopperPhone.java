package app.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Browser;
import app.touchstone.assignments.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shopper's hand on the phone. */
final class ShopperPhone {

    private static final Pattern STEP = Pattern.compile("Section (\\d+) of \\d+");
    private static final int WIDTH = 390;

    private final Page page;
    private String visit = "";

    ShopperPhone(Page page) {
        this.page = page;
    }

    /** A phone of its own with the shopper signed in, in English, and the visit's pack on it. */
    static Page ready(Browser browser, Visit visit) {
        String name = Objects.requireNonNull(visit.shopperName());
        Page page = browser.signedIn("shopper" + name.substring(name.length() - 2), WIDTH);
        new ShopperPhone(page).chooseEnglish();
        page.navigate("/s/#/visits");
        page.reload();
        assertThat(page.locator("a[href*='" + visit.id() + "']").getByText("Works without network"))
                .isVisible();
        return page;
    }

    void chooseEnglish() {
        page.evaluate("""
                async () => {
                  await fetch('/phone/v1/me');
                  const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1];
                  await fetch('/phone/v1/me/preferences', {
                    method: 'PUT',
                    headers: { 'content-type': 'application/json', 'X-XSRF-TOKEN': token },
                    body: JSON.stringify({ language: 'en', colourScheme: 'SYSTEM' }),
                  });
                }""");
        page.reload();
    }

    void accept(String number) {
        visit = (String) page.evaluate("""
                async (number) => (await (await fetch('/phone/v1/visits')).json())
                  .visits.find((one) => one.number === number).id""", number);
        page.navigate("/s/#/visits/" + visit);
        page.getByRole(AriaRole.CHECKBOX).check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Take the visit"))
                .click();
        passQuiz();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Begin the report"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Sections")))
                .isVisible();
    }

    /** Takes the quiz from the visit's page, wrong at first, and comes back to the visit. */
    void passQuiz() {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Answer the questions"))
                .click();
        for (String answer :
                List.of("I leave it on the table", "At least fifteen minutes", "That I came for a coffee")) {
            choose(answer);
        }
        check();
        assertThat(page.getByText("1 answer is not right yet")).isVisible();
        choose("I keep it");
        check();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("On to the visit"))
                .click();
    }

    private void choose(String answer) {
        page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(answer)).check();
    }

    private void check() {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Check my answers"))
                .click();
    }

    /** Answers every question of every section, following the pages as they come. */
    void fillIn() {
        page.locator("main a[href*='/report/']").first().click();
        seesSection(1);
        answerWhatIsShown();
        while (hasNext()) {
            next();
            answerWhatIsShown();
        }
    }

    /** Whether another section follows the one that is shown. */
    boolean hasNext() {
        return toNext().count() > 0;
    }

    /** Goes to the next section and waits until its questions stand there: the address changes before the page does. */
    void next() {
        Matcher step = STEP.matcher(page.locator(".step").innerText());
        assertThat(step.matches()).isTrue();
        toNext().click();
        seesSection(Integer.parseInt(step.group(1)) + 1);
    }

    private Locator toNext() {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName("Next").setExact(true));
    }

    private void seesSection(int number) {
        assertThat(page.locator(".step")).hasText(Pattern.compile("Section " + number + " of \\d+"));
        assertThat(page.locator("ts-question").first()).isVisible();
    }

    /** Answers until nothing is open: an answer may show another question above or below those that are shown. */
    void answerWhatIsShown() {
        Locator questions = page.locator("ts-question");
        for (int open = firstOpen(questions); open >= 0; open = firstOpen(questions)) {
            answer(questions.nth(open));
        }
    }

    private int firstOpen(Locator questions) {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        for (int index = 0; index < questions.count(); index++) {
            if (isOpen(questions.nth(index))) {
                return index;
            }
        }
        return -1;
    }

    private static boolean isOpen(Locator question) {
        Locator fields = fields(question);
        return choices(question, "").count() > 0
                ? choices(question, ":checked").count() == 0
                : fields.count() > 0 && fields.first().inputValue().isEmpty();
    }

    private static Locator choices(Locator question, String state) {
        return question.locator("input[type=radio]%1$s, .rows input[type=checkbox]%1$s".formatted(state));
    }

    private static Locator fields(Locator question) {
        return question.locator("input[inputmode=decimal], textarea[id$=answer]");
    }

    private static void answer(Locator question) {
        if (choices(question, "").count() > 0) {
            question.locator("label:has(input[type=radio]), .rows label:has(input[type=checkbox])")
                    .first()
                    .click();
            assertThat(choices(question, "").first()).isChecked();
        } else if (question.locator("input[inputmode=decimal]").count() > 0) {
            fields(question).first().fill("4");
        } else {
            fields(question).first().fill("Friendly at the counter, quick at the till.");
        }
    }

    void send() {
        page.navigate("/s/#/visits/" + visit + "/check");
        assertThat(page.getByText("Nothing is missing.")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send the report"))
                .click();
        assertThat(page.getByText(Pattern.compile("Receipt R-\\d{4}-\\d{5}"))).isVisible();
    }
}
