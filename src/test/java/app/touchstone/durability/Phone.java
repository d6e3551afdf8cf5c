package app.touchstone.durability;

import app.touchstone.platform.Identifiers;
import app.touchstone.platform.Sha256;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shopper's phone that sends answers and photos and remembers what the server has acknowledged. */
final class Phone implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String address;
    private final String email;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String visit = "";
    private List<String> questions = List.of();
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, Integer> acknowledged = new LinkedHashMap<>();
    private final Map<UUID, String> photos = new LinkedHashMap<>();
    private int revision;
    private int writes;

    Phone(String address, String email) {
        this.address = address;
        this.email = email;
    }

    /** Signs in; a killed server has forgotten the session. */
    void signIn() throws IOException, InterruptedException {
        cookies.getCookieStore().removeAll();
        String form = "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password=touchstone-demo";
        send(request("/login")
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        require(send(request("/api/v1/me")));
    }

    /** Takes the first visit that can be reported; whether there is one. */
    boolean takesAVisit() throws IOException, InterruptedException {
        JsonNode visits = read(send(request("/api/v1/shopper/visits"))).get("visits");
        for (JsonNode one : visits) {
            String state = one.get("state").asString();
            if (List.of("ASSIGNED", "ACCEPTED", "IN_PROGRESS", "RETURNED").contains(state)) {
                visit = one.get("id").asString();
                if (state.equals("ASSIGNED")) {
                    require(send(changing("/acceptance", "application/json")
                            .POST(BodyPublishers.ofString("{\"noConflictOfInterest\":true}"))));
                }
                begin();
                return true;
            }
        }
        return false;
    }

    private void begin() throws IOException, InterruptedException {
        JsonNode form = form();
        questions = form.get("sections")
                .valueStream()
                .flatMap(section -> section.get("questions").valueStream())
                .filter(question -> question.get("type").asString().equals("YES_NO"))
                .map(question -> question.get("code").asString())
                .toList();
        revision = form.get("revision").asInt();
        form.get("answers")
                .forEach(answer -> ids.put(
                        answer.get("question").asString(),
                        UUID.fromString(answer.get("id").asString())));
    }

    /** Sends the next answer; only what the server acknowledges is remembered. */
    void answer() throws IOException, InterruptedException {
        revision++;
        String question = questions.get(revision % questions.size());
        UUID id = ids.computeIfAbsent(question, _ -> Identifiers.next());
        String option = revision % 2 == 0 ? "yes" : "no";
        String body = JSON.writeValueAsString(Map.of(
                "id",
                id,
                "question",
                question,
                "value",
                Map.of("kind", "choice", "option", option),
                "comment",
                "Revision " + revision,
                "note",
                "",
                "revision",
                revision,
                "capturedAt",
                Instant.now().toString()));
        HttpResponse<String> response =
                send(changing("/answers/" + id, "application/json").PUT(BodyPublishers.ofString(body)));
        if (read(response).get("stored").asBoolean()) {
            acknowledged.put(question, revision);
            writes++;
        }
    }

    /** Sends a photo; only what the server acknowledges is remembered. */
    void photo(byte[] jpeg) throws IOException, InterruptedException {
        UUID id = Identifiers.next();
        String sha256 = Sha256.of(jpeg);
        String query = "?question=" + questions.getFirst() + "&capturedAt=" + Instant.now() + "&sha256=" + sha256;
        require(send(changing("/photos/" + id + query, "image/jpeg").PUT(BodyPublishers.ofByteArray(jpeg))));
        photos.put(id, sha256);
        writes++;
    }

    /** What of the acknowledged is not on the server as it was acknowledged; nothing is the only right answer. */
    Optional<String> lost() throws IOException, InterruptedException {
        JsonNode form = form();
        Map<String, Integer> kept = new HashMap<>();
        for (JsonNode answer : form.get("answers")) {
            Integer before = kept.put(
                    answer.get("question").asString(), answer.get("revision").asInt());
            if (before != null) {
                return Optional.of("doubled answer to " + answer.get("question"));
            }
        }
        for (Map.Entry<String, Integer> sent : acknowledged.entrySet()) {
            if (kept.getOrDefault(sent.getKey(), 0) < sent.getValue()) {
                return Optional.of("answer " + sent + ", kept " + kept.get(sent.getKey()));
            }
        }
        Map<UUID, String> pictures = new HashMap<>();
        form.get("photos")
                .forEach(photo -> pictures.put(
                        UUID.fromString(photo.get("id").asString()),
                        photo.get("sha256").asString()));
        for (Map.Entry<UUID, String> photo : photos.entrySet()) {
            if (!photo.getValue().equals(pictures.get(photo.getKey()))) {
                return Optional.of("photo " + photo.getKey());
            }
            require(send(request(path("/photos/" + photo.getKey()))));
        }
        return Optional.empty();
    }

    /** How many writes the server has acknowledged. */
    int writes() {
        return writes;
    }

    private JsonNode form() throws IOException, InterruptedException {
        return read(send(request(path("/form"))));
    }

    private String path(String rest) {
        return "/api/v1/shopper/visits/" + visit + rest;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private HttpRequest.Builder changing(String rest, String type) {
        return request(path(rest)).header("X-XSRF-TOKEN", token()).header("content-type", type);
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
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
        client.shutdownNow();
    }
}
