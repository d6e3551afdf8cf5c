package app.touchstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ServedTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** An answer that is lost on a bad line signs nobody out: after the sign-in nothing changes the session's id. */
@ServedTest
@ActiveProfiles("demo")
class LostAnswerIT {

    @LocalServerPort
    private int port;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void keepsTheSessionWhateverAShopperOpens() throws Exception {
        send(request("/phone/v1/me"));
        String form = "username=shopper01%40demo.example&password=touchstone-demo";
        send(request("/login")
                .header("X-XSRF-TOKEN", token())
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        String session = session();
        for (String path : List.of("/", "/s", "/s/", "/s/index.html", "/phone/v1/me", "/s/")) {
            assertThat(send(request(path))).as(path).isLessThan(400);
            assertThat(session()).as("session after " + path).isEqualTo(session);
        }
        assertThat(send(request("/phone/v1/me"))).isEqualTo(200);
    }

    /** A phone takes nothing else for an answer: what lacks the mark came from a box in between. */
    @Test
    void marksEveryAnswerToAPhone() throws Exception {
        List<HttpRequest.Builder> requests = List.of(
                request("/phone/v1/me"),
                request("/phone/v1/visits"),
                request("/phone/v1/visits/none/form"),
                request("/phone/v1/me/preferences").PUT(HttpRequest.BodyPublishers.ofString("{")));
        for (HttpRequest.Builder each : requests) {
            assertThat(mark(each)).as(each.build().uri().getPath()).endsWith(" 1");
        }
        send(request("/login")
                .header("X-XSRF-TOKEN", token())
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=shopper02%40demo.example&password=touchstone-demo")));
        for (HttpRequest.Builder each : requests) {
            assertThat(mark(each)).as(each.build().uri().getPath()).endsWith(" 1");
        }
    }

    private String mark(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
        return answer.statusCode() + " "
                + answer.headers().firstValue("Touchstone-Protocol").orElse("without a mark");
    }

    private String session() {
        return cookie("JSESSIONID");
    }

    private String token() {
        return cookie("XSRF-TOKEN");
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
