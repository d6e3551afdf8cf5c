package app.touchstone.benchmark;

import static app.touchstone.db.insight.Tables.FACTS_CHANGE;
import static app.touchstone.db.insight.Tables.FACTS_REVISION;

import app.touchstone.TestDatabase;
import app.touchstone.Touchstone;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitService;
import app.touchstone.benchmark.LargeNetwork.Made;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.OutletImport;
import app.touchstone.clients.OutletService;
import app.touchstone.insight.NetworkLook;
import app.touchstone.insight.NetworkResults;
import app.touchstone.insight.OutletResults;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.programmes.ProgrammeService;
import java.util.Arrays;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long the server takes for the network page, the outlet page and a page of the visits, with 1 000 outlets and
 * 10 000 released reports of 50 answers. Prints minimum, median and 95th percentile in milliseconds; the first page
 * of the day reads all facts, one after a release those of the outlet, and one again none.
 */
public final class PagesBenchmark {

    private static final int OUTLETS = 1000;
    private static final int VISITS_PER_OUTLET = 10;
    private static final int QUESTIONS = 50;
    private static final int WARM_UP = 10;
    private static final int RUNS = 50;

    private PagesBenchmark() {}

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Touchstone.class);
        application.addInitializers(new TestDatabase());
        application.setDefaultProperties(Map.of("vaadin.productionMode", "true"));
        try (ConfigurableApplicationContext context = application.run("--server.port=0")) {
            measure(context);
        }
    }

    private static void measure(ConfigurableApplicationContext context) {
        DSLContext db = context.getBean(DSLContext.class);
        long began = System.nanoTime();
        Made made = new LargeNetwork(db, context.getBean(JsonMapper.class))
                .make(
                        context.getBean(ClientService.class),
                        context.getBean(OutletImport.class),
                        context.getBean(OutletService.class),
                        context.getBean(JourneyService.class),
                        context.getBean(ChecklistService.class),
                        context.getBean(ProgrammeService.class),
                        OUTLETS,
                        VISITS_PER_OUTLET,
                        QUESTIONS);
        say("%s: made %d outlets, %d reports of %d answers in %d s"
                .formatted(
                        TestDatabase.isPostgresql() ? "PostgreSQL" : "H2",
                        OUTLETS,
                        OUTLETS * VISITS_PER_OUTLET,
                        QUESTIONS,
                        (System.nanoTime() - began) / 1_000_000_000));
        Actor actor = Actors.staff();
        NetworkResults networks = context.getBean(NetworkResults.class);
        OutletResults outlets = context.getBean(OutletResults.class);
        VisitService visits = context.getBean(VisitService.class);
        time(
                "network page, first of the day",
                () -> forget(db, made),
                run -> networks.page(actor, made.client().id(), NetworkLook.NEWEST));
        Runnable release = () -> change(db, made);
        time(
                "network page, after a release",
                release,
                run -> networks.page(actor, made.client().id(), NetworkLook.NEWEST));
        time(
                "network page, again",
                () -> {},
                run -> networks.page(actor, made.client().id(), NetworkLook.NEWEST));
        time(
                "outlet page, after a release",
                release,
                run -> outlets.page(actor, made.outlets().get(run % OUTLETS).id()));
        time(
                "outlet page, again",
                () -> {},
                run -> outlets.page(actor, made.outlets().get(run % OUTLETS).id()));
        time("grid page of 50 visits with its count", () -> {}, run -> {
            visits.find(actor, VisitFilter.ALL, run * 150, 50, VisitOrder.SOONEST_DUE);
            visits.count(actor, VisitFilter.ALL);
        });
    }

    /** As after a release at some outlet. */
    private static void change(DSLContext db, Made made) {
        forget(db, made);
        db.insertInto(FACTS_CHANGE)
                .set(FACTS_CHANGE.CLIENT_ID, made.client().id())
                .set(
                        FACTS_CHANGE.REVISION,
                        db.select(FACTS_REVISION.REVISION)
                                .from(FACTS_REVISION)
                                .where(FACTS_REVISION.CLIENT_ID.eq(made.client().id()))
                                .fetchSingle(FACTS_REVISION.REVISION))
                .set(FACTS_CHANGE.OUTLET_ID, made.outlets().getFirst().id())
                .execute();
    }

    /** Leaves no picture that could be brought up to date. */
    private static void forget(DSLContext db, Made made) {
        db.execute(
                "insert into insight.facts_revision (client_id, revision) values (?, 0) on conflict do nothing",
                made.client().id().value());
        db.update(FACTS_REVISION)
                .set(FACTS_REVISION.REVISION, FACTS_REVISION.REVISION.plus(1))
                .where(FACTS_REVISION.CLIENT_ID.eq(made.client().id()))
                .execute();
    }

    @FunctionalInterface
    private interface Page {
        void load(int run);
    }

    private static void time(String what, Runnable before, Page page) {
        double[] millis = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            before.run();
            long started = System.nanoTime();
            page.load(Math.floorMod(run, RUNS));
            if (run >= 0) {
                millis[run] = (System.nanoTime() - started) / 1e6;
            }
        }
        Arrays.sort(millis);
        say("%-40s n=%d  min %.1f  median %.1f  p95 %.1f ms"
                .formatted(what, RUNS, millis[0], millis[RUNS / 2], millis[(int) (RUNS * 0.95)]));
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
