package app.touchstone.demo;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.OutletFilter;
import app.touchstone.clients.OutletService;
import app.touchstone.demo.DemoFieldWork.Goal;
import app.touchstone.demo.DemoPeople.Cast;
import app.touchstone.platform.Actor;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.SystemJob;
import app.touchstone.programmes.Disclosure;
import app.touchstone.programmes.Disclosure.AuditType;
import app.touchstone.programmes.Disclosure.RecordingPolicy;
import app.touchstone.programmes.Disclosure.ReportingLevel;
import app.touchstone.programmes.Disclosure.StaffNamePolicy;
import app.touchstone.programmes.Order;
import app.touchstone.programmes.OrderService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills an empty installation with the demo: three waves, and work for every role on first sign-in. */
@Component
@Profile("demo")
class DemoSeed implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoSeed.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final ClientService clients;
    private final OutletService outlets;
    private final DemoNetwork network;
    private final DemoPeople people;
    private final OrderService orders;
    private final VisitService visits;
    private final DemoFieldWork field;
    private final String address;

    DemoSeed(
            ClientService clients,
            OutletService outlets,
            DemoNetwork network,
            DemoPeople people,
            OrderService orders,
            VisitService visits,
            DemoFieldWork field,
            @Value("${touchstone.address}") String address) {
        this.clients = clients;
        this.outlets = outlets;
        this.network = network;
        this.people = people;
        this.orders = orders;
        this.visits = visits;
        this.field = field;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor system = Actor.of(SystemJob.DEMO);
        if (clients.list(system).isEmpty()) {
            long started = System.nanoTime();
            seed(system, Instant.now());
            log.info(
                    "Demo data made in {} s",
                    Duration.ofNanos(System.nanoTime() - started).toSeconds());
        }
        log.info("""
                Touchstone answers at {}. Sign-ins of the demo, all with the password {}:
                  coordinator@demo.example  assigns visits, confirms orders, keeps clients and checklists
                  reviewer@demo.example     checks and releases reports
                  admin@demo.example        keeps people, reads the audit trail
                  finance@demo.example      sees orders
                  network@demo.example      the client: orders audits, sees the whole network
                  region@demo.example       the client: sees one region
                  outlet@demo.example       the client: sees one outlet
                  shopper01@demo.example    a shopper, and so on up to shopper25""", address, DemoPeople.PASSWORD);
    }

    private void seed(Actor system, Instant now) {
        List<Cast> cast = new ArrayList<>();
        List<ChecklistVersion> checklist = new ArrayList<>();
        DemoClock.at(now.minus(Duration.ofDays(120)), () -> {
            Client client = network.client(system);
            checklist.add(network.checklist(system, client));
            cast.add(people.create(system, client, outlets.regions(system, client.id())));
        });
        Season season = new Season(cast.getFirst(), checklist.getFirst(), now);
        wave(season, 0, 100, 80, DemoSeed::pastGoal);
        wave(season, 1, 55, 35, DemoSeed::pastGoal);
        wave(season, 2, 14, -2, DemoSeed::presentGoal);
        overdue(season);
        waitingOrders(season);
    }

    private record Season(Cast cast, ChecklistVersion checklist, Instant now) {
        LocalDate day(int ago) {
            return LocalDate.ofInstant(now, ZONE).minusDays(ago);
        }
    }

    private interface Course {
        Goal of(int index);
    }

    private void wave(Season season, int number, int beganAgo, int endsAgo, Course course) {
        List<OutletId> all = all(season);
        List<Visit> planned = planned(season, all, beganAgo, endsAgo, "");
        for (int index = 0; index < planned.size(); index++) {
            Visit visit = planned.get(index);
            int daysAgo = number == 2 ? 2 + index % 10 : endsAgo + 2 + index % (beganAgo - endsAgo - 6);
            Instant visitedAt = season.day(daysAgo)
                    .atTime(9 + index % 9, (index * 13) % 60)
                    .atZone(ZONE)
                    .toInstant();
            Instant assignedAt = visitedAt.minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MINUTES);
            field.carry(season.cast(), visit, number, assignedAt, visitedAt, course.of(index));
        }
    }

    private static Goal pastGoal(int index) {
        return switch (index) {
            case 13 -> Goal.REJECTED;
            case 27 -> Goal.EXCLUDED;
            default -> Goal.RELEASED;
        };
    }

    private static Goal presentGoal(int index) {
        List<Goal> course = List.of(
                Goal.RELEASED,
                Goal.SUBMITTED,
                Goal.ACCEPTED,
                Goal.RELEASED,
                Goal.IN_REVIEW,
                Goal.ASSIGNED,
                Goal.RELEASED,
                Goal.APPROVED,
                Goal.OPEN,
                Goal.RETURNED,
                Goal.IN_PROGRESS,
                Goal.DECLINED);
        return course.get(index % course.size());
    }

    /** A small order whose window has just ended: accepted visits that nobody made. */
    private void overdue(Season season) {
        List<OutletId> few = all(season).subList(0, 3);
        for (Visit visit : planned(season, few, 9, 1, "Повторные визиты")) {
            Instant assignedAt = season.day(6).atTime(10, 0).atZone(ZONE).toInstant();
            field.carry(season.cast(), visit, 2, assignedAt, assignedAt, Goal.ACCEPTED);
        }
    }

    private void waitingOrders(Season season) {
        Actor client = season.cast().networkManager();
        DemoClock.at(season.now().minus(Duration.ofHours(20)), () -> {
            Order waiting = draft(season, all(season).subList(5, 25), -7, -28, "Декабрьская волна");
            orders.place(client, waiting.id(), waiting.version());
            Order tooSoon = draft(season, all(season).subList(0, 10), 0, -1, "");
            Order placed = orders.place(client, tooSoon.id(), tooSoon.version());
            orders.decline(
                    season.cast().coordinator(),
                    placed.id(),
                    placed.version(),
                    "За два дня десять визитов не сделать.");
            draft(season, all(season).subList(30, 40), -14, -35, "");
        });
    }

    private List<Visit> planned(Season season, List<OutletId> where, int beganAgo, int endsAgo, String wishes) {
        List<OrderId> made = new ArrayList<>();
        Instant orderedAt = season.day(beganAgo + 5).atTime(11, 0).atZone(ZONE).toInstant();
        DemoClock.at(orderedAt, () -> {
            Order draft = draft(season, where, beganAgo, endsAgo, wishes);
            Order placed = orders.place(season.cast().networkManager(), draft.id(), draft.version());
            orders.confirm(season.cast().coordinator(), placed.id(), placed.version(), disclosure(season, beganAgo));
            made.add(placed.id());
        });
        return visits.find(season.cast().coordinator(), VisitFilter.ALL, 0, 1000, VisitOrder.SOONEST_DUE).stream()
                .filter(visit -> visit.plan().order().equals(made.getFirst()))
                .sorted(Comparator.comparing(visit -> visit.plan().place().code()))
                .toList();
    }

    private Order draft(Season season, List<OutletId> where, int beganAgo, int endsAgo, String wishes) {
        return orders.draft(
                season.cast().networkManager(),
                season.checklist().client(),
                new Order.Wish(
                        season.checklist().checklist(), where, 1, season.day(beganAgo), season.day(endsAgo), wishes));
    }

    private static Disclosure disclosure(Season season, int beganAgo) {
        return new Disclosure(
                AuditType.OWN,
                season.day(beganAgo + 20),
                ReportingLevel.OUTLET,
                RecordingPolicy.NONE,
                StaffNamePolicy.DESCRIPTION,
                "Приказ по сети, раздел 4",
                LocalizedText.empty());
    }

    private List<OutletId> all(Season season) {
        return List.copyOf(new ArrayList<>(outlets.ids(
                Actor.of(SystemJob.DEMO), OutletFilter.all(season.checklist().client()))));
    }
}
