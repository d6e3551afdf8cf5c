package app.touchstone.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ByClock;
import app.touchstone.MovableClock;
import app.touchstone.Touchstone;
import app.touchstone.access.PeopleService;
import app.touchstone.access.Person;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitService;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletFilter;
import app.touchstone.clients.OutletOrder;
import app.touchstone.clients.OutletService;
import app.touchstone.insight.OutletPage;
import app.touchstone.insight.OutletResults;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Role;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.ShopperId;
import app.touchstone.reports.Report;
import app.touchstone.reports.ReportDirectory;
import app.touchstone.review.ReleasedReport;
import app.touchstone.review.ReleasedReports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/**
 * A database of November 2026 goes through every migration since, and everybody finds in it what was there: what the old
 * version itself printed of it lies beside it, a line a thing.
 */
@SpringBootTest(classes = Touchstone.class)
@ContextConfiguration(initializers = OldDatabase.class)
@ByClock
class OldDatabaseIT {

    private static final int ALL = 10_000;
    private static final Set<String> PICTURED = Set.of("V-2026-00001 cof5", "V-2026-00006 hal5");
    private static final VisitOrder BY_NUMBER = new VisitOrder(VisitOrder.Column.NUMBER, true);

    @Autowired
    private MovableClock clock;

    @Autowired
    private PeopleService people;

    @Autowired
    private ClientService clients;

    @Autowired
    private OutletService outlets;

    @Autowired
    private VisitService visits;

    @Autowired
    private ReportDirectory reports;

    @Autowired
    private ReleasedReports released;

    @Autowired
    private OutletResults results;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void standsOnTheDayAfter() {
        clock.set(Instant.parse("2026-11-30T09:00:00Z"));
    }

    @Test
    void findsEachScoreAnswerAndPictureAgain() throws IOException {
        Actor coordinator = staff("coordinator@demo.example");
        List<String> found = new ArrayList<>();
        for (Visit visit : visits.find(coordinator, VisitFilter.ALL, 0, ALL, BY_NUMBER)) {
            found.add("%s %s at %s"
                    .formatted(
                            visit.number(), visit.state(), visit.plan().place().code()));
            reports.find(visit.id())
                    .ifPresent(report ->
                            found.add("%s answered %s".formatted(visit.number(), fingerprint(stored(report, json)))));
        }
        Actor reviewer = staff("reviewer@demo.example");
        everyRelease(reviewer).forEach((number, report) -> {
            found.add("%s released with %s, in reporting %s, by method %s"
                    .formatted(
                            number,
                            report.sheet().score().exact().map(Object::toString).orElse("no score"),
                            report.inReporting(),
                            report.sheet().method()));
            found.add("%s counts %s".formatted(number, fingerprint(counted(report, json))));
        });
        found.addAll(pictures(reviewer));
        assertThat(String.join("\n", found)).isEqualTo(expected("contents"));
    }

    @Test
    void takesEveryJourneyForItsFirstVersionAndMarksItAssumed() {
        Actor coordinator = staff("coordinator@demo.example");
        assertThat(clients.list(coordinator).stream()
                        .flatMap(client -> journeys.list(coordinator, client.id()).stream()))
                .isNotEmpty()
                .allSatisfy(journey -> assertThat(journey.versions())
                        .singleElement()
                        .satisfies(version -> {
                            assertThat(version.number()).isEqualTo(1);
                            assertThat(version.validFrom()).isNull();
                            assertThat(version.assumed()).isTrue();
                            assertThat(version.definition().touchpoints()).isNotEmpty();
                        }));
    }

