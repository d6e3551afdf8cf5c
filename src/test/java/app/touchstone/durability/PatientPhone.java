package app.touchstone.durability;

import app.touchstone.ApiClient;
import app.touchstone.durability.FaultyLine.Cut;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.VisitId;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A phone that sends the same again until it is confirmed, over a line that breaks as it is told. */
final class PatientPhone implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NOON = "2026-03-10T11:00:00Z";
    private static final int PART = 24 * 1024;

    private final FaultyLine line;
    private final Supplier<@Nullable Cut> cuts;
    private final String visit;
    private final ApiClient client;
    private final List<Map<String, Object>> answers = new ArrayList<>();
    private final Map<UUID, String> photos = new LinkedHashMap<>();

    PatientPhone(FaultyLine line, VisitId visit, Supplier<@Nullable Cut> cuts) {
        this.line = line;
        this.client = new ApiClient(line.address(), PATIENCE);
        this.visit = "/phone/v1/visits/" + visit;
        this.cuts = cuts;
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        client.signIn(email, password);
    }

    /** The photos that were confirmed, with their hashes. */
    Map<UUID, String> photos() {
        return photos;
    }

    void answer(String question, String option) throws InterruptedException {
        Map<String, Object> answer = given(question, option);
        until200(() ->
                changing("/answers/" + answer.get("id"), "application/json").PUT(json(answer)));
    }

    /** Sends the same answer to several questions in one request; says whether each was stored. */
    boolean answerTogether(String option, String... questions) throws InterruptedException {
        List<Map<String, Object>> upon = Stream.of(questions)
                .map(question -> Map.<String, Object>of("answer", given(question, option), "after", 0))
                .toList();
        JsonNode told = until200(() -> changing("/answers", "application/json").PUT(json(Map.of("answers", upon))));
        return told.get("answers")
                .valueStream()
                .allMatch(one -> one.get("stored").asBoolean());
    }

    private Map<String, Object> given(String question, String option) {
        Map<String, Object> answer = Map.of(
                "id",
                Identifiers.next(),
                "question",
                question,
                "value",
                Map.of("kind", "choice", "option", option),
                "comment",
                "It was " + option,
                "note",
                "",
                "revision",
                1,
                "capturedAt",
                NOON);
        answers.add(answer);
        return answer;
    }

    void photo(byte[] bytes) throws InterruptedException {
        UUID id = Identifiers.next();
        until200(() ->
                changing("/photos/" + id + "?" + about(bytes), "image/jpeg").PUT(BodyPublishers.ofByteArray(bytes)));
        photos.put(id, Sha256.of(bytes));
    }

    /** Goes on from where the server is, and asks it after every break. */
    void photoInParts(byte[] bytes) throws InterruptedException {
        UUID id = Identifiers.next();
        JsonNode progress = until200(() -> client.request(visit + "/photos/" + id + "/parts"));
        while (progress.get("photo").isNull()) {
            int offset = progress.get("received").asInt();
            byte[] part = Arrays.copyOfRange(bytes, offset, Math.min(bytes.length, offset + PART));
            String query = about(bytes) + "&size=" + bytes.length + "&offset=" + offset;
            JsonNode told = once(() ->
                    changing("/photos/" + id + "/parts?" + query, "image/jpeg").PUT(BodyPublishers.ofByteArray(part)));
            progress = told == null ? until200(() -> client.request(visit + "/photos/" + id + "/parts")) : told;
        }
        photos.put(id, Sha256.of(bytes));
    }

    /** Sends the report so often; says which receipts came back. */
    List<String> submit(int times) throws InterruptedException {
        UUID id = Identifiers.next();
        List<Map<String, Object>> carried = new ArrayList<>();
        photos.forEach((photo, sha256) -> carried.add(Map.of("id", photo, "question", "receipt", "sha256", sha256)));
        Map<String, Object> report = Map.of("revision", 1, "visitedAt", NOON, "answers", answers, "photos", carried);
        List<String> receipts = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            receipts.add(until200(() ->
                            changing("/submissions/" + id, "application/json").PUT(json(report)))
                    .get("number")
                    .asString());
        }
        return receipts;
    }

    private JsonNode until200(Supplier<HttpRequest.Builder> request) throws InterruptedException {
        JsonNode told = null;
        while (told == null) {
            told = once(request);
        }
        return told;
    }

    /** What the server said, or nothing where the line broke. */
    private @Nullable JsonNode once(Supplier<HttpRequest.Builder> request) throws InterruptedException {
        line.breakNext(cuts.get());
        try {
            HttpResponse<String> response = client.send(request.get());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        "%s answered %d: %s".formatted(response.uri(), response.statusCode(), response.body()));
            }
            return JSON.readTree(response.body());
        } catch (IOException broken) {
            return null;
        }
    }

    private static String about(byte[] bytes) {
        return "question=receipt&capturedAt=" + NOON + "&sha256=" + Sha256.of(bytes);
    }

    private static HttpRequest.BodyPublisher json(Object content) {
        return BodyPublishers.ofString(JSON.writeValueAsString(content));
    }

    private HttpRequest.Builder changing(String rest, String type) {
        return client.changing(visit + rest, type);
    }

    @Override
    public void close() {
        client.close();
    }
}
