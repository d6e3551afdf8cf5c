package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
@ByClock
class SignInIT {

    private static final String PASSWORD = "seven brass kettles";
    private static final String HOME = "198.51.100.7";
    private static final String ELSEWHERE = "203.0.113.9";
    private static final int FREE_TRIES = 5;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private PeopleService people;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private People table;

    @Autowired
    private DeviceService devices;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    private MockMvc web;
    private Person clara;

    @BeforeEach
    void joinClara() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        clara = person(Role.COORDINATOR);
        invitations.accept(invitations.invite(Actors.staff(), clara.id()), PASSWORD);
        clock.advance(Duration.ofSeconds(1));
    }

    private Person person(Role role) {
        return people.create(
                Actors.staff(),
                new PersonData(UUID.randomUUID() + "@example.org", "Clara", Set.of(role), new Boundary.Agency(), true),
                Locale.ENGLISH);
    }

    private MvcResult attempt(String address, String name, String password, MockHttpSession session) throws Exception {
        return web.perform(post("/login")
                        .param("username", name)
                        .param("password", password)
                        .session(session)
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn();
    }

    private String landing(String address, String password) throws Exception {
        MockHttpServletResponse response = attempt(address, clara.data().email(), password, new MockHttpSession())
                .getResponse();
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    private MockHttpSession signedIn() throws Exception {
        MvcResult result = attempt(HOME, clara.data().email(), PASSWORD, new MockHttpSession());
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
    }

    private int me(MockHttpSession session) throws Exception {
        return web.perform(get("/phone/v1/me").session(session))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void endsASessionTwelveHoursAfterTheSignInHoweverItIsUsed() throws Exception {
        MockHttpSession session = signedIn();
        for (int hour = 1; hour < 12; hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(me(session)).isEqualTo(200);
        }

        clock.advance(Duration.ofHours(1));

        assertThat(me(session)).isEqualTo(401);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void letsInWhoKnowsThePasswordAndNobodyElse() throws Exception {
        assertThat(landing(HOME, PASSWORD)).isEqualTo("/");
        assertThat(landing(HOME, "seven brass kettle")).isEqualTo("/login?error");
        assertThat(attempt(HOME, "nobody@example.org", PASSWORD, new MockHttpSession())
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/login?error");
        assertThat(me(new MockHttpSession())).isEqualTo(401);
        assertThat(me(signedIn())).isEqualTo(200);
    }

    @Test
    void slowsGuessingDownWithoutLockingTheVictimOut() throws Exception {
        for (int guess = 0; guess < FREE_TRIES; guess++) {
            assertThat(landing(ELSEWHERE, "guess " + guess)).isEqualTo("/login?error");
        }

        assertThat(landing(ELSEWHERE, PASSWORD)).startsWith("/login?wait=");
        assertThat(landing(HOME, PASSWORD)).isEqualTo("/");
        clock.advance(Duration.ofMinutes(15));
        assertThat(landing(ELSEWHERE, PASSWORD)).isEqualTo("/");
    }

    @Test
    void takesAFreshSessionAtSignIn() throws Exception {
        MockHttpSession planted = new MockHttpSession();
        String before = planted.getId();

        MvcResult result = attempt(HOME, clara.data().email(), PASSWORD, planted);

        assertThat(Objects.requireNonNull(result.getRequest().getSession(false)).getId())
                .isNotEqualTo(before);
    }

    @Test
    void refusesASignInFromAForeignPage() throws Exception {
        MockHttpSession session = new MockHttpSession();

        MockHttpServletResponse answer = web.perform(post("/login")
                        .param("username", clara.data().email())
                        .param("password", PASSWORD)
                        .session(session))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(me(session)).isEqualTo(401);
    }

    @Test
    void letsNobodyStayByAPasswordThatWasReplacedWhileItWasChecked() throws Exception {
        PasswordEncoder slow = new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence password) {
                return Objects.requireNonNull(encoder.encode(password));
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                boolean right = encoder.matches(password, hash);
                clock.advance(Duration.ofSeconds(1));
                invitations.accept(invitations.invite(Actors.staff(), clara.id()), "eight brass kettles");
                clock.advance(Duration.ofSeconds(1));
                return right;
            }
        };
        Authentication late = new PasswordCheck(table, slow, throttle, transaction, clock)
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(
                        clara.data().email(), PASSWORD));
        SignedIn principal = (SignedIn) Objects.requireNonNull(late.getPrincipal());
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(late));
        String phone = devices.admit(principal.person(), principal.since(), null);

        assertThat(me(session)).isEqualTo(401);
        assertThat(devices.recognise(phone)).isEmpty();
    }

    @Test
    void refusesAChangeFromAForeignPage() throws Exception {
        MockHttpSession session = signedIn();

        int status = web.perform(put("/phone/v1/me/preferences")
                        .session(session)
                        .contentType("application/json")
                        .content("{\"language\":\"ru\",\"colourScheme\":\"DARK\"}"))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(status).isEqualTo(403);
        assertThat(people.get(Actors.staff(), clara.id()).language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void endsEverySessionEverywhere() throws Exception {
        MockHttpSession phone = signedIn();
        MockHttpSession desk = signedIn();
        clock.advance(Duration.ofSeconds(1));
        people.signOutEverywhere(clara.actor(), clara.id());

        assertThat(me(phone)).isEqualTo(401);
        assertThat(me(desk)).isEqualTo(401);
        clock.advance(Duration.ofSeconds(1));
        assertThat(me(signedIn())).isEqualTo(200);
    }

    @Test
    void putsOutWhoIsBlockedAtTheNextClick() throws Exception {
        MockHttpSession desk = signedIn();
        Person now = people.get(Actors.staff(), clara.id());
        PersonData data = now.data();
        people.update(
                Actors.staff(),
                clara.id(),
                now.version(),
                new PersonData(data.email(), data.name(), data.roles(), data.boundary(), false));

        assertThat(me(desk)).isEqualTo(401);
        assertThat(landing(HOME, PASSWORD)).isEqualTo("/login?error");
    }

    @Test
    void hashesPasswordsSlowlyAndSaysHow() {
        Optional<String> hash = transaction.execute(_ -> table.passwordHash(clara.id()));

        assertThat(hash.orElseThrow()).startsWith("{bcrypt}$2a$");
    }

    @Test
    void takesAnInvitationOnceAndNotAfterTwoDays() {
        Person vera = person(Role.REVIEWER);
        String first = invitations.invite(Actors.staff(), vera.id());
        String second = invitations.invite(Actors.staff(), vera.id());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.accept(first, PASSWORD));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> invitations.accept(second, "too short"));
        invitations.accept(second, PASSWORD);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.accept(second, PASSWORD));
        String late = invitations.invite(Actors.staff(), vera.id());
        clock.advance(Duration.ofDays(2).plusSeconds(1));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.look(late));
    }

    @Test
    void letsOnlyAdministratorsManagePeople() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> people.list(clara.actor(), "", 0, 10));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.invite(clara.actor(), clara.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.signOutEverywhere(
                        clara.actor(), person(Role.REVIEWER).id()));
    }
}
