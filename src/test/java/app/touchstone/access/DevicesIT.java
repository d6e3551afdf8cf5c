package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.Actors;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Sha256;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A phone stays signed in as long as it may, and nothing but the phone's protocol opens to it. */
@IntegrationTest
@ByClock
class DevicesIT {

    private static final String PIXEL =
            "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36";
    private static final String NEW_PASSWORD = "nine copper pans";
    private static final int AT_ONCE = 8;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private PeopleService people;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private DeviceService devices;

    @Autowired
    private Devices table;

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
        clara = joined();
    }

    private Person joined() {
        Person person = staff.coordinator(UUID.randomUUID() + "@example.org");
        clock.advance(Duration.ofSeconds(1));
        return people.get(Actors.staff(), person.id());
    }

    private MvcResult attempt(Person person, String password, Cookie... cookies) throws Exception {
        MockHttpServletRequestBuilder request = post("/phone/v1/sign-in")
                .param("username", person.data().email())
                .param("password", password)
                .header("User-Agent", PIXEL)
                .with(csrf());
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        return web.perform(request).andReturn();
    }

    private Cookie phoneOf(Person person) throws Exception {
        MockHttpServletResponse response =
                attempt(person, StaffFixture.PASSWORD).getResponse();
        assertThat(response.getStatus()).isEqualTo(204);
        return Objects.requireNonNull(response.getCookie(DeviceService.COOKIE));
    }

    private MvcResult ask(String path, Cookie phone) throws Exception {
        return web.perform(get(path).cookie(phone)).andReturn();
    }

    private int me(Cookie phone) throws Exception {
        return ask("/phone/v1/me", phone).getResponse().getStatus();
    }

    private List<Device> devicesOf(Person person) {
        return devices.list(person.actor(), person.id());
    }

    @Test
    void knowsAPhoneAgainWithoutASession() throws Exception {
        MvcResult signIn = attempt(clara, StaffFixture.PASSWORD);
        Cookie phone = Objects.requireNonNull(signIn.getResponse().getCookie(DeviceService.COOKIE));

        MvcResult me = ask("/phone/v1/me", phone);

        assertThat(me.getResponse().getStatus()).isEqualTo(200);
        assertThat(me.getResponse().getContentAsString()).contains(clara.id().toString());
        assertThat(me.getResponse().getHeader("Touchstone-Protocol")).isEqualTo("1");
        assertThat(me.getResponse().getHeader("Touchstone-Time"))
                .isEqualTo(clock.instant().toString());
        assertThat(isInASession(signIn)).isFalse();
        assertThat(isInASession(me)).isFalse();
    }

    /** Whether the request left somebody signed in for those that follow, at whichever door. */
    private static boolean isInASession(MvcResult result) {
        HttpSession session = result.getRequest().getSession(false);
        return session != null && session.getAttribute("SPRING_SECURITY_CONTEXT") != null;
    }

    @Test
    void keepsTheTokenFromScriptsAndForeignPages() throws Exception {
        Cookie plain = phoneOf(clara);
        Cookie secure = Objects.requireNonNull(web.perform(post("/phone/v1/sign-in")
                        .secure(true)
                        .param("username", clara.data().email())
                        .param("password", StaffFixture.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie(DeviceService.COOKIE));

        assertThat(plain.isHttpOnly()).isTrue();
        assertThat(plain.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(plain.getSecure()).isFalse();
        assertThat(secure.getSecure()).isTrue();
        assertThat(plain.getMaxAge()).isEqualTo((int) Duration.ofDays(180).toSeconds());
    }

    @Test
    void keepsOnlyTheHashOfTheToken() throws Exception {
        String token = phoneOf(clara).getValue();

        assertThat(token).hasSize(43);
        assertThat(transaction.<Boolean>execute(
                        _ -> table.byToken(token, clock.instant()).isPresent()))
                .isFalse();
        assertThat(transaction.<Boolean>execute(
                        _ -> table.byToken(Sha256.of(token), clock.instant()).isPresent()))
                .isTrue();
    }

    @Test
    void opensNothingButThePhonesProtocol() throws Exception {
        Cookie phone = phoneOf(clara);
        assertThat(me(phone)).isEqualTo(200);

        assertThat(ask("/profile", phone).getResponse().getRedirectedUrl()).endsWith("/login");
        assertThat(ask("/", phone).getResponse().getRedirectedUrl()).endsWith("/login");
        assertThat(ask("/files/documents/visits/" + UUID.randomUUID() + ".pdf", phone)
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        assertThat(ask("/api/v1/me", phone).getResponse().getStatus()).isEqualTo(401);
    }

    @Test
    void holdsFor30DaysSinceItWasUsed() throws Exception {
        Cookie phone = phoneOf(clara);
        clock.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(me(phone)).isEqualTo(200);
        clock.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(me(phone)).isEqualTo(200);

        clock.advance(Duration.ofDays(30));

        assertThat(me(phone)).isEqualTo(401);
        assertThat(devicesOf(clara)).isEmpty();
    }

    @Test
    void holdsFor180DaysAtMost() throws Exception {
        Cookie phone = phoneOf(clara);
        for (int times = 0; times < 8; times++) {
            clock.advance(Duration.ofDays(20));
            assertThat(me(phone)).isEqualTo(200);
        }
        clock.advance(Duration.ofDays(20).minusSeconds(1));
        assertThat(me(phone)).isEqualTo(200);

        clock.advance(Duration.ofSeconds(1));

        assertThat(me(phone)).isEqualTo(401);
    }

    @Test
    void writesAUseDownOnceAnHour() throws Exception {
        Cookie phone = phoneOf(clara);
        var made = clock.instant();
        clock.advance(Duration.ofMinutes(59));
        me(phone);
        assertThat(devicesOf(clara)).extracting(Device::lastUsedAt).containsExactly(made);

        clock.advance(Duration.ofMinutes(1));
        me(phone);

        assertThat(devicesOf(clara)).extracting(Device::lastUsedAt).containsExactly(made.plus(Duration.ofHours(1)));
    }

    @Test
    void answersManyRequestsAtOnceWithTheSameToken() throws Exception {
        Cookie phone = phoneOf(clara);
        clock.advance(Duration.ofHours(2));
        Callable<MockHttpServletResponse> request =
                () -> ask("/phone/v1/me", phone).getResponse();

        List<MockHttpServletResponse> answers;
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            answers = workers
                    .invokeAll(Stream.generate(() -> request).limit(AT_ONCE).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(200);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.getCookie(DeviceService.COOKIE)).isNull());
        assertThat(me(phone)).isEqualTo(200);
    }

    @Test
    void isOverWithTheSignOutOnThePhone() throws Exception {
        Cookie phone = phoneOf(clara);
        Cookie other = phoneOf(clara);

        MockHttpServletResponse answer = web.perform(
                        post("/phone/v1/sign-out").cookie(phone).with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(Objects.requireNonNull(answer.getCookie(DeviceService.COOKIE))
                        .getMaxAge())
                .isZero();
        assertThat(me(phone)).isEqualTo(401);
        assertThat(me(other)).isEqualTo(200);
    }

    @Test
    void isOverWithTheSignOutEverywhere() throws Exception {
        Cookie phone = phoneOf(clara);
        clock.advance(Duration.ofSeconds(1));

        people.signOutEverywhere(clara.actor(), clara.id());

        assertThat(me(phone)).isEqualTo(401);
        assertThat(devicesOf(clara)).isEmpty();
    }

    @Test
    void isOverForWhoIsBlockedAndStaysSo() throws Exception {
        Cookie phone = phoneOf(clara);
        setActive(false);
        assertThat(me(phone)).isEqualTo(401);
        assertThat(devicesOf(clara)).isEmpty();

        setActive(true);

        assertThat(me(phone)).isEqualTo(401);
    }

    private void setActive(boolean active) {
        clock.advance(Duration.ofSeconds(1));
        Person now = people.get(Actors.staff(), clara.id());
        PersonData data = now.data();
        people.update(
                Actors.staff(),
                clara.id(),
                now.version(),
                new PersonData(data.email(), data.name(), data.roles(), data.boundary(), active));
    }

    @Test
    void isOverWithANewPassword() throws Exception {
        Cookie phone = phoneOf(clara);
        clock.advance(Duration.ofSeconds(1));
        people.changePassword(clara.actor(), StaffFixture.PASSWORD, NEW_PASSWORD);

        assertThat(me(phone)).isEqualTo(401);
        assertThat(devicesOf(clara)).isEmpty();
    }

    @Test
    void isOverWithAPasswordByInvitation() throws Exception {
        Cookie phone = phoneOf(clara);
        clock.advance(Duration.ofSeconds(1));
        String invitation = invitations.invite(Actors.staff(), clara.id());
        assertThat(me(phone)).isEqualTo(200);

        invitations.accept(invitation, NEW_PASSWORD);

        assertThat(me(phone)).isEqualTo(401);
        assertThat(devicesOf(clara)).isEmpty();
    }

    @Test
    void isEndedOneByOne() throws Exception {
        Cookie phone = phoneOf(clara);
        clock.advance(Duration.ofHours(1));
        Cookie other = phoneOf(clara);
        DeviceId lost = devicesOf(clara).getLast().id();

        MockHttpServletResponse list = ask("/phone/v1/me/devices", other).getResponse();
        assertThat(list.getContentAsString()).contains(lost.toString(), "Chrome · Android", "\"isThis\":true");
        assertThat(remove(lost.toString(), other)).isEqualTo(204);

        assertThat(me(phone)).isEqualTo(401);
        assertThat(me(other)).isEqualTo(200);
        assertThat(remove(lost.toString(), other)).isEqualTo(404);
    }

    private int remove(String device, Cookie phone) throws Exception {
        return removal(device, phone).getStatus();
    }

    private MockHttpServletResponse removal(String device, Cookie phone) throws Exception {
        return web.perform(
                        delete("/phone/v1/me/devices/" + device).cookie(phone).with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    void tellsAnothersDeviceFromNoneToNobody() throws Exception {
        Cookie phone = phoneOf(clara);
        String device = devicesOf(clara).getFirst().id().toString();
        Person boris = joined();
        Cookie borisPhone = phoneOf(boris);

        MockHttpServletResponse foreign = removal(device, borisPhone);
        MockHttpServletResponse unknown = removal(UUID.randomUUID().toString(), borisPhone);

        assertThat(foreign.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(404);
        assertThat(foreign.getContentAsString().replace(device, ""))
                .isEqualTo(unknown.getContentAsString().replaceAll("devices/[-0-9a-f]+", "devices/"));
        assertThat(me(phone)).isEqualTo(200);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> devices.list(boris.actor(), clara.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> devices.end(boris.actor(), clara.id(), DeviceId.of(device)));
        devices.end(Actors.staff(), clara.id(), DeviceId.of(device));
        assertThat(me(phone)).isEqualTo(401);
    }

    @Test
    void goesToWhoSignsInOnThePhone() throws Exception {
        Cookie clarasToken = phoneOf(clara);
        Person boris = joined();

        Cookie borisToken = Objects.requireNonNull(
                attempt(boris, StaffFixture.PASSWORD, clarasToken).getResponse().getCookie(DeviceService.COOKIE));

        assertThat(me(clarasToken)).isEqualTo(401);
        assertThat(ask("/phone/v1/me", borisToken).getResponse().getContentAsString())
                .contains(boris.id().toString());
    }

    @Test
    void doesNotComeBackAfterAnotherPersonsSessionInTheSameBrowser() throws Exception {
        Cookie clarasToken = phoneOf(clara);
        Person boris = joined();

        MvcResult desk = atTheDesk(boris, clarasToken);

        MockHttpSession session =
                (MockHttpSession) Objects.requireNonNull(desk.getRequest().getSession(false));
        assertThat(web.perform(get("/phone/v1/me").session(session).cookie(clarasToken))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(boris.id().toString());
        assertThat(me(clarasToken)).isEqualTo(401);
    }

    @Test
    void staysWithWhoSignsInAtTheDeskAsWell() throws Exception {
        Cookie phone = phoneOf(clara);

        atTheDesk(clara, phone);

        assertThat(me(phone)).isEqualTo(200);
    }

    private MvcResult atTheDesk(Person person, Cookie phone) throws Exception {
        MvcResult result = web.perform(post("/login")
                        .param("username", person.data().email())
                        .param("password", StaffFixture.PASSWORD)
                        .cookie(phone)
                        .with(csrf()))
                .andReturn();
        assertThat(result.getResponse().getCookie(DeviceService.COOKIE)).isNull();
        return result;
    }

    @Test
    void endsTheSessionOfWhoWasSignedInBefore() throws Exception {
        Person boris = joined();
        MvcResult desk = atTheDesk(boris, new Cookie("none", "none"));
        MockHttpSession session =
                (MockHttpSession) Objects.requireNonNull(desk.getRequest().getSession(false));

        web.perform(post("/phone/v1/sign-in")
                .param("username", clara.data().email())
                .param("password", StaffFixture.PASSWORD)
                .session(session)
                .with(csrf()));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void forgetsWhatEndedLongAgo() throws Exception {
        Cookie phone = phoneOf(clara);
        people.signOutEverywhere(clara.actor(), clara.id());
        Cookie held = phoneOf(clara);
        clock.advance(Duration.ofDays(29));
        assertThat(me(held)).isEqualTo(200);
        clock.advance(Duration.ofDays(2));

        assertThat(devices.sweep()).isPositive();

        assertThat(me(held)).isEqualTo(200);
        assertThat(me(phone)).isEqualTo(401);
        assertThat(devices.sweep()).isZero();
    }
}
