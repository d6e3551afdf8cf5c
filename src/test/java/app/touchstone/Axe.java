package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;

/** Asks axe-core whether everybody can use a page as it stands. */
public final class Axe {

    private Axe() {}

    public static void findsNothing(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    /** In light colours and in dark ones; the page is left in light ones. */
    public static void findsNothingByDayAndNight(Page page) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        findsNothing(page);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        findsNothing(page);
    }
}
