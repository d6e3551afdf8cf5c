package app.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.touchstone.Browser;
import app.touchstone.BrowserWalk;
import app.touchstone.ByClock;
import app.touchstone.MovableClock;
import app.touchstone.ServedTest;
import app.touchstone.access.InvitationService;
import app.touchstone.access.PeopleService;
import app.touchstone.access.Person;
import app.touchstone.access.Person.PersonData;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.FieldFixture.Field;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitPlan;
import app.touchstone.assignments.VisitPlan.Place;
import app.touchstone.assignments.VisitPlan.Window;
import app.touchstone.assignments.VisitService;
import app.touchstone.clients.Outlet;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Role;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.ReportService;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.reports.ReportedVisits.Accepted;
import app.touchstone.shoppers.ShopperService;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One visit in Vladivostok, read in Vladivostok and in Lisbon in the night in which Lisbon's clocks go forward: here it
 * is the 28th, there the 29th of March.
 */
@BrowserWalk
@ServedTest
@ByClock
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoClocksIT {

    private static final String PASSWORD = "two clocks on a wall";
    private static final ZoneId VLADIVOSTOK = ZoneId.of("Asia/Vladivostok");
    private static final Instant NIGHT = Instant.parse("2026-03-28T23:30:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 29);

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleService people;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private ShopperService shoppers;

    @Autowired
    private VisitService visits;

    @Autowired
    private FieldFixture fixture;

    @Autowired
    private ReportedVisits reported;

    @Autowired
    private ReportService reports;

    @Autowired
    private MovableClock clock;

    private Browser browser;
    private Visit visit;
    private String shopper = "";

    @BeforeAll
    void planAVisit() {
        browser = new Browser(port);
        clock.set(ReportedVisits.AFTERNOON);
        var accepted = reported.accepted();
        PersonId account = shoppers.createAccount(
                        Actors.staff(), accepted.shopper().requireShopper(), Locale.ENGLISH)
                .id();
        shopper = join(people.get(Actors.staff(), account));
        clock.set(NIGHT);
        Field field = fixture.field();
        Outlet outlet = fixture.outlets(field, "East", "E-1").getFirst();
        VisitPlan plan = field.visitTo(outlet, new Window(LAST_DAY.minusDays(20), LAST_DAY));
        visit = visits.plan(Actors.staff(), List.of(in(VLADIVOSTOK, plan))).getFirst();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private static VisitPlan in(ZoneId zone, VisitPlan plan) {
        Place place = plan.place();
        return new VisitPlan(
                plan.client(),
                plan.clientName(),
                plan.order(),
                plan.wave(),
                plan.waveName(),
                plan.programme(),
                plan.checklistVersion(),
                new Place(place.outlet(), place.code(), place.name(), place.region(), zone),
                plan.window(),
                plan.fee(),
                null);
    }

    private String join(Person person) {
        invitations.accept(invitations.invite(Actors.staff(), person.id()), PASSWORD);
        return person.data().email();
    }

    private Page signedIn(ZoneId zone, Locale language) {
        Person person = people.create(
                Actors.staff(),
                new PersonData(
                        UUID.randomUUID() + "@example.org",
                        "Clara",
                        Set.of(Role.COORDINATOR, Role.REVIEWER, Role.ADMINISTRATOR),
                        new Boundary.Agency(),
                        true),
                language);
        String email = join(person);
        Page page = browser.pageIn(zone, 1280, "en-US");
        Browser.signIn(page, email, PASSWORD);
        return page;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Lisbon    | en | 28 Mar 2026  | 29 Mar 2026 (Vladivostok, UTC+10) | 28 Mar 2026, 23:30 | 5 Apr 2026 | 7 Apr 2026",
                "Asia/Vladivostok | en | 29 Mar 2026  | 29 Mar 2026 | 29 Mar 2026, 09:30 | 5 Apr 2026 | 7 Apr 2026",
                "Europe/Lisbon    | ru | 28 мар. 2026 | 29 мар. 2026 (Владивосток, UTC+10) | 28 мар. 2026, 23:30 | 5 апр. 2026 | 7 апр. 2026",
                "Asia/Vladivostok | ru | 29 мар. 2026 | 29 мар. 2026 | 29 мар. 2026, 09:30 | 5 апр. 2026 | 7 апр. 2026"
            })
    void theDeskTellsItsOwnTimesByTheReadersClockAndDeadlinesByTheOutlets(
            ZoneId zone, Locale language, String today, String due, String changed, String proposed, String typed) {
        Page page = signedIn(zone, language);

        page.navigate("/today");
        assertThat(page.locator("main")).containsText(today);
        assertThat(page.locator(".task").filter(new Locator.FilterOptions().setHasText(visit.number())))
                .containsText(due + " ·");

        page.navigate("/visits/" + visit.id());
        assertThat(page.locator("main")).containsText(due);
        assertThat(page.locator("main")).containsText(changed);
        extend(page, language, proposed, typed);

        page.navigate("/trail");
        assertThat(page.locator("vaadin-grid-cell-content")
                        .getByText(changed, new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        page.context().close();
    }

    /** The picker writes the day as the page does and reads it as people type it. */
    private static void extend(Page page, Locale language, String proposed, String typed) {
        String act = language.getLanguage().equals("ru") ? "Продлить" : "Extend";
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(act))
                .first()
                .click();
        Locator day = page.locator("vaadin-date-picker input");
        assertThat(day).hasValue(proposed);
        day.fill("7.4.2026");
        day.press("Enter");
        assertThat(day).hasValue(typed);
        page.keyboard().press("Escape");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | PT1H5M30S  | Phone’s clock | was 1 h 5 min fast; the times here are corrected",
                "en | PT-2M      | Phone’s clock | was 2 min slow; the times here are corrected",
                "ru | PT7M       | Часы телефона | спешили на 7 мин; время здесь исправлено",
                "ru | PT-3H      | Часы телефона | отставали на 3 ч 0 мин; время здесь исправлено"
            })
    void theReviewerReadsHowWrongThePhonesClockWas(Locale language, Duration ahead, String clockWords, String wrong) {
        VisitId sent = submitted(ahead);
        Page page = signedIn(VLADIVOSTOK, language);
        page.navigate("/review/" + sent);

        assertThat(page.locator("dt:text-is('" + clockWords + "') + dd")).hasText(wrong);
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"en, PT1M59S, Phone’s clock", "en, PT-1M59S, Phone’s clock", "ru, PT0S, Часы телефона"})
    void aClockThatWasAboutRightIsNotSpokenOf(Locale language, Duration ahead, String clockWords) {
        VisitId sent = submitted(ahead);
        Page page = signedIn(VLADIVOSTOK, language);
        page.navigate("/review/" + sent);

        assertThat(page.locator(".facts")).containsText("Anna");
        assertThat(page.getByText(clockWords)).isHidden();
        page.context().close();
    }

    /** A report from a phone whose clock was ahead by so much. */
    private VisitId submitted(Duration ahead) {
        clock.set(ReportedVisits.AFTERNOON);
        Accepted accepted = reported.accepted();
        Submission whole = reported.whole(1, reported.choice("clean", "yes"), reported.choice("smile", "yes"));
        reports.submit(
                accepted.shopper(),
                accepted.visit().id(),
                new Submission(
                        whole.id(),
                        1,
                        whole.contentSha256(),
                        clock.instant().plus(ahead),
                        whole.answers(),
                        List.of(),
                        null,
                        ahead.toMillis()));
        clock.set(NIGHT);
        return accepted.visit().id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Lisbon    | 31 Mar 2026, 23:59 (UTC+3)",
                "Asia/Vladivostok | 31 Mar 2026, 23:59 (UTC+3)",
                "Europe/Moscow    | 31 Mar 2026, 23:59"
            })
    void thePhoneTellsDeadlinesByTheOutletsClock(ZoneId zone, String due) {
        Page page = browser.pageIn(zone, 390, "en-US");
        Browser.signIn(page, shopper, PASSWORD);
        page.navigate("/s/");

        Locator card = page.locator("a.card").first();
        assertThat(card).containsText("1–31 Mar 2026");
        assertThat(card.locator(".meta").getByText("Send by")).hasText("Send by " + due);
        page.context().close();
    }
}
