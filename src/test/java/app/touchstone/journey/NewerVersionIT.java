package app.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ServedTest;
import app.touchstone.assignments.Visit;
import app.touchstone.forms.AnswerValue;
import app.touchstone.reports.ReportDirectory;
import app.touchstone.reports.StoredAnswer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** A newer version of the application comes while a report is half typed: it waits for its person, and nothing is lost. */
@BrowserWalk
@ServedTest
@ActiveProfiles("demo")
class NewerVersionIT {

    private static final String BEFORE = "Two tables";
    private static final String AFTER = "Two tables by the window were sticky";

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ServletWebServerApplicationContext application;

    @Autowired
    private ReportDirectory reports;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void waitsUntilThePersonTakesItAndLosesNothingTyped() throws Exception {
        Visit visit = beans.createBean(FreshVisits.class).prepared();
        try (Browser browser = new Browser(port)) {
            Page page = ShopperPhone.ready(browser, visit);
            page.navigate("/s/#/visits/" + visit.id() + "/report/hall");
            Locator question = page.locator("ts-question").nth(1);
            question.locator("label:has(input[type=radio])").nth(1).click();
            question.locator("button.opener[aria-expanded=false]").click();
            question.locator("button.opener:not([aria-expanded])").first().click();
            Locator comment = question.locator("textarea[id$=comment]");
            comment.pressSequentially(BEFORE);
            page.evaluate("window.isTheSamePage = true");

            try (NewerVersion _ = NewerVersion.of(application)) {
                page.context().setOffline(true);
                page.context().setOffline(false);
                assertThat(page.getByText("A newer version is ready.")).isVisible();
                assertThat(page.evaluate("window.isTheSamePage")).isEqualTo(true);
                assertThat(comment).hasValue(BEFORE);
                comment.pressSequentially(AFTER.substring(BEFORE.length()));
                page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Change over"))
                        .click();

                assertThat(page.locator("meta[name=release]")).isAttached();
                assertThat(page.evaluate("window.isTheSamePage")).isNull();
                assertThat(comment).hasValue(AFTER);
                assertThat(question.locator("input[type=radio]").nth(1)).isChecked();
                assertThat(question.getByText(Pattern.compile("^Sent"))).isVisible();
                worksWithoutNetwork(page, comment);
            }
            assertThat(answers(visit)).anySatisfy(answer -> {
                assertThat(answer.comment()).isEqualTo(AFTER);
                assertThat(answer.value()).isEqualTo(new AnswerValue.Choice("no"));
            });
        }
    }

    private static void worksWithoutNetwork(Page page, Locator comment) {
        page.context().setOffline(true);
        page.reload();
        assertThat(page.locator("meta[name=release]")).isAttached();
        assertThat(comment).hasValue(AFTER);
        assertThat(page.evaluate("caches.keys()")).isEqualTo(List.of("shell-newerversion0000"));
        page.context().setOffline(false);
    }

    private Collection<StoredAnswer> answers(Visit visit) {
        return Objects.requireNonNull(
                transaction.execute(_ -> reports.get(visit.id()).answers().values()));
    }
}
