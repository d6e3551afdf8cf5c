package app.touchstone.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ApiClient;
import app.touchstone.ByClock;
import app.touchstone.MovableClock;
import app.touchstone.ServedTest;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.bounds.Bounds;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.reports.ReportedVisits.Accepted;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whatever a signed-in shopper sends, the server answers with a sentence, names the field that is at fault, and shows the
 * visit afterwards as it did before. The system property {@code touchstone.test.seed} says which values meet.
 */
@ServedTest
@ByClock
class HostileRequestsIT {

    private static final long SEED = Long.getLong("touchstone.test.seed", 20_261_130L);
    private static final int PER_ENDPOINT = 150;
    private static final String JSON = "application/json";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportedVisits fixture;

    @Autowired
    private MovableClock clock;

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private ApiClient client;
    private VisitId visit;

    /** What the phone says in JSON. */
    private enum Endpoint {
        ANSWER(
                "PUT",
                "/answers/{id}",
                "{\"id\":\"{id}\",\"question\":\"dirt\",\"value\":{value},\"comment\":\"Fine\","
                        + "\"note\":\"\",\"revision\":1,\"capturedAt\":\"2026-03-10T11:00:00Z\",\"elapsedMs\":5}"),
        ANSWERS("PUT", "/answers", "{\"answers\":[{\"answer\":" + ANSWER.body + ",\"after\":0}]}"),
        QUIZ(
                "PUT",
                "/notes/{id}",
                "{\"note\":{\"kind\":\"quiz\",\"answers\":{\"receipt\":\"keep\"}},"
                        + "\"capturedAt\":\"2026-03-10T11:00:00Z\",\"elapsedMs\":5}"),
        ARRIVAL(
                "PUT",
                "/notes/{id}",
                "{\"note\":{\"kind\":\"checkIn\",\"latitude\":\"55.75\",\"longitude\":\"37.6\","
                        + "\"accuracy\":\"10\",\"reason\":\"Indoors\"},\"capturedAt\":\"2026-03-10T11:00:00Z\",\"elapsedMs\":5}"),
        SUBMISSION(
                "PUT",
                "/submissions/{id}",
                "{\"revision\":1,\"visitedAt\":\"2026-03-10T11:00:00Z\",\"answers\":[" + ANSWER.body
                        + "],\"photos\":[{\"id\":\"{id}\",\"question\":\"receipt\",\"sha256\":\"ab\"}]}"),
        ACCEPTANCE("POST", "/acceptance", "{\"noConflictOfInterest\":true}"),
        REFUSAL("POST", "/refusal", "{\"reason\":\" \"}");

        private final String method;
        private final String path;
        private final String body;

        Endpoint(String method, String path, String body) {
            this.method = method;
            this.path = path;
            this.body = body;
        }
    }

    private static final List<String> VALUES = List.of(
            "{\"kind\":\"text\",\"text\":\"Crumbs\"}",
            "{\"kind\":\"number\",\"value\":\"12.5\"}",
            "{\"kind\":\"choice\",\"option\":\"yes\"}",
            "{\"kind\":\"choices\",\"options\":[\"yes\"]}",
            "{\"kind\":\"date\",\"date\":\"2026-03-10\"}",
            "{\"kind\":\"time\",\"time\":\"11:00\"}",
            "{\"kind\":\"photos\",\"evidence\":[\"a\"]}",
            "{\"kind\":\"timing\",\"minutes\":\"3.5\",\"corrected\":false}",
            "{\"kind\":\"receipt\",\"amount\":\"3.5\",\"time\":null}",
            "{\"kind\":\"place\",\"latitude\":\"55.75\",\"longitude\":\"37.6\",\"accuracy\":\"10\"}",
            "{\"kind\":\"prices\",\"prices\":[{\"product\":\"bread\",\"amount\":\"2.5\"}]}",
            "{\"kind\":\"na\"}");