    @Test
    void findsTheRightsOfEveryPersonAgain() throws IOException {
        Actor coordinator = staff("coordinator@demo.example");
        List<String> found = new ArrayList<>();
        for (Person person : everybody()) {
            Actor actor = person.actor();
            found.add(person.data().email() + " is " + person.data().roles());
            if (actor.has(Role.SHOPPER)) {
                found.add("  visits " + numbers(everyVisitOf(coordinator, actor.requireShopper())));
            } else if (actor.can(Permission.SEE_RESULTS)) {
                for (Outlet outlet : seen(actor)) {
                    found.add("  %s %s".formatted(outlet.code(), reportsOf(actor, outlet)));
                }
            }
        }
        assertThat(String.join("\n", found)).isEqualTo(expected("rights"));
    }

    @Test
    void drawsTheMapOfEveryOutletThatWasVisited() {
        Actor network = staff("network@demo.example");

        for (Outlet outlet : seen(network)) {
            OutletPage page = results.page(network, outlet.id());
            assertThat(page.map() == null).as(outlet.code()).isEqualTo(page.visits() == 0);
        }
    }

    private List<String> pictures(Actor reviewer) {
        List<String> found = new ArrayList<>();
        everyRelease(reviewer)
                .forEach((number, report) -> report.photos().stream()
                        .filter(photo -> PICTURED.contains(number + " " + photo.question()))
                        .forEach(photo -> found.add("%s shows at %s %s"
                                .formatted(
                                        number,
                                        photo.question(),
                                        Sha256.of(released.picture(
                                                reviewer, report.visit(), new EvidenceId(photo.id())))))));
        return found;
    }

    private static Map<String, String> stored(Report report, JsonMapper json) {
        Map<String, String> answers = new TreeMap<>();
        report.answers()
                .forEach((question, answer) -> answers.put(
                        question,
                        json.writeValueAsString(answer.value())
                                + answer.comment()
                                + answer.note()
                                + answer.revision()));
        return answers;
    }

    private static Map<String, String> counted(ReleasedReport report, JsonMapper json) {
        Map<String, String> answers = new TreeMap<>();
        report.answers()
                .forEach((question, answer) -> answers.put(
                        question, json.writeValueAsString(answer.value()) + answer.comment() + answer.edited()));
        return answers;
    }

    private Map<String, ReleasedReport> everyRelease(Actor actor) {
        Map<String, ReleasedReport> found = new TreeMap<>();
        for (Outlet outlet : seen(actor)) {
            released.of(actor, outlet.id())
                    .forEach(line -> found.put(line.number(), released.get(actor, line.visit())));
        }
        return found;
    }

    private List<Outlet> seen(Actor actor) {
        return clients.list(actor).stream()
                .map(Client::id)
                .flatMap(client -> outlets.find(actor, OutletFilter.all(client), 0, ALL, OutletOrder.BY_CODE).stream())
                .sorted(Comparator.comparing(Outlet::code))
                .toList();
    }

    private List<String> reportsOf(Actor actor, Outlet outlet) {
        return released.of(actor, outlet.id()).stream()
                .map(line -> line.number() + "=" + line.score())
                .sorted()
                .toList();
    }

    private List<Visit> everyVisitOf(Actor coordinator, ShopperId shopper) {
        VisitFilter theirs = new VisitFilter("", Set.of(), null, null, "", shopper, VisitFilter.Preset.ALL);
        return visits.find(coordinator, theirs, 0, 1000, VisitOrder.SOONEST_DUE);
    }

    private static List<String> numbers(List<Visit> some) {
        return some.stream()
                .map(visit -> visit.number() + " " + visit.state())
                .sorted()
                .toList();
    }

    private List<Person> everybody() {
        return people.list(Actors.staff(), "", 0, ALL).stream()
                .sorted(Comparator.comparing(person -> person.data().email()))
                .toList();
    }

    private Actor staff(String email) {
        return everybody().stream()
                .filter(person -> person.data().email().equals(email))
                .findFirst()
                .orElseThrow()
                .actor();
    }

    private static String fingerprint(Map<String, String> answers) {
        return Sha256.of(answers.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private static String expected(String what) throws IOException {
        try (var bytes = OldDatabase.resource(what + ".txt")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
