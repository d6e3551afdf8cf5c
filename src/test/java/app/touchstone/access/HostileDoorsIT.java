package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ApiClient;
import app.touchstone.ServedTest;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.Role;
import app.touchstone.platform.Translations;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever comes to a door, well-formed or not, is refused by a sentence, and is no failure of ours. */
@ServedTest
class HostileDoorsIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffFixture staff;

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private ApiClient client;

    @BeforeEach
    void signIn() throws Exception {
        client = new ApiClient("http://localhost:" + port, Duration.ofMinutes(1));
        client.signIn(
                staff.somebody(Role.COORDINATOR, Translations.ENGLISH).data().email(), StaffFixture.PASSWORD);
        heard.start();
        all.addAppender(heard);
    }

    @AfterEach
    void close() {
        all.detachAppender(heard);
        client.close();
    }

    /** What no client of ours could even write. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /phone/v1/visits/%zz HTTP/1.1\r\n",
                "GET /phone/v1/visits/%00 HTTP/1.1\r\n",
                "GET /phone/v1/me?x=%zz HTTP/1.1\r\n",
                "GET /files/..%2f..%2fetc HTTP/1.1\r\n",
                "GET /api//v1;x=y HTTP/1.1\r\n",
                "GET /visits?text=a%00b HTTP/1.1\r\n",
                "GET /a\\b|c HTTP/1.1\r\n",
                "NOSUCH /phone/v1/me HTTP/1.1\r\n",
                "TRACE /phone/v1/me HTTP/1.1\r\n",
                "GET /phone/v1/me HTTP/9.9\r\n",
                "PUT /phone/v1/me/preferences HTTP/1.1\r\nContent-Length: -5\r\n",
                "PUT /phone/v1/me/preferences HTTP/1.1\r\nContent-Length: many\r\n",
                "POST /login HTTP/1.1\r\nContent-Type: multipart/form-data\r\nContent-Length: 0\r\n",
                "POST /phone/v1/sign-in HTTP/1.1\r\nContent-Type: text/nothing;;\r\nContent-Length: 0\r\n",
                "DELETE /standing HTTP/1.1\r\n",
                "POST /actuator/health HTTP/1.1\r\nContent-Length: 0\r\n",
                "GET /actuator/env HTTP/1.1\r\n",
                "GET /actuator/health/%ff HTTP/1.1\r\n",
                "GET /phone/v1/me HTTP/1.1\r\nBroken header\r\n"
            })
    void refusesWhatIsNoRequest(String head) throws IOException {
        assertThat(statusOf(head)).as(head).isBetween(400, 505).isNotEqualTo(500);
        assertNoFailure();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Language: ;;q=x, \u00ff-\u00ff, en-US-x-" + "a" + "\r\n",
                "Accept-Language: " + "*;q=9" + "\r\n",
                "Touchstone-Standing: ....\r\n",
                "Time-Zone: ../../etc\r\n",
                "Cookie: touchstone-phone=%00; JSESSIONID=../..; XSRF-TOKEN=\"\r\n",
                "Range: bytes=-5--1\r\n",
                "If-None-Match: \"\r\n",
                "If-Modified-Since: yesterday\r\n"
            })
    void readsNoHeaderThatItCannot(String header) throws IOException {
        for (String path : List.of("/standing", "/login", "/s/", "/phone/v1/me", "/actuator/health")) {
            assertThat(statusOf("GET " + path + " HTTP/1.1\r\n" + header))
                    .as(path + header)
                    .isLessThan(500);
        }
        assertNoFailure();
    }

    @Test
    void refusesALongHeader() throws IOException {
        assertThat(statusOf("GET /phone/v1/me HTTP/1.1\r\nX: " + "x".repeat(60_000) + "\r\n"))
                .isBetween(400, 499);
    }

    @Test
    void refusesByASentenceWhatComesWithASession() throws Exception {
        String id = Identifiers.next().toString();
        for (HttpRequest.Builder request : List.of(
                client.changing("/phone/v1/sign-in", FORM).POST(BodyPublishers.ofString("username=a%00b&password=x")),
                client.changing("/phone/v1/sign-in", FORM).POST(BodyPublishers.ofString("username=a&password=x%00")),
                client.changing("/phone/v1/me/preferences", "application/json;charset=none")
                        .PUT(BodyPublishers.ofString("{}")),
                client.changing("/phone/v1/me/preferences", JSON).PUT(BodyPublishers.ofString("[\"en\"]")),
                client.changing("/phone/v1/me/preferences", JSON).POST(BodyPublishers.ofString("{}")),
                client.changing("/phone/v1/visits/" + id + "/acceptance", "multipart/form-data")
                        .POST(BodyPublishers.ofString("{}")),
                client.changing("/phone/v1/visits/" + id + "/refusal", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString("{}")),
                client.request("/files/documents/outlets/" + id + ".pdf?checklist=a.b"),
                client.request("/files/documents/outlets/" + id + ".pdf?journey=x"),
                client.request("/files/documents/visits/x.pdf?lang=%F0%9F%98%80"),
                client.request("/files/reports/x/photos/y"),
                client.request("/files/review/" + id + "/recordings/" + id).header("Range", "bytes=-5--1"),
                client.request("/files/nothing?x=%00"),
                client.request("/api/v1/me"),
                client.changing("/phone/v1/me/devices/x", JSON).DELETE())) {
            HttpResponse<String> answer = client.send(request);
            assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isBetween(400, 499);
            assertThat(answer.body()).as(answer.uri().toString()).contains("\"detail\"");
        }
        assertNoFailure();
    }

    @Test
    void answersInAFormThatNobodyHas() throws Exception {
        for (String form : List.of("a b", "nonsense", "application/xml", "*", "text/html;q=x")) {
            assertThat(client.send(client.request("/phone/v1/me").header("Accept", form))
                            .statusCode())
                    .as(form)
                    .isLessThan(500);
        }
        assertNoFailure();
    }

    /** Whatever stands in the address of a page: what cannot be read there chooses nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "visits?preset=NOTHING&state=NOPE&client=x&from=9999-99-99&to=y&sort=-1&page=-1",
                "visits/nonsense",
                "visits/1-1-1-1-1",
                "clients?text=%25%5C_'\"",
                "clients/x?tab=nothing&node=x&active&feature=%F0%9F%98%80",
                "shoppers?standing=NOTHING&region=%27&text=%ED%A0%80",
                "shoppers/-1",
                "orders?state=NOTHING&state=&page=-1",
                "orders/x",
                "checklists?client=x",
                "journeys?client=x",
                "network?client=x&checklist=a.b&journey=x&node=x&from=y&region=%00",
                "network/outlets/x?journey=x&checklist=1.99999999999",
                "login?wait=99999999999999999999&error&lang=xx",
                "login?wait=-1",
                "welcome/x",
                "today?x=%zz",
                "shoppers?text=a%00b",
                "trail?from=x&act=NOTHING",
                "people/x"
            })
    void opensAPageForEveryAddress(String address) throws Exception {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        String query = mark < 0 ? "" : address.substring(mark + 1);

        HttpResponse<String> opened = client.send(client.request("/?v-r=init&location=" + encoded(path) + "&query="
                + encoded(query) + "&v-sh=900&v-sw=1280&v-wh=900&v-ww=1280&v-bh=900&v-bw=1280&v-tzid=UTC"));

        assertThat(opened.statusCode()).as(opened.body()).isLessThan(500);
        assertThat(opened.body()).doesNotContain("\tat ", "Exception");
        assertNoFailure();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void assertNoFailure() {
        assertThat(heard.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    private int statusOf(String head) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((head + "Host: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            assertThat(answer).startsWith("HTTP/1.1 ");
            return Integer.parseInt(answer.substring(9));
        }
    }
}
