package app.touchstone.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.access.DeviceService;
import app.touchstone.access.InvitationService;
import app.touchstone.access.PeopleService;
import app.touchstone.access.Person;
import app.touchstone.access.Person.PersonData;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.platform.Actors;
import app.touchstone.platform.AnswerId;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Role;
import app.touchstone.shoppers.ShopperService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * A shopper who is no longer one, or no longer this one, while their phone stays signed in: its visits are not there any
 * more from the next request on, and what is in their report waits there.
 */
@IntegrationTest
@ByClock
class LostRoleIT extends WithAcceptedVisit {

    private static final String PASSWORD = "a phone in the pocket";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ShopperService shoppers;

    @Autowired
    private PeopleService people;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private FieldFixture field;

    @Autowired
    private ReportDirectory directory;

    private MockMvc web;
    private Person account;
    private Cookie phone = new Cookie("none", "none");

    @BeforeEach
    void signInOnThePhone() throws Exception {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        account = shoppers.createAccount(Actors.staff(), shopper.requireShopper(), Locale.ENGLISH);
        invitations.accept(invitations.invite(Actors.staff(), account.id()), PASSWORD);
        clock.advance(Duration.ofSeconds(1));
        MockHttpServletResponse signedIn = answer(post("/phone/v1/sign-in")
                .param("username", account.data().email())
                .param("password", PASSWORD));
        phone = Objects.requireNonNull(signedIn.getCookie(DeviceService.COOKIE));
        assertThat(send("clean", 1).getStatus()).isEqualTo(200);
    }

    @Test
    void whoLostTheRoleFindsNoVisitAndNothingOfTheirReportIsLost() throws Exception {
        become(Set.of(Role.COORDINATOR), new Boundary.Agency());

        assertNotThere();

        become(Set.of(Role.SHOPPER), account.data().boundary());
        assertGoesOn();
    }

    @Test
    void whoBecameAnotherShopperFindsNoVisitAndNothingOfTheirReportIsLost() throws Exception {
        become(
                Set.of(Role.SHOPPER),
                new Boundary.Shopper(field.shopper("Boris", 5, "North").id()));

        assertNotThere();
        assertThat(ask("/phone/v1/visits").getContentAsString()).isEqualTo("{\"visits\":[]}");

        become(Set.of(Role.SHOPPER), account.data().boundary());
        assertGoesOn();
    }

    /** The phone is who it was, so it does not ask anybody to sign in; it keeps what the server does not take. */
    private void assertNotThere() throws Exception {
        assertThat(ask("/phone/v1/me").getStatus()).isEqualTo(200);
        assertThat(ask("/phone/v1/visits/" + visit).getStatus()).isEqualTo(404);
        MockHttpServletResponse refused = send("smile", 2);
        assertThat(refused.getStatus()).isEqualTo(404);
        assertThat(refused.getHeader("Touchstone-Protocol")).isEqualTo("1");
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(report().answers()).containsOnlyKeys("clean");
    }

    private void assertGoesOn() throws Exception {
        assertThat(send("smile", 2).getStatus()).isEqualTo(200);
        assertThat(report().answers()).containsOnlyKeys("clean", "smile");
    }

    private void become(Set<Role> roles, Boundary boundary) {
        Person now = people.get(Actors.staff(), account.id());
        PersonData data = now.data();
        people.update(
                Actors.staff(),
                account.id(),
                now.version(),
                new PersonData(data.email(), data.name(), roles, boundary, true));
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return answer(get(path));
    }

    private MockHttpServletResponse send(String question, int revision) throws Exception {
        AnswerId id = AnswerId.create();
        return answer(put("/phone/v1/visits/" + visit + "/answers/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"id": "%s", "question": "%s", "value": {"kind": "choice", "option": "yes"}, "comment": "",
                         "note": "", "revision": %d, "capturedAt": "%s", "elapsedMs": null}""".formatted(id, question, revision, clock.instant())));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.cookie(phone).with(csrf())).andReturn().getResponse();
    }

    private Report report() {
        return directory.find(visit).orElseThrow();
    }
}
