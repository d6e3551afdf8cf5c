package app.touchstone.benchmark;

import app.touchstone.platform.Identifiers;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.WaitingVisits.Work;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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

    private final String address;
    private final List<String> questions;
    private final Deque<VisitId> visits;
    private final Deque<Ready> ready = new ArrayDeque<>();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    Sender(String address, Work work, String password, List<String> questions)
            throws IOException, InterruptedException {
        this.address = address;
        this.questions = questions;
        this.visits = new ArrayDeque<>(work.visits());
        String form = "username=" + URLEncoder.encode(work.email(), StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        client.send(
                request("/login")
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        requireWell(client.send(request("/api/v1/me").build(), BodyHandlers.ofString()));
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
        HttpRequest request = request("/api/v1/shopper/visits/" + report.visit() + "/submissions/" + Identifiers.next())
                .header("X-XSRF-TOKEN", token())
                .header("content-type", "application/json")
                .PUT(BodyPublishers.ofByteArray(report.body()))
                .build();
        requireWell(client.send(request, BodyHandlers.ofString()));
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

    private static void requireWell(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s answered %d: %s".formatted(response.uri(), response.statusCode(), response.body()));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
