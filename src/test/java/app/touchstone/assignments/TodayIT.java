package app.touchstone.assignments;

import static app.touchstone.assignments.FieldFixture.actor;
import static app.touchstone.assignments.FieldFixture.staff;
import static app.touchstone.db.programmes.Tables.AUDIT_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.access.PeopleService;
import app.touchstone.access.Person.PersonData;
import app.touchstone.assignments.FieldFixture.Field;
import app.touchstone.assignments.VisitPlan.Window;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Role;
import app.touchstone.programmes.OrderState;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperService;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasErrorParameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Where a day at the desk begins. Its visits lie before those of all other tests, so that they stand first. */
@IntegrationTest
@ByClock
class TodayIT {

    private static final String PASSWORD = "a day at the desk";
    private static final LocalDate TODAY = LocalDate.of(2020, 1, 6);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SecurityContextHolderStrategy holder;

    @Autowired
    private List<AuthenticationProvider> providers;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private PeopleService people;

    @Autowired
    private FieldFixture fixture;

    @Autowired
    private OutletService outlets;

    @Autowired
    private ShopperService shoppers;

    @Autowired
    private VisitService visits;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private DSLContext database;

    @Autowired
    private MovableClock clock;

    private final Actor vera = staff("Vera", Role.COORDINATOR);
    private SecurityContextHolderStrategy before;
    private Field field;
    private int made;

    @BeforeEach
    void open() {
        before = SecurityContextHolder.getContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(holder);
        clock.set(Instant.parse("2020-01-06T09:00:00Z"));
        field = fixture.field();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    @Test
    void aCoordinatorFindsWhatNobodyElseSeesTo() {
        Visit nobodys = planned(outlet());
        Outlet closing = outlet();
        Visit atClosed = begun(closing, fixture.shopper("Anna", 5, "North"));
        Visit endedThere = planned(closing);
        close(closing);
        Shopper berta = fixture.shopper("Berta", 5, "North");
        Visit ofBlocked = begun(outlet(), berta);
        shoppers.block(vera, berta.id(), "seen too often");
        Visit inTime = accepted(outlet(), TODAY.plusDays(20));
        Visit dueSoon = accepted(outlet(), TODAY.plusDays(1));
        String order = placedOrder();

        try (var application = SpringBrowserlessApplicationContext.createSecured(context, "app.touchstone")) {
            BrowserlessUIContext window = at(application, Role.COORDINATOR, "today");

            assertThat(section(window, "Nobody assigned"))
                    .contains(nobodys.number())
                    .doesNotContain(endedThere.number());
            assertThat(section(window, "Outlet closed"))
                    .contains(atClosed.number(), "Anna")
                    .doesNotContain(endedThere.number());
            assertThat(section(window, "Shopper blocked")).contains(ofBlocked.number(), "Berta");
            assertThat(section(window, "At risk")).contains(dueSoon.number()).doesNotContain(inTime.number());
            assertThat(section(window, "to decide on"))
                    .contains(order, field.client().name());
            assertThat(page(window)).doesNotContain(inTime.number());
        }
    }

    @Test
    void aReviewerBeginsWithReportsAndNotWithVisitsToGiveOut() {
        Outlet closing = outlet();
        Visit handedIn = begun(closing, fixture.shopper("Clara", 5, "North"));
        visits.submitted(actor(shoppers.get(vera, handedIn.shopper())), handedIn.id(), clock.instant());
        close(closing);
        Visit nobodys = planned(outlet());
        String order = placedOrder();

        try (var application = SpringBrowserlessApplicationContext.createSecured(context, "app.touchstone")) {
            BrowserlessUIContext window = at(application, Role.REVIEWER, "");

            assertThat(window.getUI().getInternals().getActiveViewLocation().getPath())
                    .isEqualTo("review");
            assertThat(page(window)).doesNotContain(nobodys.number(), order);

            BrowserlessUIContext refused = at(application, Role.REVIEWER, "today");
            assertThat(refused.getCurrentView()).isInstanceOf(HasErrorParameter.class);
        }
        Actor rita = staff("Rita", Role.REVIEWER);
        assertThat(visits.find(
                        rita,
                        new VisitFilter(
                                "",
                                Set.of(VisitState.SUBMITTED),
                                field.client().id(),
                                null,
                                "",
                                null,
                                VisitFilter.Preset.ALL),
                        0,
                        10,
                        VisitOrder.SOONEST_DUE))
                .extracting(Visit::id)
                .containsExactly(handedIn.id());
    }

    private BrowserlessUIContext at(
            SecuredBrowserlessApplicationContext<Authentication> application, Role role, String page) {
        String email = UUID.randomUUID() + "@desk.example";
        PersonId id = people.create(
                        Actors.staff(),
                        new PersonData(email, role + " at the desk", Set.of(role), new Boundary.Agency(), true),
                        Locale.ENGLISH)
                .id();
        people.adoptPasswordHash(Actors.staff(), id, passwords.encode(PASSWORD));
        BrowserlessUIContext window = application.newUser(signedIn(email)).newWindow();
        window.activate();
        window.getUI().navigate(page);
        return window;
    }

    private Authentication signedIn(String email) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(email, PASSWORD);
        return providers.stream()
                .filter(provider -> provider.supports(attempt.getClass()))
                .min(Comparator.comparing(provider -> provider.getClass().getName()))
                .orElseThrow()
                .authenticate(attempt);
    }