    /** In the place of any value: numbers, texts, lists, trees and moments of every size and form. */
    private static final List<String> HOSTILE = List.of(
            "null",
            "true",
            "0",
            "-1",
            "2147483648",
            "9223372036854775808",
            "1e50000000",
            "-1e-50000000",
            "1e2147483647",
            "\"1e50000000\"",
            "\"1e-2147483647\"",
            "\"1e99999999999\"",
            "\"NaN\"",
            "\"\"",
            "9".repeat(2000),
            "\"" + "9".repeat(9000) + "\"",
            "0." + "1".repeat(500),
            "\"" + "x".repeat(5001) + "\"",
            "\"" + "ж".repeat(10_001) + "\"",
            "\"" + "\\n".repeat(4999) + "\"",
            "\"" + "\\\"".repeat(5000) + "\"",
            "\"" + "x".repeat(300_000) + "\"",
            "\"a\\u0000b\"",
            "\"a\\ud800b\"",
            "\"\\ud83d\\ude00\"",
            "\"\\u0001\\u001f\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"+999999999-12-31\"",
            "\"0000-01-01\"",
            "\"25:61\"",
            "\"not an id\"",
            "\"1-1-1-1-1\"",
            "[]",
            "{}",
            "[null]",
            "[" + "1,".repeat(3000) + "1]",
            "[" + "{},".repeat(3000) + "{}]",
            "[".repeat(5000) + "]".repeat(5000),
            "{\"a\":".repeat(40) + "1" + "}".repeat(40),
            "{\"kind\":\"nothing\"}",
            "{\"kind\":\"number\"}",
            "{\"kind\":\"choices\",\"options\":[null]}",
            "{\"kind\":\"prices\",\"prices\":[{\"product\":\"a\"},{\"product\":\"a\"}]}",
            "1,\"id\":2,\"id\":\"x\",\"value\":null,\"answers\":[],\"note\":null",
            "");

    @BeforeEach
    void signIn() throws IOException, InterruptedException {
        clock.set(ReportedVisits.AFTERNOON);
        Accepted accepted = fixture.accepted();
        visit = accepted.visit().id();
        client = new ApiClient("http://localhost:" + port, Duration.ofMinutes(1));
        client.signIn(fixture.account(accepted, Locale.ENGLISH), ReportedVisits.PASSWORD);
        heard.start();
        root.addAppender(heard);
    }

    @AfterEach
    void close() {
        root.detachAppender(heard);
        client.close();
    }

