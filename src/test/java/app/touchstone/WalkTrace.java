package app.touchstone;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing.StartOptions;
import com.microsoft.playwright.Tracing.StopOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A walk that failed leaves in {@code target/walks} the picture and the words of each page that stood open, and when it
 * is made once more and fails again, a trace for Playwright's viewer. The server's log stands beside the report of the
 * class.
 */
public final class WalkTrace implements BeforeEachCallback, AfterTestExecutionCallback {

    private static final Logger log = LoggerFactory.getLogger(WalkTrace.class);
    private static final Path FOLDER = Path.of("target", "walks");
    private static final double PATIENCE_MILLIS = 10_000;

    private static final Map<BrowserContext, Thread> OPEN = new ConcurrentHashMap<>();
    private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();
    private static volatile boolean tracing;

    /** From now on a failure tells how the pages of this context stood. */
    static void follow(BrowserContext context) {
        OPEN.put(context, Thread.currentThread());
        context.onClose(OPEN::remove);
        if (tracing) {
            context.tracing().start(new StartOptions().setScreenshots(true).setSnapshots(true));
        }
    }

    @Override
    public void beforeEach(ExtensionContext walk) {
        tracing = FAILED.contains(walk.getUniqueId());
    }

    @Override
    public void afterTestExecution(ExtensionContext walk) throws IOException {
        if (walk.getExecutionException().isEmpty()) {
            return;
        }
        FAILED.add(walk.getUniqueId());
        Files.createDirectories(FOLDER);
        String name = walk.getRequiredTestClass().getSimpleName() + "-"
                + walk.getDisplayName().replaceAll("[^\\p{L}\\p{N}]+", "-");
        int place = 1;
        for (Map.Entry<BrowserContext, Thread> open : OPEN.entrySet()) {
            // a page answers only to the thread that opened it
            if (open.getValue() == Thread.currentThread()) {
                leave(open.getKey(), name + "-" + place++);
            }
        }
    }

    private static void leave(BrowserContext context, String name) throws IOException {
        try {
            int place = 1;
            for (Page page : context.pages()) {
                String file = name + "-" + place++;
                page.screenshot(new ScreenshotOptions()
                        .setPath(FOLDER.resolve(file + ".png"))
                        .setTimeout(PATIENCE_MILLIS));
                Files.writeString(
                        FOLDER.resolve(file + ".txt"),
                        page.url() + "\n\n" + page.evaluate("() => document.body.innerText"));
            }
            if (tracing) {
                context.tracing().stop(new StopOptions().setPath(FOLDER.resolve(name + "-trace.zip")));
            }
        } catch (PlaywrightException gone) {
            log.warn("A page of the failed walk ({}) could not be looked at", name, gone);
        }
    }
}
