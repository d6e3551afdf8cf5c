package app.touchstone.benchmark;

import app.touchstone.Touchstone;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.forms.FormsFixtures;
import app.touchstone.forms.Question;
import app.touchstone.reports.WaitingVisits;
import app.touchstone.reports.WaitingVisits.Work;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many whole reports of 250 answers the server takes in a second from 1, 8 and 32 phones at once, on PostgreSQL with
 * every commit on the disk, and what a phone waits for its receipt. Each report is one request (session, token,
 * idempotency, validation) and one commit (answers, receipt, visit, audit trail). Beside it, in the same run and on the
 * same server, {@code pgbench} inserts 250 rows like the answers in one commit, from as many clients.
 */
public final class ThroughputBenchmark {

    private static final int ANSWERS = 250;
    private static final int MOST_PHONES = 32;
    private static final List<Integer> PHONES = List.of(1, 8, MOST_PHONES);
    private static final int WARM_UP = 1600;
    private static final int REPORTS = 960;
    private static final String PASSWORD = "a password for the phones";
    private static final List<String> QUESTIONS =
            IntStream.range(0, ANSWERS).mapToObj(number -> "q" + number).toList();

    private ThroughputBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres postgresql = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
                ConfigurableApplicationContext context = start(postgresql)) {
            measure(context, new RawInserts(postgresql.getPort(), QUESTIONS));
        }
    }

    private static ConfigurableApplicationContext start(EmbeddedPostgres postgresql) throws IOException {
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-homes")), "throughput");
        SpringApplication application =
                new SpringApplication(Touchstone.class, FieldFixture.class, WaitingVisits.class);
        application.setDefaultProperties(Map.of("vaadin.productionMode", "true"));
        return application.run(
                "--server.port=0",
                "--touchstone.home=" + home.toAbsolutePath(),
                "--spring.datasource.url=" + postgresql.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.jooq.sql-dialect=postgres");
    }

    private static void measure(ConfigurableApplicationContext context, RawInserts raw) throws Exception {
        int visitsEach = (WARM_UP + REPORTS * PHONES.size()) / MOST_PHONES;
        List<Work> work = context.getBean(WaitingVisits.class)
                .make(
                        FormsFixtures.definition(QUESTIONS.stream()
                                .map(code ->
                                        FormsFixtures.yesNo(code).required().build())
                                .toArray(Question[]::new)),
                        MOST_PHONES,
                        visitsEach,
                        PASSWORD);
        String address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        List<Sender> senders = new ArrayList<>();
        for (Work own : work) {
            senders.add(new Sender(address, own, PASSWORD, QUESTIONS));
        }
        send(senders, MOST_PHONES, WARM_UP);
        raw.insert(MOST_PHONES);
        for (int phones : PHONES) {
            double rows = raw.insert(phones);
            Figures reports = send(senders, phones, REPORTS);
            say("%2d clients: %6.1f reports/s (n=%d, receipt after median %.0f, p95 %.0f ms); raw %6.1f/s; ratio %.2f"
                    .formatted(
                            phones,
                            reports.perSecond(),
                            REPORTS,
                            reports.median(),
                            reports.p95(),
                            rows,
                            reports.perSecond() / rows));
        }
        senders.forEach(Sender::close);
    }

    private record Figures(double perSecond, double median, double p95) {}

    /** So many reports from so many phones at once; all phones' visits are used up evenly over the runs. */
    private static Figures send(List<Sender> senders, int phones, int reports) throws Exception {
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        List<List<Sender>> shares = shares(senders, phones);
        shares.forEach(share -> share.forEach(sender -> sender.fillIn(reports / senders.size())));
        long began = System.nanoTime();
        try (ExecutorService hands = Executors.newFixedThreadPool(phones)) {
            List<Future<?>> sending = new ArrayList<>();
            for (List<Sender> share : shares) {
                sending.add(hands.submit(() -> {
                    for (int count = 0; count < reports / phones; count++) {
                        long started = System.nanoTime();
                        share.get(count % share.size()).send();
                        millis.add((System.nanoTime() - started) / 1e6);
                    }
                    return share;
                }));
            }
            for (Future<?> one : sending) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Figures(sorted.length / seconds, sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)]);
    }

    private static List<List<Sender>> shares(List<Sender> senders, int phones) {
        int each = senders.size() / phones;
        return IntStream.range(0, phones)
                .mapToObj(phone -> senders.subList(phone * each, (phone + 1) * each))
                .toList();
    }

    @SuppressWarnings("SystemOut")
    static void say(String line) {
        System.out.println(line);
    }

    /** What a report holds: an answer to each question, some with a remark. */
    static String remark(int number) {
        return number % 10 == 0 ? "Seen from the door, at the till and again on the way out." : "";
    }
}