    @ParameterizedTest
    @EnumSource
    void answersEveryBodyWithASentence(Endpoint endpoint) throws IOException, InterruptedException {
        Random random = new Random(SEED + endpoint.ordinal());
        for (int count = 0; count < PER_ENDPOINT; count++) {
            String id = Identifiers.next().toString();
            String whole = endpoint.body
                    .replace("{value}", VALUES.get(random.nextInt(VALUES.size())))
                    .replace("{id}", id);
            String body = mutated(whole, HOSTILE.get(count % HOSTILE.size()), random);
            HttpResponse<String> answer = send(endpoint.method, endpoint.path.replace("{id}", id), body);
            assertThat(answer.statusCode())
                    .as("seed %d: %s", SEED, shortened(body))
                    .isLessThan(500);
            if (answer.statusCode() >= 400) {
                assertThat(answer.body()).as(shortened(body)).contains("\"detail\"");
            }
        }
        if (endpoint != Endpoint.ACCEPTANCE && endpoint != Endpoint.REFUSAL) {
            assertReadable();
        }
        assertThat(heard.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.ERROR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "{\"language\":null,\"colourScheme\":null}",
                "{\"language\":\"en\",\"colourScheme\":\"PINK\"}",
                "{\"language\":\"en\",\"colourScheme\":7}",
                "{\"language\":\"e\\u0000n\",\"colourScheme\":\"DARK\"}",
                "{\"language\":{},\"colourScheme\":[]}"
            })
    void refusesChoicesThatThereAreNot(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(client.changing("/phone/v1/me/preferences", JSON)
                .PUT(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    }

    /** A value of the body, any of them, is another one. */
    private static String mutated(String whole, String hostile, Random random) {
        List<int[]> values = new ArrayList<>();
        var found = java.util.regex.Pattern.compile("(?<=:)(\"[^\"]*\"|-?[0-9]+|true|false|null)|(?<=:)[\\[{]")
                .matcher(whole);
        while (found.find()) {
            values.add(new int[] {found.start(), end(whole, found.start(), found.end())});
        }
        int[] one = values.get(random.nextInt(values.size()));
        return whole.substring(0, one[0]) + hostile + whole.substring(one[1]);
    }

    private static int end(String whole, int start, int end) {
        int depth = 0;
        if (whole.charAt(start) != '[' && whole.charAt(start) != '{') {
            return end;
        }
        for (int at = start; at < whole.length(); at++) {
            depth += switch (whole.charAt(at)) {
                case '[', '{' -> 1;
                case ']', '}' -> -1;
                default -> 0;
            };
            if (depth == 0) {
                return at + 1;
            }
        }
        throw new IllegalArgumentException("Not closed: (%s)".formatted(whole));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"place\",\"latitude\":\"1e50000000\",\"longitude\":\"1\",\"accuracy\":\"1\"}|value.latitude",
                "{\"kind\":\"place\",\"latitude\":\"91\",\"longitude\":\"1\",\"accuracy\":\"1\"}|value.latitude",
                "{\"kind\":\"number\",\"value\":1e50000000}|value.value",
                "{\"kind\":\"number\",\"value\":\"1e-50000000\"}|value.value",
                "{\"kind\":\"number\",\"value\":\"1000000000001\"}|value.value",
                "{\"kind\":\"choice\",\"option\":null}|value.option",
                "{\"kind\":\"date\",\"date\":\"+999999999-12-31\"}|value.date",
                "{\"kind\":\"text\",\"text\":\"a\\u0000b\"}|value.text"
            })
    void namesTheFieldThatIsAtFault(String value, String field) throws IOException, InterruptedException {
        HttpResponse<String> answer = sendAnswer(value, "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void settlesEachAnswerOfManyByItself() throws IOException, InterruptedException {
        String long5001 = "{\"kind\":\"text\",\"text\":\"" + "x".repeat(5001) + "\"}";
        String first = answer(Identifiers.next().toString(), "dirt", long5001, "");
        String second = answer(Identifiers.next().toString(), "clean", "{\"kind\":\"choice\",\"option\":\"yes\"}", "");

        HttpResponse<String> settled = send(
                "PUT",
                "/answers",
                "{\"answers\":[{\"answer\":" + first + ",\"after\":0},{\"answer\":" + second + ",\"after\":0}]}");

        assertThat(settled.statusCode()).isEqualTo(200);
        assertThat(settled.body()).contains("reports.refusal.long-text", "\"stored\":true");
    }

    @Test
    void takesATextOfTheGreatestLengthInWhateverSigns() throws IOException, InterruptedException {
        for (String sign : List.of("x", "\\n", "\\\"", "\\u0001", "ж", "\\\\")) {
            assertThat(sendAnswer("{\"kind\":\"text\",\"text\":\"" + sign.repeat(Bounds.LONGEST_TEXT) + "\"}", "")
                            .statusCode())
                    .as(sign)
                    .isEqualTo(200);
        }
    }

    @Test
    void refusesMoreAnswersAtOnceThanItTakes() throws IOException, InterruptedException {
        String one = "{\"answer\":" + answer(Identifiers.next().toString(), "clean", "{\"kind\":\"na\"}", "")
                + ",\"after\":0}";

        HttpResponse<String> answer = send("PUT", "/answers", "{\"answers\":[" + (one + ",").repeat(100) + one + "]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"answers\"", "100");
    }

    @Test
    void refusesABodyThatIsTooLargeAndKeepsAnsweringOthers() throws IOException, InterruptedException {
        String words = "\"" + "x".repeat(50_000) + "\",";
        HttpResponse<String> answer = send("PUT", "/answers", "{\"answers\":[],\"more\":[" + words.repeat(100) + "1]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertReadable();
    }

    /** The marker stands in a text that is too long, in a number, in an id and in a question, and nobody reads it again. */
    @Test
    void writesNothingThatWasSentIntoTheLog() throws IOException, InterruptedException {
        String marker = "Zq7secretZq7";
        sendAnswer("{\"kind\":\"text\",\"text\":\"" + marker.repeat(900) + "\"}", "");
        sendAnswer("{\"kind\":\"text\",\"text\":\"Short\"}", marker.repeat(500));
        sendAnswer("{\"kind\":\"number\",\"value\":\"" + marker + "\"}", "");
        sendAnswer("{\"kind\":\"" + marker + "\"}", "");
        send("PUT", "/answers/" + marker, "{\"id\":\"" + marker + "\"");
        send("POST", "/refusal", "{\"reason\":\"" + marker.repeat(1000) + "\"}");
        send(
                "PUT",
                "/photos/" + Identifiers.next() + "?question=" + marker + "&capturedAt=" + marker + "&sha256=x",
                "");

        assertThat(heard.list).noneMatch(event -> isSaid(event, marker));
    }

    private static boolean isSaid(ILoggingEvent event, String marker) {
        return event.getFormattedMessage().contains(marker)
                || event.getThrowableProxy() != null
                        && ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(event.getThrowableProxy())
                                .contains(marker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "question=receipt&capturedAt=2026-03-10T11:00:00Z&sha256=ab&size=10&offset=-1",
                "question=receipt&capturedAt=2026-03-10T11:00:00Z&sha256=ab&size=-10&offset=0",
                "question=receipt&capturedAt=2026-03-10T11:00:00Z&sha256=ab&size=10&offset=9223372036854775807",
                "question=receipt&capturedAt=2026-03-10T11:00:00Z&sha256=ab&size=9223372036854775807&offset=0",
                "question=receipt&capturedAt=2026-03-10T11:00:00Z&sha256=ab&size=99999999999999999999&offset=0",
                "question=receipt&capturedAt=%2B999999999-12-31T23:59:59Z&sha256=ab&size=10&offset=0",
                "question=receipt&capturedAt=yesterday&sha256=ab&size=10&offset=0",
                "question=a%00b&capturedAt=2026-03-10T11:00:00Z&sha256=ab&size=10&offset=0",
                "question=receipt&capturedAt=2026-03-10T11:00:00Z&sha256=a%00b&size=10&offset=0",
                "question=receipt&capturedAt=2026-03-10T11:00:00Z&sha256=ab&size=10&offset=0&setAside=x",
                "question=receipt&sha256=ab&size=10&offset=0",
                "question=receipt&capturedAt=2026-03-10T11:00:00Z&sha256=ab"
            })
    void refusesPartsThatNoPhotoHas(String query) throws IOException, InterruptedException {
        String parts = "/photos/" + Identifiers.next() + "/parts?" + query;

        assertThat(send("PUT", parts, "0123456789").statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "capturedAt=%2B999999999-12-31T23:59:59Z",
                "capturedAt=2026-03-10T11:00:00Z&elapsedMs=9223372036854775807",
                "capturedAt=2026-03-10T11:00:00Z&elapsedMs=-9223372036854775808",
                "clockAheadMs=9223372036854775807",
                "clockAheadMs=1e5",
                "steady=perhaps"
            })
    void refusesTimesThatNoPhoneHas(String query) throws IOException, InterruptedException {
        String body = Endpoint.SUBMISSION
                .body
                .replace("{value}", "null")
                .replace("{id}", Identifiers.next().toString());

        assertThat(send("PUT", "/submissions/" + Identifiers.next() + "?" + query, body)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void answersWhateverElseIsNoRequestOfItsOwn() throws IOException, InterruptedException {
        String id = Identifiers.next().toString();
        for (String path : List.of("/answers/" + id, "/answers", "/notes/" + id, "/submissions/" + id, "/refusal")) {
            for (String type : List.of("text/plain", "multipart/form-data; boundary=x", "application/xml", "nothing")) {
                assertThat(sendAs("PUT", path, type, "{}").statusCode())
                        .as(path + type)
                        .isBetween(400, 499);
            }
            assertThat(send("PUT", path, "").statusCode()).as(path).isBetween(400, 499);
            assertThat(send("PUT", path, "[]").statusCode()).as(path).isBetween(400, 499);
            assertThat(send("PUT", path, "null").statusCode()).as(path).isBetween(400, 499);
            assertThat(send("PATCH", path, "{}").statusCode()).as(path).isBetween(400, 499);
        }
        for (String path :
                List.of("/phone/v1/visits/x/form", "/phone/v1/visits/%00", "/phone/v1/visits/" + id + "/photos/x")) {
            assertThat(client.send(client.request(path)).statusCode()).as(path).isBetween(400, 499);
        }
        assertThat(heard.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.ERROR));
    }

    private void assertReadable() throws IOException, InterruptedException {
        for (String path : List.of("", "/" + visit, "/" + visit + "/form", "/" + visit + "/check")) {
            HttpResponse<String> page = client.send(client.request("/phone/v1/visits" + path));
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        }
    }

    private HttpResponse<String> sendAnswer(String value, String comment) throws IOException, InterruptedException {
        String id = Identifiers.next().toString();
        return send(
                "PUT",
                "/answers/" + id,
                answer(id, "dirt", value, comment).replace("\"revision\":1", "\"revision\":" + ++revision));
    }

    private int revision;

    private static String answer(String id, String question, String value, String comment) {
        return "{\"id\":\"%s\",\"question\":\"%s\",\"value\":%s,\"comment\":\"%s\",\"note\":\"\",\"revision\":1,\"capturedAt\":\"2026-03-10T11:00:00Z\",\"elapsedMs\":null}"
                .formatted(id, question, value, comment);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return sendAs(method, path, JSON, body);
    }

    private HttpResponse<String> sendAs(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        return client.send(client.changing("/phone/v1/visits/" + visit + path, type)
                .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private static String shortened(String body) {
        return body.length() > 600 ? body.substring(0, 600) + "…" : body;
    }
}
