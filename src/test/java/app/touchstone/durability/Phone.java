package app.touchstone.durability;

import app.touchstone.ApiClient;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.WaitingVisits.Work;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shopper's phone that reports one visit after another and remembers what the server has acknowledged. */
final class Phone implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int WRITES_PER_REPORT = 18;
    private static final int WRITES_PER_PHOTO = 6;

    private final String email;
    private final String password;
    private final List<String> questions;
    private final byte[] picture;
    private final ApiClient client;
    private final Deque<VisitId> waiting;
    private final List<Sent> unchecked = new ArrayList<>();
    private final List<VisitId> handedIn = new ArrayList<>();
    private Sent current;

    Phone(String address, Work work, String password, List<String> questions, byte[] picture) {
        this.client = new ApiClient(address, PATIENCE);
        this.email = work.email();
        this.password = password;
        this.questions = questions;
        this.picture = picture;
        this.waiting = new ArrayDeque<>(work.visits());
        this.current = new Sent(waiting.remove());
    }

    /** One visit's report as far as it was sent. */
    private static final class Sent {

        final VisitId visit;
        final UUID submission = Identifiers.next();
        final Map<String, Map<String, Object>> answers = new LinkedHashMap<>();
        final Map<String, Integer> acknowledged = new LinkedHashMap<>();
        final Map<UUID, String> photos = new LinkedHashMap<>();
        int writes;

        @Nullable
        String content;

        @Nullable
        String receipt;

        Sent(VisitId visit) {
            this.visit = visit;
        }
    }

    /** Signs in; a killed server has forgotten the session. */
    void signIn() throws IOException, InterruptedException {
        client.signIn(email, password);
    }

    /** Writes the next thing: an answer, at times a photo, in the end the report; returns when it is acknowledged. */
    void write() throws IOException, InterruptedException {
        Sent report = current;
        if (report.content == null && report.writes < WRITES_PER_REPORT) {
            report.writes++;
            if (report.writes % WRITES_PER_PHOTO == 0) {
                photo(report);
            } else {
                answer(report);
            }
            return;
        }
        if (report.content == null) {
            report.content = content(report);
        }
        handIn(report);
        handedIn.add(report.visit);
        unchecked.add(report);
        current = new Sent(waiting.remove());
    }

    /** Writes the next answer over a line so slow that it is whole only when it is let go. */
    void writeSlowly(HeldBack held) throws IOException, InterruptedException {
        current.writes++;
        answer(current, content -> held.body(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** By visit and question, the revision that was acknowledged last, of the report that is not handed in. */
    Map<VisitId, Map<String, Integer>> acknowledged() {
        return Map.of(current.visit, current.acknowledged);
    }

    private void answer(Sent report) throws IOException, InterruptedException {
        answer(report, BodyPublishers::ofString);
    }

    private void answer(Sent report, Function<String, BodyPublisher> body) throws IOException, InterruptedException {
        String question = questions.get(report.writes % questions.size());
        Map<String, Object> before = report.answers.get(question);
        Object id = before == null ? Identifiers.next() : before.get("id");
        Map<String, Object> answer = Map.of(
                "id",
                id,
                "question",
                question,
                "value",
                Map.of("kind", "choice", "option", report.writes % 2 == 0 ? "yes" : "no"),
                "comment",
                "Write " + report.writes,
                "note",
                "",
                "revision",
                report.writes,
                "capturedAt",
                Instant.now().toString());
        report.answers.put(question, answer);
        BodyPublisher content = body.apply(JSON.writeValueAsString(answer));
        JsonNode kept = read(client.send(changing(report, "/answers/" + id, "application/json")
                .expectContinue(content.contentLength() < 0)
                .PUT(content)));
        if (kept.get("stored").asBoolean()) {
            report.acknowledged.put(question, report.writes);
        }
    }

    private void photo(Sent report) throws IOException, InterruptedException {
        UUID id = Identifiers.next();
        String sha256 = Sha256.of(picture);
        String query = "?question=" + questions.getFirst() + "&capturedAt=" + Instant.now() + "&sha256=" + sha256;
        read(client.send(
                changing(report, "/photos/" + id + query, "image/jpeg").PUT(BodyPublishers.ofByteArray(picture))));
        report.photos.put(id, sha256);
    }

    private static String content(Sent report) {
        List<Map<String, Object>> photos = new ArrayList<>();
        report.photos.forEach((id, sha256) -> photos.add(Map.of("id", id, "question", "receipt", "sha256", sha256)));
        return JSON.writeValueAsString(Map.of(
                "revision",
                report.writes,
                "visitedAt",
                Instant.now().toString(),
                "answers",
                report.answers.values(),
                "photos",
                photos));
    }

    private void handIn(Sent report) throws IOException, InterruptedException {
        JsonNode receipt = read(client.send(changing(report, "/submissions/" + report.submission, "application/json")
                .PUT(BodyPublishers.ofString(String.valueOf(report.content)))));
        String number = receipt.get("number").asString();
        if (report.receipt != null && !report.receipt.equals(number)) {
            throw new IllegalStateException("receipts " + report.receipt + " and " + number);
        }
        report.receipt = number;
    }

    /**
     * What of the acknowledged since the last look is not on the server as it was acknowledged, or is there twice;
     * nothing is the only right answer. Reports that were handed in are handed in once more, and must get their receipt.
     */
    Optional<String> lost() throws IOException, InterruptedException {
        for (Sent report : unchecked) {
            handIn(report);
            Optional<String> lost = lost(report);
            if (lost.isPresent()) {
                return lost;
            }
        }
        unchecked.clear();
        return lost(current);
    }

    private Optional<String> lost(Sent report) throws IOException, InterruptedException {
        JsonNode form = read(client.send(client.request(path(report, "/form"))));
        Map<String, Integer> kept = new HashMap<>();
        for (JsonNode answer : form.get("answers")) {
            Integer before = kept.put(
                    answer.get("question").asString(), answer.get("revision").asInt());
            if (before != null) {
                return Optional.of("doubled answer to " + answer.get("question"));
            }
        }
        for (Map.Entry<String, Integer> sent : report.acknowledged.entrySet()) {
            if (kept.getOrDefault(sent.getKey(), 0) < sent.getValue()) {
                return Optional.of("answer " + sent + ", kept " + kept.get(sent.getKey()));
            }
        }
        Map<UUID, String> pictures = new HashMap<>();
        form.get("photos")
                .forEach(photo -> pictures.put(
                        UUID.fromString(photo.get("id").asString()),
                        photo.get("sha256").asString()));
        for (Map.Entry<UUID, String> photo : report.photos.entrySet()) {
            if (!photo.getValue().equals(pictures.get(photo.getKey()))) {
                return Optional.of("photo " + photo.getKey());
            }
            require(client.send(client.request(path(report, "/photos/" + photo.getKey()))));
        }
        return Optional.empty();
    }

    /** The visits whose reports the server has acknowledged. */
    Collection<VisitId> handedIn() {
        return handedIn;
    }

    private static String path(Sent report, String rest) {
        return "/phone/v1/visits/" + report.visit + rest;
    }

    private HttpRequest.Builder changing(Sent report, String rest, String type) {
        return client.changing(path(report, rest), type);
    }

    private static JsonNode read(HttpResponse<String> response) throws IOException {
        require(response);
        return JSON.readTree(response.body());
    }

    private static void require(HttpResponse<String> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException(
                    "%s answered %d: %s".formatted(response.uri(), response.statusCode(), response.body()));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
