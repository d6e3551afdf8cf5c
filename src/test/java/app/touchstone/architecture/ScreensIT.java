package app.touchstone.architecture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.TestDatabase;
import app.touchstone.Touchstone;
import app.touchstone.platform.Translations;
import app.touchstone.platform.ui.Preferences;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Every view of every role, the dialogs and the phone's states are accessible and whole: in both languages and colour
 * schemes, at a phone's and a desk's width. With the system property {@code touchstone.test.screens} every language is
 * looked at in both widths, and each look leaves a picture. It has a database of its own, which no other test changes.
 */
@BrowserWalk
@SpringBootTest(
        classes = Touchstone.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "touchstone.test=screens"})
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensIT {

    private static final Logger log = LoggerFactory.getLogger(ScreensIT.class);

    private static final Path MATRIX = Path.of("src/test/resources/access-matrix.csv");
    private static final Map<Integer, Integer> WIDTHS = new TreeMap<>(Map.of(390, 844, 1440, 900));
    private static final String UNKNOWN = "?";

    /** A build looks at the longer words on the narrower screen and at the shorter on the wider; asked to, at all. */
    private static final boolean EVERYTHING = System.getProperty("touchstone.test.screens") != null;

    private static final int NARROW = 700;
    private static final int WALKERS = 2;

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Translations translations;

    @Autowired
    private Preferences preferences;

    private final ScreenInspection inspection = new ScreenInspection();
    private DemoThings demo;
    private List<Screen> screens;

    @BeforeAll
    void gather() {
        demo = new DemoThings(beans);
        screens = new DemoScreens(demo).all();
    }

    @Test
    void walksEveryView() throws IOException {
        Set<String> views = Files.readAllLines(MATRIX).stream()
                .filter(line -> line.startsWith("view;"))
                .map(line -> line.split(";", -1)[1].replaceFirst("\\?.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(screens.stream().map(Screen::view).filter(view -> !view.equals(Screen.NO_VIEW)))
                .containsAll(views)
                .isSubsetOf(views);
    }

    @Test
    void findsEveryScreenAccessibleAndWhole() throws Exception {
        Queue<List<Screen>> people = new ConcurrentLinkedQueue<>(
                screens.stream().collect(Collectors.groupingBy(Screen::who)).values().stream()
                        .sorted(Comparator.comparing((List<Screen> theirs) -> theirs.size())
                                .reversed())
                        .toList());
        Instant started = Instant.now();
        try (ExecutorService walkers = Executors.newFixedThreadPool(WALKERS)) {
            Callable<Void> walker = () -> walk(people);
            for (Future<Void> walked : walkers.invokeAll(Collections.nCopies(WALKERS, walker))) {
                walked.get();
            }
        }
        log.info(
                "({}) screens, ({}) looks in {} s",
                screens.size(),
                inspection.looks(),
                Duration.between(started, Instant.now()).toSeconds());
        assertThat(inspection.findings()).isEmpty();
    }

    /** A browser belongs to the thread that opened it. */
    private Void walk(Queue<List<Screen>> people) {
        try (Browser browser = new Browser(port)) {
            for (List<Screen> theirs = people.poll(); theirs != null; theirs = people.poll()) {
                for (Locale language : Translations.LANGUAGES) {
                    Page page = enter(browser, theirs.getFirst().who(), language);
                    walk(page, language, theirs);
                    page.context().close();
                }
            }
        }
        return null;
    }

    private void walk(Page page, Locale language, List<Screen> theirs) {
        inspection.listen(page, theirs.getFirst().who() + " " + language);
        WIDTHS.forEach((width, height) -> {
            if (!EVERYTHING && (width < NARROW) != language.getLanguage().equals("ru")) {
                return;
            }
            page.setViewportSize(width, height);
            String stands = UNKNOWN;
            for (Screen screen : theirs) {
                String label = "%s %d %s".formatted(screen.label(), width, language);
                try {
                    reach(page, screen, stands, language);
                    look(page, label, language);
                    stands = leave(page, screen);
                } catch (PlaywrightException | AssertionError failed) {
                    stands = UNKNOWN;
                    inspection.note(label, "was not reached: " + failed.getMessage());
                }
            }
        });
    }

    private void reach(Page page, Screen screen, String stands, Locale language) {
        page.emulateMedia(colours(ColorScheme.LIGHT));
        if (!screen.path().equals(stands)) {
            page.navigate("/" + screen.path());
            ScreenInspection.settle(page);
        }
        if (screen.act() != Screen.NOTHING) {
            screen.act().on(page, (key, arguments) -> translations.text(language, key, arguments));
            ScreenInspection.settle(page);
        }
    }

    private void look(Page page, String label, Locale language) {
        inspection.read(page, label, language.getLanguage());
        inspection.look(page, label + " light");
        page.emulateMedia(colours(ColorScheme.DARK));
        inspection.lookAtColours(page, label + " dark");
    }

    /** The path of the page that is left as it was opened, or {@link #UNKNOWN}: it has to be opened anew. */
    private static String leave(Page page, Screen screen) {
        Locator dialog = page.locator(ScreenInspection.DIALOG);
        if (screen.act() == Screen.NOTHING) {
            return screen.path();
        }
        if (dialog.count() == 0) {
            return UNKNOWN;
        }
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        return screen.path();
    }

    private static EmulateMediaOptions colours(ColorScheme scheme) {
        return new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
    }

    private Page enter(Browser browser, String who, Locale language) {
        if (who.equals(Screen.NOBODY)) {
            return browser.page(390, ColorScheme.LIGHT, language.getLanguage());
        }
        preferences.choose(demo.person(who).actor(), language, Preferences.ColourScheme.SYSTEM);
        return browser.signedIn(who, 390);
    }
}
