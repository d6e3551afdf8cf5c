package app.touchstone.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ApiClient;
import app.touchstone.ByClock;
import app.touchstone.MovableClock;
import app.touchstone.ServedTest;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.pictures.PictureDecoder;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.reports.ReportedVisits.Accepted;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While the server works on as many pictures as it may, the phone is told to come back, and is taken then. */
@ServedTest
@ByClock
class BusyPicturesIT {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private ReportedVisits fixture;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PictureDecoder decoder;

    private final byte[] picture = ReportedVisits.picture(80, 60);
    private final String photo = Identifiers.next().toString();
    private ApiClient client;
    private VisitId visit;

    @BeforeEach
    void signIn() throws IOException, InterruptedException {
        clock.set(ReportedVisits.AFTERNOON);
        Accepted accepted = fixture.accepted();
        visit = accepted.visit().id();
        client = new ApiClient("http://localhost:" + port, Duration.ofMinutes(1));
        client.signIn(fixture.account(accepted, Locale.ENGLISH), ReportedVisits.PASSWORD);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void tellsThePhoneToTryAgainAndTakesTheSameThen() throws Exception {
        CountDownLatch inside = new CountDownLatch(AT_ONCE);
        CountDownLatch open = new CountDownLatch(1);
        List<Thread> threads = new CopyOnWriteArrayList<>();
        try (ExecutorService others = Executors.newCachedThreadPool(work -> {
            threads.add(new Thread(work));
            return threads.getLast();
        })) {
            List<Future<Integer>> held = new ArrayList<>();
            for (int place = 0; place < AT_ONCE; place++) {
                held.add(others.submit(() -> decoder.decoded(picture, 100, _ -> await(inside, open))));
            }
            inside.await();
            threads.clear();
            for (int place = 0; place < WAITING; place++) {
                others.submit(() -> decoder.decoded(picture, 100, _ -> 0));
            }
            while (threads.stream().anyMatch(one -> one.getState() != Thread.State.TIMED_WAITING)) {
                Thread.onSpinWait();
            }
            HttpResponse<String> whole;
            HttpResponse<String> parts;
            try {
                whole = put("?" + query());
                parts = put("/parts?" + query() + "&offset=0&size=" + picture.length);
            } finally {
                open.countDown();
            }
            for (Future<Integer> one : held) {
                one.get();
            }

            for (HttpResponse<String> answer : List.of(whole, parts)) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
                assertThat(answer.headers().firstValue("Touchstone-Protocol")).hasValue("1");
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(answer.body()).contains("\"code\":\"platform.busy\"", "\"detail\"");
            }
        }

        HttpResponse<String> rest = client.send(client.changing(
                        path() + "/parts?" + query() + "&size=" + picture.length + "&offset=" + picture.length,
                        "application/octet-stream")
                .PUT(BodyPublishers.noBody()));
        assertThat(rest.statusCode()).as(rest.body()).isEqualTo(200);
        assertThat(rest.body()).contains("\"width\":80");
    }

    private static int await(CountDownLatch inside, CountDownLatch open) {
        inside.countDown();
        try {
            open.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return 0;
    }

    private HttpResponse<String> put(String rest) throws IOException, InterruptedException {
        return client.send(client.changing(path() + rest, "image/jpeg").PUT(BodyPublishers.ofByteArray(picture)));
    }

    private String path() {
        return "/phone/v1/visits/" + visit.value() + "/photos/" + photo;
    }

    private String query() {
        return "question=receipt&capturedAt=2026-03-10T11:00:00Z&sha256=" + Sha256.of(picture);
    }
}