    private static String section(BrowserlessUIContext window, String title) {
        return window.find(Section.class).all().stream()
                .filter(section -> section.getChildren()
                        .anyMatch(part ->
                                part instanceof H2 head && head.getText().contains(title)))
                .findFirst()
                .map(section -> section.getElement().getTextRecursively())
                .orElse("");
    }

    private static String page(BrowserlessUIContext window) {
        return ((HasElement) window.getCurrentView()).getElement().getTextRecursively();
    }

    private Outlet outlet() {
        made++;
        return fixture.outlets(field, "North", "T-" + made).getFirst();
    }

    private Visit planned(Outlet outlet) {
        return planned(outlet, TODAY);
    }

    private Visit planned(Outlet outlet, LocalDate last) {
        return visits.plan(vera, List.of(field.visitTo(outlet, new Window(TODAY.minusDays(1), last))))
                .getFirst();
    }

    private Visit accepted(Outlet outlet, LocalDate last) {
        Shopper shopper = fixture.shopper("Dora", 5, "North");
        return accepted(planned(outlet, last), shopper);
    }

    private Visit accepted(Visit visit, Shopper by) {
        assignments.assign(vera, List.of(visit.id()), by.id());
        return visits.accept(actor(by), visit.id(), true);
    }

    private Visit begun(Outlet outlet, Shopper by) {
        return visits.start(actor(by), accepted(planned(outlet), by).id());
    }

    private void close(Outlet outlet) {
        OutletData was = outlet.data();
        outlets.update(
                vera,
                outlet.id(),
                outlet.version(),
                new OutletData(
                        was.node(),
                        was.code(),
                        was.name(),
                        was.address(),
                        was.region(),
                        was.format(),
                        was.features(),
                        was.timeZone(),
                        was.latitude(),
                        was.longitude(),
                        was.openingHours(),
                        /* active= */ false));
    }

    private String placedOrder() {
        database.update(AUDIT_ORDER)
                .set(AUDIT_ORDER.STATE, OrderState.PLACED)
                .set(AUDIT_ORDER.PLACED_AT, clock.instant())
                .set(AUDIT_ORDER.WINDOW_FROM, TODAY)
                .set(AUDIT_ORDER.WINDOW_TO, TODAY.plusDays(1))
                .where(AUDIT_ORDER.ID.eq(field.order()))
                .execute();
        return database.select(AUDIT_ORDER.NUMBER)
                .from(AUDIT_ORDER)
                .where(AUDIT_ORDER.ID.eq(field.order()))
                .fetchSingle(AUDIT_ORDER.NUMBER);
    }
}
