package app.touchstone.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Asks as a proxy with HTTPS does, or as somebody who wants to be taken for one. */
final class ForwardedClient implements AutoCloseable {

    /** By what name the proxy was asked. */
    static final String PUBLIC_NAME = "touchstone.example";

    private static final String TOKEN = "a-token-of-the-page";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    ForwardedClient(int port) {
        this.port = port;
    }

    /** Opens a page, and follows no redirection. */
    HttpResponse<String> open(String path, String forwardedFor) throws IOException, InterruptedException {
        return send(request(path, forwardedFor));
    }

    /** Tries to sign in on a phone. */
    HttpResponse<String> signIn(Person person, String password, String forwardedFor)
            throws IOException, InterruptedException {
        String form = "username=" + encoded(person.data().email()) + "&password=" + encoded(password);
        return send(request("/phone/v1/sign-in", forwardedFor)
                .header("Cookie", "XSRF-TOKEN=" + TOKEN)
                .header("X-XSRF-TOKEN", TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path, String forwardedFor) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-For", forwardedFor)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", PUBLIC_NAME);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
