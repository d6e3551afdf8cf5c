package app.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A reviewer's hand at the desk: what an act leaves as it was. */
record ReviewDesk(Page page) {

    private static final Pattern MARK = Pattern.compile("^Return the question: ");
    private static final Pattern EDIT = Pattern.compile("^Edit the answer to: ");
    private static final String REASON = "The photo shows it";

    /** Follows a link of the queue; nothing was clicked in the page yet when the key is pressed. */
    void opensAtTheTopAndScrollsByKeys(String visit) {
        page.navigate("/review");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile(visit)))
                .click();
        assertThat(button("Take up")).isVisible();
        Locator main = page.locator("main");
        assertThat(main).isFocused();
        assertThat(main).hasJSProperty("scrollTop", 0);
        page.keyboard().press("PageDown");
        page.waitForCondition(() -> scrolled() > 0);
    }

    void takesUp() {
        button("Take up").click();
        assertThat(button("Approve")).isFocused();
    }

    /** Two questions are marked, a third is edited with a reason that is missing at first. */
    void keepsMarksFocusAndScroll() {
        Locator refusal = page.locator(".act-refusal");
        button("Return…").click();
        assertThat(refusal).containsText("Choose at least one question");
        marks().nth(0).check();
        assertThat(refusal).isEmpty();
        marks().nth(1).check();

        Locator edit = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(EDIT))
                .nth(4);
        edit.scrollIntoViewIfNeeded();
        double before = scrolled();
        edit.click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        button("Save the edit").click();
        assertThat(dialog).containsText("Please fill this in");
        dialog.getByLabel("Reason").fill(REASON);
        button("Save the edit").click();
        assertThat(dialog).isHidden();
        assertThat(page.getByText(Pattern.compile("Reason: " + REASON))).isVisible();
        assertThat(edit).isFocused();
        assertThat(scrolled()).isEqualTo(before);
        assertThat(marks().nth(0)).isChecked();
        assertThat(marks().nth(1)).isChecked();
    }

    /** What was marked is asked about, and gone once it is unmarked. */
    void asksBeforeMarksAreLost() {
        page.getByRole(AriaRole.NAVIGATION, new GetByRoleOptions().setName("Main navigation"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Review"))
                .click();
        button("Keep editing").click();
        assertThat(marks().nth(1)).isChecked();
        marks().nth(0).uncheck();
        marks().nth(1).uncheck();
    }

    void approvesAndReleases() {
        button("Approve").click();
        assertThat(button("Release…")).isFocused();
        button("Release…").click();
        button("Release the report").click();
        Locator outcome = page.locator(".review-outcome");
        assertThat(outcome).containsText("The report is released.");
        assertThat(outcome.getByRole(AriaRole.LINK)).isFocused();
        assertThat(button("Release…")).hasCount(0);
    }

    private double scrolled() {
        return ((Number) page.locator("main").evaluate("main => main.scrollTop")).doubleValue();
    }

    private Locator marks() {
        return page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName(MARK));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
