package app.touchstone.benchmark;

import app.touchstone.ApiClient;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.WaitingVisits.Work;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A signed-in phone with whole reports to send. */
final class Sender implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<String> questions;
    private final Deque<VisitId> visits;
    private final Deque<Ready> ready = new ArrayDeque<>();
    private final ApiClient client;

    Sender(String address, Work work, String password, List<String> questions)
            throws IOException, InterruptedException {
        this.client = new ApiClient(address, PATIENCE);
        this.questions = questions;
        this.visits = new ArrayDeque<>(work.visits());
        client.signIn(work.email(), password);
    }

    /** A report as it is filled in and waits on the phone. */
    private record Ready(VisitId visit, byte[] body) {}

    /** Fills in so many more reports, which costs the phone time and not the server. */
    void fillIn(int reports) {
        for (int count = 0; count < reports; count++) {
            ready.add(new Ready(visits.remove(), report()));
        }
    }

    /** Sends the next report that is filled in; returns with its receipt. */
    void send() throws IOException, InterruptedException {
        Ready report = ready.remove();
        String path = "/phone/v1/visits/" + report.visit() + "/submissions/" + Identifiers.next();
        HttpResponse<String> receipt =
                client.send(client.changing(path, "application/json").PUT(BodyPublishers.ofByteArray(report.body())));
        if (receipt.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s answered %d: %s".formatted(receipt.uri(), receipt.statusCode(), receipt.body()));
        }
    }

    private byte[] report() {
        String now = Instant.now().toString();
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int number = 0; number < questions.size(); number++) {
            answers.add(Map.of(
                    "id",
                    Identifiers.next(),
                    "question",
                    questions.get(number),
                    "value",
                    Map.of("kind", "choice", "option", number % 5 == 0 ? "no" : "yes"),
                    "comment",
                    ThroughputBenchmark.remark(number),
                    "note",
                    "",
                    "revision",
                    1,
                    "capturedAt",
                    now));
        }
        return JSON.writeValueAsBytes(Map.of("revision", 1, "visitedAt", now, "answers", answers, "photos", List.of()));
    }

    @Override
    public void close() {
        client.close();
    }
}
