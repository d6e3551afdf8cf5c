package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ApiClient;
import app.touchstone.ServedTest;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer tells a browser to be careful about. */
@ServedTest
class HeadersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern NUMBER = Pattern.compile("'nonce-([^']{16,})'");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");

    @LocalServerPort
    private int port;

    @Autowired
    private StaffFixture staff;

    private ApiClient client;

    @BeforeEach
    void open() {
        client = new ApiClient("http://localhost:" + port, PATIENCE);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/today",
                "/welcome/nothing",
                "/no/such/page",
                "/styles.css",
                "/icon.svg",
                "/ui/session.js",
                "/ui/nothing.js",
                "/VAADIN/build/nothing.js",
                "/s/",
                "/s/worker.js",
                "/api/v1/nothing",
                "/phone/v1/me",
                "/files/nothing",
                "/standing",
                "/actuator/health",
                "/actuator/env",
                "/error",
                "/a;b=c"
            })
    void standOnEveryAnswer(String path) throws IOException, InterruptedException {
        assertCareful(client.send(client.request(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/profile", "/no/such/page", "/api/v1/nothing", "/phone/v1/me"})
    void standOnEveryAnswerToSomebodyKnown(String path) throws IOException, InterruptedException {
        String email = UUID.randomUUID() + "@example.org";
        staff.coordinator(email);
        client.signIn(email, StaffFixture.PASSWORD);

        assertCareful(client.send(client.request(path)));
    }

    @Test
    void aPageRunsItsOwnScriptsAloneAndIsNotKept() throws IOException, InterruptedException {
        HttpResponse<String> page = client.send(client.request("/login"));
        String policy = header(page.headers(), "content-security-policy");
        MatchResult number = NUMBER.matcher(policy).results().findFirst().orElseThrow();

        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("https:", "*");
        assertThat(directive(policy, "script-src")).doesNotContain("unsafe-inline", "data:", "blob:");
        assertThat(header(page.headers(), "cache-control")).isEqualTo("no-store");
        List<String> scripts =
                SCRIPT.matcher(page.body()).results().map(MatchResult::group).toList();
        assertThat(scripts)
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script).contains("nonce=\"" + number.group(1) + "\""));
        assertThat(header(client.send(client.request("/login")).headers(), "content-security-policy"))
                .doesNotContain(number.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/s/", "/s/worker.js"})
    void thePhoneRunsFilesAlone(String path) throws IOException, InterruptedException {
        String policy = header(client.send(client.request(path)).headers(), "content-security-policy");

        assertThat(directive(policy, "script-src")).isEqualTo("script-src 'self'");
        assertThat(directive(policy, "connect-src")).isEqualTo("connect-src 'self'");
        assertThat(policy).doesNotContain("unsafe");
    }

    /** A browser takes over what an answer says that nothing has changed. */
    @Test
    void thePhonesPageSaysTheSameWhenItHasNotChanged() throws IOException, InterruptedException {
        HttpResponse<String> first = client.send(client.request("/s/"));
        HttpResponse<String> again = client.send(
                client.request("/s/").header("If-Modified-Since", header(first.headers(), "last-modified")));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again.headers(), "content-security-policy"))
                .isEqualTo(header(first.headers(), "content-security-policy"));
    }

    @Test
    void noAddressCarriesASession() throws IOException, InterruptedException {
        HttpResponse<String> sentOn = client.send(client.request("/VAADIN/build/nothing.js"));

        assertThat(sentOn.headers().firstValue("location").orElse("")).doesNotContain("jsessionid");
        assertThat(sentOn.body()).doesNotContain("jsessionid");
    }

    private static String directive(String policy, String name) {
        return List.of(policy.split("; ")).stream()
                .filter(one -> one.startsWith(name + " "))
                .findFirst()
                .orElseThrow();
    }

    private static void assertCareful(HttpResponse<String> answer) {
        HttpHeaders headers = answer.headers();
        assertThat(header(headers, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(headers, "referrer-policy")).isEqualTo("same-origin");
        assertThat(header(headers, "x-frame-options")).isEqualTo("DENY");
        assertThat(header(headers, "cross-origin-opener-policy")).isEqualTo("same-origin");
        assertThat(header(headers, "content-security-policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(headers.allValues("content-security-policy")).hasSize(1);
    }

    private static String header(HttpHeaders headers, String name) {
        return headers.firstValue(name).orElse("");
    }
}
