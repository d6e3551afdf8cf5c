package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ServedTest;
import app.touchstone.platform.Role;
import app.touchstone.platform.Translations;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that is named, everybody is who they are there and the page knows that it is encrypted. */
@ServedTest
@TestPropertySource(properties = "touchstone.proxies=127.0.0.0/8")
class TrustedProxyIT {

    private static final String GUESSER = "198.51.100.7";
    private static final String HOME = "203.0.113.9";
    private static final int FREE_TRIES = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private StaffFixture staff;

    @Test
    void whoGuessesKeepsNobodyElseOutAndHidesBehindNothing() throws Exception {
        Person clara = staff.somebody(Role.COORDINATOR, Translations.ENGLISH);
        try (ForwardedClient client = new ForwardedClient(port)) {
            for (int guess = 0; guess < FREE_TRIES; guess++) {
                assertThat(client.signIn(clara, "a guess", GUESSER).body()).contains("access.sign-in.wrong");
            }

            assertThat(client.signIn(clara, "a guess", GUESSER).body()).contains("access.sign-in.wait");
            assertThat(client.signIn(clara, "a guess", "192.0.2.44, " + GUESSER).body())
                    .contains("access.sign-in.wait");
            assertThat(client.signIn(clara, StaffFixture.PASSWORD, HOME).statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void thePageKnowsThatItIsEncrypted() throws Exception {
        try (ForwardedClient client = new ForwardedClient(port)) {
            HttpResponse<String> answer = client.open("/clients", HOME);

            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(
                            to -> assertThat(to).matches("/login|https://" + ForwardedClient.PUBLIC_NAME + "/login"));
            assertThat(client.open("/login", HOME).headers().allValues("Set-Cookie"))
                    .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        }
    }
}
