package app.touchstone.architecture;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at screens as they stand, and notes everything that somebody could stumble over. */
final class ScreenInspection {

    static final String DIALOG = "vaadin-dialog[opened], vaadin-popover[opened]";

    private static final boolean PICTURES = System.getProperty("touchstone.test.screens") != null;
    private static final int HIGHEST = 3000;
    private static final Path FOLDER = Path.of("target/screens");
    private static final Path BUNDLES = Path.of("src/main/resources/translations");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("!\\{|![\\w-]+\\.[\\w.-]+!|\\{\\d|\\{[a-z]+, ?(plural|select)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*(\\.[\\w-]+)+");

    /** Nothing under way, nothing moving, letters drawn. */
    private static final String STANDS = """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
              const phone = document.querySelector('ts-app');
              if (!phone && (clients.length === 0 || clients.some(client => client.isActive()))) return false;
              if (!document.querySelector('h1, vaadin-login-form') || document.querySelector('.skeleton')) return false;
              if ([...document.querySelectorAll('vaadin-grid')].some(grid => grid.loading)) return false;
              if ([...document.images].some(image => !image.complete && image.loading !== 'lazy')) return false;
              return document.fonts.status === 'loaded';
            }""";

    private static final String STILL = """
            async () => {
              const frame = () => new Promise(done => requestAnimationFrame(done));
              await frame();
              await frame();
              for (const animation of document.getAnimations()) {
                try { animation.finish(); } catch { animation.cancel(); }
              }
              await frame();
            }""";

    private static final String WORDS = """
            () => {
              const words = [];
              const read = root => {
                for (const element of root.querySelectorAll('*')) {
                  for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
                    if (element.hasAttribute(name)) words.push(element.getAttribute(name));
                  }
                  if (element.shadowRoot) {
                    for (const child of element.shadowRoot.children) words.push(child.innerText ?? '');
                    read(element.shadowRoot);
                  }
                }
              };
              words.push(document.title, document.body.innerText);
              read(document);
              return words.join('\\n');
            }""";

    private static final String AXE = """
            async ([dialog, rules]) => {
              const only = rules.length > 0 ? { runOnly: { type: 'rule', values: rules } } : {};
              const { violations } = await axe.run(document.querySelector(dialog) ?? document, { resultTypes: ['violations'], preload: false, iframes: false, ...only });
              const node = one => '\\n    ' + JSON.stringify(one.target) + ' '
                  + one.failureSummary.replace(/\\s+/g, ' ').slice(0, 240);
              return violations.map(rule => `${rule.id} (${rule.nodes.length})`
                  + rule.nodes.slice(0, 3).map(node).join(''));
            }""";

    private static final String SCROLLER = """
            const scroller = document.querySelector('vaadin-app-layout > main')
                ?? document.documentElement;
            """;

    private static final String TOO_WIDE = "() => {" + SCROLLER + """
              const widest = Math.max(scroller.scrollWidth, document.documentElement.scrollWidth);
              if (widest <= innerWidth) return '';
              const wide = [...document.querySelectorAll('main *')]
                  .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
                  .slice(0, 3)
                  .map(element => element.localName + '.' + element.className);
              return widest + ' > ' + innerWidth + ': ' + wide.join(', ');
            }""";

    /** Tables that end at an edge without a sign or lose what names a row; filters that are empty without a word. */
    private static final String UNSAID = """
            () => {
              const shown = [...document.querySelectorAll('main *')].filter(element => element.checkVisibility?.());
              const tables = shown
                  .filter(element => element.localName === 'vaadin-grid' && element.matches('[overflow~="end"]'))
                  .filter(grid => getComputedStyle(grid, '::after').content === 'none'
                      || ![...grid.querySelectorAll('*')].some(column => column.frozen && !column.hidden));
              const fields = shown
                  .filter(element => /combo-box$/.test(element.localName) && element.closest('.filters'))
                  .filter(field => !field.hasAttribute('has-value') && !field.placeholder);
              return [...tables, ...fields].map(element => element.getAttribute('aria-label') ?? element.label).join(', ');
            }""";

