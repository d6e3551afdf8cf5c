package app.touchstone.durability;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ApiClient;
import app.touchstone.ByClock;
import app.touchstone.Fixtures;
import app.touchstone.MovableClock;
import app.touchstone.TestDatabase;
import app.touchstone.Touchstone;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.reports.ReportedVisits.Accepted;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * While the database is away everybody is told to come back, nobody holds a thread, and all is well again when it is
 * back. With the settings of production, over a line that a test cuts.
 */
@SpringBootTest(
        classes = Touchstone.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "spring.profiles.active=postgresql"})
@Import(Fixtures.class)
@ByClock
@DirtiesContext
@Tag("postgresql")
class DatabaseAwayIT {

    /** What nobody waits longer for, of which the product allows itself five, on a machine that has much else to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static DatabaseLine line;

    @LocalServerPort
    private int port;

    @Autowired
    private ReportedVisits fixture;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TaskScheduler scheduler;

    private ApiClient client;
    private ApiClient machine;
    private VisitId visit;
    private String email;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry settings) throws IOException {
        TestDatabase.Place place = TestDatabase.place();
        line = new DatabaseLine(place.port());
        settings.add("DATABASE_PORT", line::port);
        settings.add("DATABASE_NAME", place::name);
        settings.add("DATABASE_USER", () -> "postgres");
        settings.add("DATABASE_PASSWORD", () -> "postgres");
        settings.add("touchstone.home", TestDatabase::home);
        settings.add("touchstone.password-work", () -> "4");
    }

    @BeforeEach
    void signIn() throws Exception {
        clock.set(ReportedVisits.AFTERNOON);
        Accepted accepted = fixture.accepted();
        visit = accepted.visit().id();
        email = fixture.account(accepted, Locale.of("ru"));
        client = new ApiClient("http://localhost:" + port, PATIENCE);
        client.signIn(email, ReportedVisits.PASSWORD);
        machine = new ApiClient("http://localhost:" + port, PATIENCE);
    }

    @AfterEach
    void restore() throws Exception {
        line.restore();
        awaitReady(200);
        machine.close();
        client.close();
    }

    @Test
    @Timeout(60)
    void asksEverybodyToComeBackWhileItIsSilent() throws Exception {
        CompletableFuture<Throwable> inTheMiddle = new CompletableFuture<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                transaction.executeWithoutResult(_ -> {
                    ask();
                    begun.complete(null);
                    while (true) {
                        ask();
                    }
                });
            } catch (RuntimeException failure) {
                inTheMiddle.complete(failure);
            }
        });
        begun.get();

        line.silence();

        assertToldToComeBack();
        assertThat(inTheMiddle.get()).isInstanceOf(RuntimeException.class);
        awaitReady(503);
        line.restore();
        awaitReady(200);

        assertTaken();
    }

    /** What is done by the clock goes on as well, and nothing fills the log. */
    @Test
    @Timeout(60)
    void asksEverybodyToComeBackWhileItIsStopped() throws Exception {
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        heard.start();
        all.addAppender(heard);
        CountDownLatch begun = new CountDownLatch(5);
        CountDownLatch done = new CountDownLatch(1);
        line.cut();
        ScheduledFuture<?> byTheClock = scheduler.scheduleWithFixedDelay(
                () -> {
                    begun.countDown();
                    transaction.executeWithoutResult(_ -> ask());
                    done.countDown();
                },
                Duration.ofMillis(1));
        assertToldToComeBack();
        begun.await();
        awaitReady(503);
        assertThat(status("/actuator/health/liveness")).isEqualTo(200);
        line.restore();
        done.await();
        byTheClock.cancel(true);
        awaitReady(200);
        all.detachAppender(heard);

        assertTaken();
        assertThat(heard.list)
                .as("one line, and no trace")
                .allMatch(event -> event.getThrowableProxy() == null)
                .anyMatch(event -> event.getFormattedMessage().contains("does not answer"))
                .filteredOn(event -> event.getLoggerName().endsWith("FaultLog"))
                .hasSizeLessThan(2);
    }

    private void ask() {
        database.sql("select 1").query(Integer.class).single();
    }

    private void assertToldToComeBack() throws Exception {
        for (HttpRequest.Builder request : List.of(
                client.request("/phone/v1/me"),
                client.request("/phone/v1/visits"),
                answer(),
                client.changing("/phone/v1/sign-in", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=nobody%40example.org&password=x")))) {
            HttpResponse<String> told = client.send(request);
            assertThat(told.statusCode()).as(told.body()).isEqualTo(503);
            assertThat(told.headers().firstValue("Retry-After")).isPresent();
            assertThat(told.headers().allValues("Touchstone-Protocol")).containsExactly("1");
            assertThat(told.headers().firstValue("Touchstone-Time")).isPresent();
            assertThat(told.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(told.body()).contains("\"code\":\"platform.fault.away\"");
        }
        assertThat(client.send(client.request("/phone/v1/me")).body()).contains("Сохранённое");
        String mark = Identifiers.next() + ".a.b";
        for (HttpRequest.Builder request : List.of(
                client.request("/files/review/" + visit + "/photos/" + Identifiers.next()),
                client.request("/api/v1/anything"),
                client.request("/standing").header("Touchstone-Standing", mark))) {
            HttpResponse<String> told = client.send(request);
            assertThat(told.statusCode()).as(told.uri() + told.body()).isEqualTo(503);
            assertThat(told.body()).contains("\"code\":\"platform.fault.away\"");
        }
        HttpResponse<String> page = client.send(client.request("/visits").header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("<html lang=\"ru\">").doesNotContain("Exception");
    }

    /** What was told to come back comes back, and is taken once. */
    private void assertTaken() throws Exception {
        HttpRequest.Builder answer = answer();
        assertThat(client.send(answer).statusCode()).isEqualTo(200);
        assertThat(client.send(answer).statusCode()).isEqualTo(200);
        client.signIn(email, ReportedVisits.PASSWORD);
        assertThat(client.send(client.request("/phone/v1/visits/" + visit + "/form"))
                        .body())
                .contains("\"revision\":" + revision);
    }

    private int revision;

    private HttpRequest.Builder answer() {
        String id = Identifiers.next().toString();
        return client.changing("/phone/v1/visits/" + visit + "/answers/" + id, "application/json")
                .PUT(BodyPublishers.ofString("""
                        {"id":"%s","question":"clean","value":{"kind":"choice","option":"yes"},"comment":"","note":"",\
                        "revision":%d,"capturedAt":"2026-03-10T11:00:00Z","elapsedMs":null}""".formatted(id, ++revision)));
    }

    private void awaitReady(int wanted) throws Exception {
        while (status("/actuator/health/readiness") != wanted) {
            Thread.onSpinWait();
        }
    }

    private int status(String path) throws Exception {
        return machine.send(machine.request(path)).statusCode();
    }
}
