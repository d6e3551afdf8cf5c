package app.touchstone;

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
import java.time.Duration;

/** Speaks to a running product as the phone's application does: with a session, and with its token at each change. */
public final class ApiClient implements AutoCloseable {

    private final String address;
    private final Duration patience;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    public ApiClient(String address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** Signs in anew; an earlier session is forgotten. */
    public void signIn(String email, String password) throws IOException, InterruptedException {
        cookies.getCookieStore().removeAll();
        String form = "username=" + encoded(email) + "&password=" + encoded(password);
        send(request("/phone/v1/me"));
        send(changing("/login", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        HttpResponse<String> me = send(request("/phone/v1/me"));
        if (me.statusCode() != 200) {
            throw new IOException("%s answered %d: %s".formatted(me.uri(), me.statusCode(), me.body()));
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(patience);
    }

    /** A request that changes something by a body of this type. */
    public HttpRequest.Builder changing(String path, String type) {
        return request(path).header("X-XSRF-TOKEN", token()).header("content-type", type);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
