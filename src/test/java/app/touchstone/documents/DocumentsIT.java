package app.touchstone.documents;

import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.clients.ClientsFixtures.networkManager;
import static app.touchstone.clients.ClientsFixtures.outlet;
import static app.touchstone.clients.ClientsFixtures.outletManager;
import static app.touchstone.clients.ClientsFixtures.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.touchstone.IntegrationTest;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.insight.ReleasedVisits;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Persona;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.VisitId;
import app.touchstone.review.ReleasedReport.Photo;
import app.touchstone.review.ReportReleased;
import app.touchstone.scoring.GoldenVisits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Papers at the endpoint: who gets them, and that nobody else learns that they exist. */
@IntegrationTest
@AutoConfigureMockMvc
@Import(DocumentsIT.Reader.class)
class DocumentsIT {

    private static final AtomicReference<Actor> READER = new AtomicReference<>(coordinator());

    @TestConfiguration
    static class Reader {

        @Bean
        @Primary
        CurrentActor reader() {
            return () -> Optional.of(READER.get());
        }
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ClientService clients;

    @Autowired
    private OutletService outlets;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private ChecklistService checklists;

    @Autowired
    private ReleasedVisits visits;

    private final Actor coordinator = coordinator();
    private Client client;
    private Outlet own;
    private Outlet neighbour;
    private ReportReleased released;

    @BeforeEach
    void releaseAVisit() {
        client = clients.create(coordinator, ClientsFixtures.client());
        NodeId root = outlets.nodes(coordinator, client.id()).getFirst().id();
        own = outlets.create(coordinator, client.id(), outlet(root, "A-1", "Хлебная лавка", ""));
        neighbour = outlets.create(coordinator, client.id(), outlet(root, "A-2"));
        var template = journeys.create(
                coordinator,
                client.id(),
                "Way",
                new JourneyDefinition(
                        new Persona(title("Ann"), LocalizedText.empty()),
                        List.of(new Stage(
                                "deal",
                                title("Deal"),
                                Driver.PRICE,
                                true,
                                IntStream.rangeClosed(1, 5)
                                        .mapToObj(number -> new Touchpoint(
                                                "T" + number,
                                                title("Touchpoint " + number),
                                                BigDecimal.valueOf(number),
                                                BigDecimal.ONE))
                                        .toList()))));
        ChecklistVersion version =
                checklists.create(coordinator, client.id(), "C", "Checklist", template.id(), GoldenVisits.checklist());
        released = visits.release(
                own,
                version,
                GoldenVisits.answers().getFirst(),
                LocalDate.now(ClientsFixtures.MOSCOW).minusDays(10),
                new Photo(UUID.randomUUID(), "q6", Instant.EPOCH, 4, 3));
    }

    private static LocalizedText title(String words) {
        return LocalizedText.in("en", words);
    }

    @Test
    void servesTheReportOfAVisit() throws Exception {
        MockHttpServletResponse answer = answer(networkManager(client.id()), visit(released.visit()) + "?lang=en");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("inline; filename=\"" + released.number() + ".pdf\"; filename*=UTF-8''Visit%20V-")
                .endsWith(".pdf");
        assertThat(Prints.text(answer.getContentAsByteArray()))
                .contains("56.3%", released.number(), "Хлебная лавка", "Touchpoint 2", "This photo cannot be shown.");
    }

    @Test
    void servesTheJourneyMapOfAnOutlet() throws Exception {
        MockHttpServletResponse answer = answer(outletManager(client.id(), own.id()), map(own.id()) + "?lang=ru");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("inline; filename=\"outlet-A-1.pdf\"; filename*=UTF-8''%D0%9A%D0%B0");
        String text = Prints.text(answer.getContentAsByteArray());
        assertThat(text).contains("Карта пути клиента", "Хлебная лавка", "56,3 %", "Touchpoint 5");
        // the fixture's number is longer than a real one and breaks over two lines
        assertThat(text.replaceAll("\\s", "")).contains(released.number());
    }

    @Test
    void speaksTheReadersLanguageUnlessAskedForAnother() throws Exception {
        Actor russian = new Actor(
                coordinator.id(), coordinator.name(), coordinator.roles(), coordinator.boundary(), Locale.of("ru"));
        assertThat(Prints.text(answer(russian, map(neighbour.id())).getContentAsByteArray()))
                .contains("Опубликованных визитов в эту точку пока нет");
    }

    @Test
    void hidesWhatIsForeign() throws Exception {
        Client other = clients.create(coordinator, ClientsFixtures.client());
        String unknown = problem(networkManager(client.id()), visit(VisitId.create()));
        for (Actor stranger :
                List.of(networkManager(other.id()), outletManager(client.id(), neighbour.id()), shopper())) {
            assertThat(problem(stranger, visit(released.visit()))).isEqualTo(unknown);
            assertThat(problem(stranger, map(own.id()))).isEqualTo(unknown);
        }
        assertThat(problem(networkManager(client.id()), map(OutletId.create()))).isEqualTo(unknown);
        assertThat(problem(networkManager(client.id()), "/files/documents/visits/nonsense.pdf"))
                .isEqualTo(unknown);
        assertThat(problem(networkManager(client.id()), map(own.id()) + "?journey=" + UUID.randomUUID()))
                .isEqualTo(unknown);
    }

    @Test
    void hidesExcludedVisitsFromTheClient() throws Exception {
        visits.exclude(released);
        assertThat(answer(networkManager(client.id()), visit(released.visit())).getStatus())
                .isEqualTo(404);
        MockHttpServletResponse staff = answer(coordinator, visit(released.visit()));
        assertThat(Prints.text(staff.getContentAsByteArray())).contains("does not count in the outlet’s results");
    }

    @Test
    void asksWhoIsThere() throws Exception {
        assertThat(mvc.perform(get(visit(released.visit())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    private static String visit(VisitId id) {
        return "/files/documents/visits/" + id + ".pdf";
    }

    private static String map(OutletId id) {
        return "/files/documents/outlets/" + id + ".pdf";
    }

    private String problem(Actor actor, String address) throws Exception {
        MockHttpServletResponse answer = answer(actor, address);
        assertThat(answer.getStatus()).isEqualTo(404);
        return answer.getContentAsString(StandardCharsets.UTF_8).replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private MockHttpServletResponse answer(Actor actor, String address) throws Exception {
        READER.set(actor);
        MvcResult asked = mvc.perform(get(address).with(user("reader"))).andReturn();
        if (!asked.getRequest().isAsyncStarted()) {
            return asked.getResponse();
        }
        asked.getAsyncResult();
        return mvc.perform(asyncDispatch(asked)).andReturn().getResponse();
    }
}
