package app.touchstone.checklists.ui.builder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.touchstone.Browser;
import app.touchstone.access.StaffFixture;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;

/** A coordinator's hand on the builder. */
final class BuilderPage {

    private BuilderPage() {}

    static Page signedIn(Browser browser, String email) {
        Page page = browser.page(1440, ColorScheme.LIGHT);
        Browser.signIn(page, email, StaffFixture.PASSWORD);
        return page;
    }

    static void kind(Page page, String kind) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Kind of answer")))
                .click();
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(kind).setExact(true))
                .click();
        assertThat(page.getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Kind of answer.*" + kind))))
                .isVisible();
        assertThat(page.locator(".builder-options")).hasCount(0);
    }

    static void texts(Page page, String label, String english, String russian) {
        page.getByLabel(label + " (English)").fill(english);
        page.getByLabel(label + " (Russian)").fill(russian);
        assertThat(page.locator(".builder-row:has([aria-current])")).containsText(english);
        assertThat(page.getByText("Not translated")).hasCount(0);
    }

    /** What an open list offers; lists that are closed keep theirs, unseen. */
    static Locator option(Page page, String text) {
        return page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(text));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    static void publish(Page page) {
        assertThat(page.locator(".builder-problems")).containsText("Ready to be published");
        button(page, "Publish").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish"))
                .click();
        page.waitForURL(Pattern.compile("/checklists/versions/[0-9a-f-]{36}$"));
    }
}
