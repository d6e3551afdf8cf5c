package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ServedTest;
import app.touchstone.platform.Role;
import app.touchstone.platform.Translations;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No proxy is named: nobody is believed what they say of whom they forward. */
@ServedTest
class ForgedForwardIT {

    private static final int FREE_TRIES = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private StaffFixture staff;

    @Test
    void guessesDoNotHideBehindAddressesThatTheyMakeUp() throws Exception {
        Person clara = staff.somebody(Role.COORDINATOR, Translations.ENGLISH);
        try (ForwardedClient client = new ForwardedClient(port)) {
            for (int guess = 0; guess < FREE_TRIES; guess++) {
                assertThat(client.signIn(clara, "a guess", "198.51.100." + guess)
                                .body())
                        .contains("access.sign-in.wrong");
            }

            assertThat(client.signIn(clara, "a guess", "198.51.100.77").body()).contains("access.sign-in.wait");
        }
    }

    @Test
    void nobodyMakesThePageThinkThatItIsEncrypted() throws Exception {
        try (ForwardedClient client = new ForwardedClient(port)) {
            HttpResponse<String> answer = client.open("/clients", "198.51.100.1");

            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login").doesNotStartWith("https:"));
        }
    }
}
