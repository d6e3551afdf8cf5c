package app.touchstone;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium for tests: found where the environment says or where Linux keeps it. */
public final class Browser implements AutoCloseable {

    /** What every Chromium of the tests is started with. */
    public static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/opt/google/chrome/chrome");
    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright =
            Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    public Browser(int port) {
        this(port, List.of());
    }

    /** @param further arguments that one test needs */
    public Browser(int port, List<String> further) {
        this.address = "http://localhost:" + port;
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(Stream.concat(ARGUMENTS.stream(), further.stream())
                                .toList()));
    }

    /** A page of somebody's own, in English, at a desk's or a phone's width. */
    public Page page(int width, ColorScheme scheme) {
        return page(width, scheme, "en-GB");
    }

    /** The same in another language, which counts as long as nobody has signed in. */
    public Page page(int width, ColorScheme scheme, String language) {
        return page(options(width, scheme, language));
    }

    /** A page on a device that goes by the clocks of a zone. */
    public Page pageIn(ZoneId zone, int width, String language) {
        return page(options(width, ColorScheme.LIGHT, language).setTimezoneId(zone.getId()));
    }

    private Page page(NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        patient(context);
        return context.newPage();
    }

    private NewContextOptions options(int width, ColorScheme scheme, String language) {
        return new NewContextOptions()
                .setViewportSize(width, width < 700 ? 844 : 900)
                .setLocale(language)
                .setColorScheme(scheme)
                .setAcceptDownloads(true)
                .setBaseURL(address);
    }

    /** Waits long enough for a machine that does much besides, and tells how the pages stood when a walk fails. */
    public static void patient(BrowserContext context) {
        WalkTrace.follow(context);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** Leaves no page of one test to work beside the next. */
    public void closePages() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    /** Signs in to the demo and waits for the first page behind the door. */
    public Page signedIn(String who, int width) {
        Page page = page(width, ColorScheme.LIGHT);
        signIn(page, who + "@demo.example", "touchstone-demo");
        if (who.startsWith("shopper")) {
            // the desk leads shoppers on to their application
            page.waitForURL(url -> url.contains("/s/"));
            page.locator("h1").waitFor();
        }
        return page;
    }

    /** Signs in through the form and waits until the door is passed. */
    public static void signIn(Page page, String email, String password) {
        page.navigate("/login");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** The browser that the environment names, or the usual one. */
    public static Path executable() {
        String named = System.getenv("TOUCHSTONE_CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found; install it or set TOUCHSTONE_CHROMIUM to a browser"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
