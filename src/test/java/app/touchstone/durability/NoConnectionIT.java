package app.touchstone.durability;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.AllConnections;
import app.touchstone.ApiClient;
import app.touchstone.ServedTest;
import app.touchstone.access.StaffFixture;
import app.touchstone.platform.Role;
import app.touchstone.platform.Translations;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever gets no connection to the database is told to come back, at every door and in its own form. */
@ServedTest
class NoConnectionIT {

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource pool;

    @Autowired
    private StaffFixture staff;

    @Test
    @Timeout(60)
    void asksEverybodyToComeBackAtOnce() throws Exception {
        String email =
                staff.somebody(Role.COORDINATOR, Translations.RUSSIAN).data().email();
        try (ApiClient client = new ApiClient("http://localhost:" + port, Duration.ofMinutes(1));
                ExecutorService hands = Executors.newCachedThreadPool()) {
            client.signIn(email, StaffFixture.PASSWORD);
            Future<HttpResponse<String>> program;
            Future<HttpResponse<String>> page;
            Future<HttpResponse<String>> script;
            Future<HttpResponse<String>> machine;
            try (AllConnections held = AllConnections.of(pool)) {
                program = hands.submit(() -> client.send(client.request("/phone/v1/me")));
                page = hands.submit(() -> client.send(client.request("/visits").header("Accept", "text/html")));
                script = hands.submit(() -> client.send(client.changing("/?v-r=uidl&v-uiId=0", "application/json")
                        .POST(BodyPublishers.ofString("{}"))));
                machine = hands.submit(() -> client.send(client.request("/actuator/health/readiness")));
                for (Future<HttpResponse<String>> told : List.of(program, page, script, machine)) {
                    assertThat(told.get().statusCode())
                            .as(told.get().uri() + ": " + told.get().body())
                            .isEqualTo(503);
                }
            }

            assertThat(program.get().headers().firstValue("Touchstone-Protocol"))
                    .hasValue("1");
            assertThat(program.get().body()).contains("\"code\":\"platform.fault.away\"", "Сохранённое");
            assertThat(page.get().body()).contains("<html lang=\"ru\">", "Сохранённое");
            assertThat(script.get().headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(client.send(client.request("/phone/v1/me")).statusCode()).isEqualTo(200);
            assertThat(client.send(client.request("/actuator/health/readiness")).statusCode())
                    .isEqualTo(200);
        }
    }
}