    private static final String HEIGHT = "() => {" + SCROLLER + """
              return scroller.scrollHeight - scroller.clientHeight;
            }""";

    private final List<String> findings = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> keys = keys();
    private final AtomicInteger looks = new AtomicInteger();

    List<String> findings() {
        return findings;
    }

    int looks() {
        return looks.get();
    }

    void note(String label, String what) {
        findings.add(label + ": " + what);
    }

    /** What the page reports of itself while it is used. */
    void listen(Page page, String label) {
        page.onConsoleMessage(message -> {
            boolean expected = message.text().contains("404") && page.url().matches(".*(no/such|00000000|AAAAAA).*");
            if (message.type().equals("error") && !expected) {
                note(label, "console at " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> note(label, "script at " + page.url() + ": " + error));
    }

    static void settle(Page page) {
        page.waitForFunction(STANDS);
        page.evaluate(STILL);
        page.waitForFunction(STANDS);
    }

    /** What does not change with the colours. */
    void read(Page page, String label, String language) {
        String words = (String) page.evaluate(WORDS);
        if (PLACEHOLDER.matcher(words).find()) {
            note(label, "an unfilled place in: " + around(words));
        }
        Set<String> raw = WORD.matcher(words)
                .results()
                .map(found -> found.group())
                .filter(keys::contains)
                .collect(Collectors.toSet());
        if (!raw.isEmpty()) {
            note(label, "untranslated " + raw);
        }
        String lang = (String) page.evaluate("() => document.documentElement.lang");
        if (!language.equals(lang)) {
            note(label, "lang is " + lang);
        }
        String wide = (String) page.evaluate(TOO_WIDE);
        if (!wide.isEmpty()) {
            note(label, "wider than the window, " + wide);
        }
        String unsaid = (String) page.evaluate(UNSAID);
        if (!unsaid.isEmpty()) {
            note(label, "more follows, or all is meant, without a sign: " + unsaid);
        }
    }

    /** Everything that axe knows, of a dialog alone where one is open. */
    void look(Page page, String label) {
        examine(page, label, List.of());
    }

    /** Only what colours can break: nothing else has changed since the last look. */
    void lookAtColours(Page page, String label) {
        examine(page, label, List.of("color-contrast", "link-in-text-block"));
    }

    private void examine(Page page, String label, List<String> rules) {
        page.evaluate(STILL);
        looks.incrementAndGet();
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript() + ";void 0");
        }
        List<?> broken = (List<?>) page.evaluate(AXE, List.of(DIALOG, rules));
        broken.forEach(rule -> note(label, rule.toString()));
        if (PICTURES) {
            photograph(page, FOLDER.resolve(label.replace(' ', '-') + ".png"));
        }
    }

    /** The whole page: it scrolls inside of its frame, so the window is made as high as it. */
    private static void photograph(Page page, Path file) {
        ViewportSize window = page.viewportSize();
        int more = ((Number) page.evaluate(HEIGHT)).intValue();
        page.setViewportSize(window.width, Math.min(window.height + more, HIGHEST));
        page.screenshot(new ScreenshotOptions().setPath(file));
        page.setViewportSize(window.width, window.height);
    }

    private static String around(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .limit(3)
                .map(found ->
                        words.substring(Math.max(0, found.start() - 20), Math.min(words.length(), found.end() + 30)))
                .collect(Collectors.joining(" | "));
    }

    /** Keys that read like keys; single words are words. */
    private static Set<String> keys() {
        Set<String> keys = new HashSet<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                Properties bundle = new Properties();
                try (InputStream in = Files.newInputStream(file)) {
                    bundle.load(in);
                }
                bundle.stringPropertyNames().stream()
                        .filter(key -> key.contains("."))
                        .forEach(keys::add);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return keys;
    }
}
