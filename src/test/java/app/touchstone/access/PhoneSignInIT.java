package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.Actors;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The phone's own page is told why somebody cannot sign in, and always that it is the server who says so. */
@IntegrationTest
@ByClock
class PhoneSignInIT {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private PeopleService people;

    @Autowired
    private MovableClock clock;

    private MockMvc web;
    private Person clara;

    @BeforeEach
    void joinClara() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        clara = staff.coordinator(UUID.randomUUID() + "@example.org");
        clock.advance(Duration.ofHours(1));
    }

    private MockHttpServletResponse attempt(String password) throws Exception {
        MockHttpServletResponse response = web.perform(post("/phone/v1/sign-in")
                        .param("username", clara.data().email())
                        .param("password", password)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getHeader("Touchstone-Protocol")).isEqualTo("1");
        return response;
    }

    @Test
    void isRefusedWithAWrongPassword() throws Exception {
        MockHttpServletResponse answer = attempt("something else");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"code\":\"access.sign-in.wrong\"");
        assertThat(answer.getCookie(DeviceService.COOKIE)).isNull();
    }

    @Test
    void hasToWaitAfterManyTries() throws Exception {
        for (int guess = 0; guess < 5; guess++) {
            attempt("guess " + guess);
        }

        assertThat(attempt(StaffFixture.PASSWORD).getContentAsString())
                .contains("\"code\":\"access.sign-in.wait\"", "\"seconds\":10");
        clock.advance(Duration.ofSeconds(10));
        assertThat(attempt(StaffFixture.PASSWORD).getStatus()).isEqualTo(204);
    }

    @Test
    void saysThatOneIsBlockedToWhoKnowsThePasswordAndToNobodyElse() throws Exception {
        Person now = people.get(Actors.staff(), clara.id());
        PersonData data = now.data();
        people.update(
                Actors.staff(),
                clara.id(),
                now.version(),
                new PersonData(data.email(), data.name(), data.roles(), data.boundary(), false));

        assertThat(attempt(StaffFixture.PASSWORD).getContentAsString()).contains("access.sign-in.blocked");
        assertThat(attempt("something else").getContentAsString()).contains("access.sign-in.wrong");
    }

    @Test
    void isRefusedToAForeignPage() throws Exception {
        MockHttpServletResponse answer = web.perform(post("/phone/v1/sign-in")
                        .param("username", clara.data().email())
                        .param("password", StaffFixture.PASSWORD))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getCookie(DeviceService.COOKIE)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/s/",
                "/s/index.html",
                "/s/worker.js",
                "/s/manifest.webmanifest",
                "/s/icon.svg",
                "/s/icon-192.png",
                "/s/icon-512.png",
                "/s/icon-512-maskable.png"
            })
    void standsInAShellThatAsksNobodyWhoTheyAre(String path) throws Exception {
        var result = web.perform(get(path)).andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        assertThat(result.getRequest().getSession(false)).isNull();
    }
}
