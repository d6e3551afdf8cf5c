package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.touchstone.IntegrationTest;
import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.PersonZone;
import app.touchstone.platform.PersonZone.Origin;
import app.touchstone.platform.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** By whose clocks a person reads: assumed, then as the device says, then as the person chooses. */
@IntegrationTest
class PersonZoneIT {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final ZoneId VLADIVOSTOK = ZoneId.of("Asia/Vladivostok");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private PeopleService people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People table;

    @Autowired
    private DefaultZones defaults;

    private MockMvc web;
    private Person clara;
    private MockHttpSession session;

    @BeforeEach
    void signClaraIn() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        clara = people.create(
                Actors.staff(),
                new PersonData(
                        UUID.randomUUID() + "@example.org",
                        "Clara",
                        Set.of(Role.COORDINATOR),
                        new Boundary.Agency(),
                        true),
                Locale.ENGLISH);
        session = session();
    }

    private MockHttpSession session() {
        SignedIn principal = new SignedIn(now(), "", LATER);
        SecurityContext security = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                principal, null, SignedIn.authorities(principal.person())));
        MockHttpSession made = new MockHttpSession();
        made.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, security);
        return made;
    }

    private Person now() {
        return people.get(Actors.staff(), clara.id());
    }

    private void ask(MockHttpServletRequestBuilder request) throws Exception {
        web.perform(request.session(session)).andReturn();
    }

    private void openPage(ZoneId device) throws Exception {
        ask(get("/phone/v1/me").queryParam("v-r", "init").queryParam("v-tzid", device.getId()));
    }

    @Test
    void isAssumedAndMarkedSoUntilADeviceTells() throws Exception {
        assertThat(now().knownZone()).isNull();
        assertThat(defaults.of(new Boundary.Agency())).isEqualTo(ZoneId.systemDefault());
        assertThat(defaults.of(new Boundary.Client(ClientId.create(), true, Set.of(), Set.of())))
                .isEqualTo(ZoneId.systemDefault());
        assertThat(now().actor(PersonZone.assumed(LISBON)).personZone()).isEqualTo(PersonZone.assumed(LISBON));
    }

    @Test
    void goesWithTheDeviceThatOpensAPage() throws Exception {
        openPage(VLADIVOSTOK);
        assertThat(now().knownZone()).isEqualTo(new PersonZone(VLADIVOSTOK, Origin.DEVICE));

        openPage(LISBON);
        assertThat(now().knownZone()).isEqualTo(new PersonZone(LISBON, Origin.DEVICE));
    }

    @Test
    void holdsInTheSamePageAlready() throws Exception {
        String me = web.perform(get("/phone/v1/me").session(session).header("Time-Zone", VLADIVOSTOK.getId()))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(me).contains("\"Asia/Vladivostok\"");
        assertThat(now().knownZone()).isEqualTo(new PersonZone(VLADIVOSTOK, Origin.DEVICE));
    }

    @Test
    void isNotOverruledByADeviceOnceChosen() throws Exception {
        people.chooseZone(now().actor(), VLADIVOSTOK);

        openPage(LISBON);

        assertThat(now().knownZone()).isEqualTo(new PersonZone(VLADIVOSTOK, Origin.CHOSEN));
    }

    @Test
    void goesWithTheDeviceAgainWhenTheChoiceIsCleared() throws Exception {
        people.chooseZone(now().actor(), VLADIVOSTOK);
        people.chooseZone(now().actor(), null);

        openPage(LISBON);

        assertThat(now().knownZone()).isEqualTo(new PersonZone(LISBON, Origin.DEVICE));
    }

    @Test
    void staysWhenADeviceSaysNoZoneAtAllOrAnAdministratorChangesThePerson() throws Exception {
        openPage(VLADIVOSTOK);
        ask(get("/phone/v1/me").queryParam("v-r", "init").queryParam("v-tzid", "Mars/Olympus"));
        ask(get("/phone/v1/me").queryParam("v-tzid", LISBON.getId()));
        Person person = now();
        people.update(Actors.staff(), person.id(), person.version(), person.data());

        assertThat(now().knownZone()).isEqualTo(new PersonZone(VLADIVOSTOK, Origin.DEVICE));
    }

    @Test
    void doesNotOverruleAChoiceThatWasMadeMeanwhileInAnotherPage() throws Exception {
        Person before = now();
        people.chooseZone(before.actor(), VLADIVOSTOK);

        transaction.executeWithoutResult(_ -> table.setZoneOfDevice(before.id(), LISBON));

        assertThat(Objects.requireNonNull(now().knownZone()).id()).isEqualTo(VLADIVOSTOK);
    }
}
