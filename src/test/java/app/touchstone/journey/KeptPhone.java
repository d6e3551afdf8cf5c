package app.touchstone.journey;

import app.touchstone.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A phone whose browser can be killed and opened again with all that it has kept. */
final class KeptPhone implements AutoCloseable {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    private final Path profile;
    private final String address;
    private Playwright playwright;
    private BrowserContext context;

    KeptPhone(Path profile, int port) {
        this.profile = profile;
        this.address = "http://localhost:" + port;
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        context = open();
    }

    private BrowserContext open() {
        BrowserContext opened = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(Browser.executable())
                                .setHeadless(true)
                                .setArgs(Browser.ARGUMENTS)
                                .setViewportSize(WIDTH, HEIGHT)
                                .setLocale("en-GB")
                                .setBaseURL(address));
        Browser.patient(opened);
        return opened;
    }

    Page page() {
        return context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
    }

    void network(boolean isThere) {
        context.setOffline(!isThere);
    }

    /** Takes the browser away as a phone without memory would, and opens it again, without network. */
    Page killAndReopen() throws InterruptedException {
        for (ProcessHandle process : ProcessHandle.allProcesses()
                .filter(one -> one.info()
                        .commandLine()
                        .filter(line -> line.contains(profile.toString()))
                        .isPresent())
                .toList()) {
            process.destroyForcibly();
        }
        TimeUnit.SECONDS.sleep(1);
        playwright.close();
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        context = open();
        network(false);
        return page();
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
