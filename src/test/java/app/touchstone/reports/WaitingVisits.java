package app.touchstone.reports;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.access.PeopleService;
import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.FieldFixture.Field;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitPlan.Window;
import app.touchstone.assignments.VisitService;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.ChecklistsFixtures;
import app.touchstone.clients.Outlet;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Role;
import app.touchstone.platform.VisitId;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperService;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accepted visits with opened reports, by the hundred, for shoppers who can sign in and report them today. */
@TestComponent
public class WaitingVisits {

    private static final String REGION = "North";

    private final FieldFixture fixture;
    private final JourneyService journeys;
    private final ChecklistService checklists;
    private final VisitService visits;
    private final AssignmentService assignments;
    private final ReportService reports;
    private final ShopperService shoppers;
    private final PeopleService people;
    private final PasswordEncoder encoder;
    private final Actor vera = FieldFixture.staff("Vera", Role.COORDINATOR);

    WaitingVisits(
            FieldFixture fixture,
            JourneyService journeys,
            ChecklistService checklists,
            VisitService visits,
            AssignmentService assignments,
            ReportService reports,
            ShopperService shoppers,
            PeopleService people,
            PasswordEncoder encoder) {
        this.fixture = fixture;
        this.journeys = journeys;
        this.checklists = checklists;
        this.visits = visits;
        this.assignments = assignments;
        this.reports = reports;
        this.shoppers = shoppers;
        this.people = people;
        this.encoder = encoder;
    }

    /** What one shopper has to do. */
    public record Work(String email, List<VisitId> visits) {}

    /** So many shoppers with so many visits each, one to every outlet. */
    public List<Work> make(ChecklistDefinition checklist, int shopperCount, int visitsEach, String password) {
        Field field = fixture.field();
        String[] codes =
                IntStream.range(0, visitsEach).mapToObj(number -> "N-" + number).toArray(String[]::new);
        List<Outlet> outlets = fixture.outlets(field, REGION, codes);
        ChecklistVersion published = publish(field, checklist);
        String hash = encoder.encode(password);
        return Stream.generate(() -> fixture.shopper("Anna", visitsEach, REGION))
                .limit(shopperCount)
                .map(shopper -> work(field, outlets, published, shopper, hash))
                .toList();
    }

    private ChecklistVersion publish(Field field, ChecklistDefinition checklist) {
        var journey = journeys.create(vera, field.client().id(), "Way", ChecklistsFixtures.journey());
        ChecklistVersion draft = checklists.create(vera, field.client().id(), "MANY", "Many", journey.id(), checklist);
        return checklists.publish(vera, draft.id(), draft.version());
    }

    private Work work(Field field, List<Outlet> outlets, ChecklistVersion checklist, Shopper shopper, String hash) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Window window = new Window(today.minusDays(1), today.plusDays(30));
        List<VisitId> ids = visits
                .plan(
                        vera,
                        outlets.stream()
                                .map(outlet -> field.visitTo(outlet, window, checklist.id()))
                                .toList())
                .stream()
                .map(Visit::id)
                .toList();
        assertThat(assignments.assign(vera, ids, shopper.id()).done()).hasSameSizeAs(ids);
        Actor reporter = FieldFixture.actor(shopper);
        ids.forEach(id -> {
            visits.accept(reporter, id, true);
            reports.open(reporter, id);
        });
        var account = shoppers.createAccount(Actors.staff(), shopper.id(), Locale.ENGLISH);
        people.adoptPasswordHash(Actors.staff(), account.id(), hash);
        return new Work(shopper.data().email(), ids);
    }
}
