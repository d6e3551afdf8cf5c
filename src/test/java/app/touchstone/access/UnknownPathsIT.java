package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ApiClient;
import app.touchstone.ServedTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What nobody has is not there, for whoever asks and in whichever way. */
@ServedTest
class UnknownPathsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/nothing",
                "/phone",
                "/phone/v2/me",
                "/phone/v1/me/x.js",
                "/files",
                "/files/me"
            })
    void isNoPageOfTheDeskToAProgram(String path) throws IOException, InterruptedException {
        signIn();

        assertMissing(client.send(client.request(path)));
        assertMissing(client.send(client.changing(path, "application/json").POST(BodyPublishers.ofString("{}"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/phone/v1/nothing", "/files/nothing", "/phone", "/files"})
    void isNotToldToWhoHasNotSignedIn(String path) throws IOException, InterruptedException {
        assertThat(client.send(client.request(path)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ui/nothing.js", "/ui/fonts/nothing.woff2", "/s/assets/nothing-1a2b3c.js"})
    void isNoFile(String path) throws IOException, InterruptedException {
        assertThat(client.send(client.request(path)).statusCode()).isEqualTo(404);
        signIn();

        HttpResponse<String> answer = client.send(client.request(path));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<html");
    }

    @Test
    void leavesTheFilesThatThereAre() throws IOException, InterruptedException {
        HttpResponse<String> module = client.send(client.request("/ui/session.js"));

        assertThat(module.statusCode()).isEqualTo(200);
        assertThat(module.headers().firstValue("content-type").orElse("")).contains("javascript");
        assertThat(client.send(client.request("/s/worker.js")).statusCode()).isEqualTo(200);
    }

    @Test
    void letsBrowsersKeepOnlyWhatHasItsVersionInItsName() throws IOException, InterruptedException {
        String page = client.send(client.request("/s/index.html")).body();
        Matcher files = Pattern.compile("/s/assets/[^\"]+").matcher(page);
        assertThat(files.find()).isTrue();

        assertThat(kept(files.group())).contains("max-age=31536000", "immutable");
        assertThat(kept("/s/assets/nothing-1a2b3c.js")).doesNotContain("max-age");
        assertThat(kept("/ui/session.js")).isEqualTo("no-cache");
        assertThat(kept("/s/index.html")).isEqualTo("no-cache");
        assertThat(kept("/s/worker.js")).isEqualTo("no-cache");
    }

    private String kept(String path) throws IOException, InterruptedException {
        return client.send(client.request(path))
                .headers()
                .firstValue("cache-control")
                .orElse("");
    }

    private void signIn() throws IOException, InterruptedException {
        String email = UUID.randomUUID() + "@example.org";
        staff.coordinator(email);
        client.signIn(email, StaffFixture.PASSWORD);
    }

    private static void assertMissing(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type").orElse("")).contains("application/problem+json");
        assertThat(answer.body()).contains("platform.not-found");
    }
}
