package app.touchstone.access.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.Axe;
import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ServedTest;
import app.touchstone.access.Device;
import app.touchstone.access.DeviceService;
import app.touchstone.access.Person;
import app.touchstone.access.StaffFixture;
import app.touchstone.platform.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A phone is signed out at the desk by its owner and by an administrator, by keys, once that was asked. */
@BrowserWalk
@ServedTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeviceCardsIT {

    private static final String CHROME =
            "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36";
    private static final String FIREFOX = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private DeviceService devices;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private Page signedIn(Person person) {
        Page page = browser.page(1280, ColorScheme.LIGHT);
        Browser.signIn(page, person.data().email(), StaffFixture.PASSWORD);
        return page;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Sign out on {0} | Sign out there | Back  | Signed out on {0}.  | Signed in on no phone.",
                "ru | Выйти на устройстве {0} | Выйти на нём | Назад | Выход выполнен: {0}. | Ни на одном телефоне вход не выполнен."
            })
    void theOwnerEndsOneAfterAnother(
            Locale language, String end, String confirm, String back, String ended, String none) {
        Person olga = staff.somebody(Role.ADMINISTRATOR, language);
        staff.phone(olga, CHROME);
        staff.phone(olga, FIREFOX);
        Page page = signedIn(olga);
        page.navigate("/profile");
        Locator chrome = button(page.locator("#devices"), end, "Chrome · Android");
        Locator firefox = button(page.locator("#devices"), end, "Firefox · Android");
        assertThat(chrome).isVisible();
        Axe.findsNothing(page);

        chrome.press("Enter");
        Locator question = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question).containsText(end.replace("{0}", "Chrome · Android") + "?");
        button(question, back, "").press("Enter");
        assertThat(question).isHidden();
        assertThat(chrome).isFocused();
        assertThat(devices.list(olga.actor(), olga.id())).hasSize(2);

        endsByKeys(page, chrome, confirm);
        assertThat(page.getByText(ended.replace("{0}", "Chrome · Android"))).isVisible();
        assertThat(chrome).isHidden();
        assertThat(firefox).isFocused();
        assertThat(devices.list(olga.actor(), olga.id()))
                .extracting(Device::name)
                .containsExactly("Firefox · Android");

        endsByKeys(page, firefox, confirm);
        assertThat(page.getByText(none)).isFocused();
        assertThat(devices.list(olga.actor(), olga.id())).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Search | Phones of | Sign out on {0} | Sign out there | Signed in on no phone.",
                "ru | Поиск | Телефоны: | Выйти на устройстве {0} | Выйти на нём | Ни на одном телефоне вход не выполнен."
            })
    void anAdministratorEndsTheOneOfAnother(
            Locale language, String search, String phones, String end, String confirm, String none) {
        Person clara = staff.somebody(Role.REVIEWER, Locale.ENGLISH);
        staff.phone(clara, CHROME);
        staff.phone(clara, FIREFOX);
        Person olga = staff.somebody(Role.ADMINISTRATOR, language);
        Page page = signedIn(olga);
        page.navigate("/people");
        page.getByLabel(search).fill(clara.data().name());
        assertThat(page.locator("vaadin-grid-cell-content:visible")
                        .filter(new Locator.FilterOptions()
                                .setHasText(olga.data().name()))
                        .first())
                .isHidden();
        button(page.locator("main"), phones + " " + clara.data().name(), "").click();
        Locator firefox = button(page.locator("#devices"), end, "Firefox · Android");
        Locator chrome = button(page.locator("#devices"), end, "Chrome · Android");
        assertThat(firefox).isVisible();
        Axe.findsNothing(page);

        endsByKeys(page, firefox, confirm);
        assertThat(firefox).isHidden();
        assertThat(chrome).isFocused();
        endsByKeys(page, chrome, confirm);
        assertThat(page.locator("#devices").getByText(none)).isFocused();
        assertThat(devices.list(clara.actor(), clara.id())).isEmpty();
        page.context().close();
    }

    /** The question opens on the button that does it. */
    private static void endsByKeys(Page page, Locator end, String confirm) {
        end.press("Enter");
        assertThat(button(page.getByRole(AriaRole.ALERTDIALOG), confirm, "")).isFocused();
        page.keyboard().press("Enter");
    }

    private static Locator button(Locator within, String words, String device) {
        return within.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions()
                        .setName(words.replace("{0}", device))
                        .setExact(true));
    }
}
