package app.touchstone.journeys;

import static app.touchstone.clients.ClientsFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.platform.Actor;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class JourneyServiceIT {

    @Autowired
    private ClientService clients;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private JourneyDirectory directory;

    private final Actor coordinator = coordinator();
    private Client client;
    private JourneyDefinition loop;

    @BeforeEach
    void drawTheLoop() {
        client = clients.create(coordinator, ClientsFixtures.client());
        loop = journeys.balakhnin(
                LocalizedText.of("Driver on the way home", "Водитель по дороге домой"),
                LocalizedText.of("Fill up without losing time", "Заправиться, не теряя времени"));
    }

    @Test
    void theDefaultIsBalakhninsLoop() {
        assertThat(loop.stages())
                .extracting(Stage::code)
                .containsExactly("consideration", "evaluation", "deal", "experience", "trigger", "loyalty");
        assertThat(loop.stages())
                .extracting(Stage::driver)
                .containsExactly(
                        Driver.LEADS, Driver.LEADS, Driver.PRICE, Driver.QUANTITY, Driver.QUANTITY, Driver.QUANTITY);
        assertThat(loop.stages()).extracting(Stage::loops).containsExactly(false, false, false, false, true, true);
        assertThat(loop.stages().getFirst().title())
                .isEqualTo(LocalizedText.of("Initial consideration", "Первичное осмысление"));
        assertThat(loop.touchpoints()).isEmpty();
    }

    @Test
    void keepsATemplateAsItWasDrawn() {
        JourneyDefinition drawn = withTouchpoints(loop, 2, touchpoint("cash-desk"), touchpoint("pump.1"));
        JourneyTemplate template = journeys.create(coordinator, client.id(), " Commuter ", drawn);
        assertThat(template.name()).isEqualTo("Commuter");
        assertThat(journeys.get(coordinator, template.id())).isEqualTo(template);
        assertThat(directory.get(template.id()).definition()).isEqualTo(drawn);
        assertThat(journeys.list(coordinator, client.id())).containsExactly(template);
        JourneyTemplate changed =
                journeys.update(coordinator, template.id(), template.version(), "Commuter", loop, null);
        assertThat(changed.definition()).isEqualTo(loop);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> journeys.update(coordinator, template.id(), template.version(), "Mine", drawn, null))
                .satisfies(stale -> assertThat(stale.changedBy()).isEqualTo(coordinator.name()));
    }

    @Test
    void refusesWhatCannotBeReadLater() {
        refused("journeys.refusal.name-missing", " ", loop);
        refused("journeys.refusal.no-stage", "Empty", new JourneyDefinition(loop.persona(), List.of()));
        refused("journeys.refusal.touchpoint-code", "Bad code", withTouchpoints(loop, 0, touchpoint("a b")));
        refused(
                "journeys.refusal.touchpoint-title",
                "No title",
                withTouchpoints(
                        loop, 0, new Touchpoint("silent", LocalizedText.empty(), BigDecimal.ONE, BigDecimal.ONE)));
        List<Stage> twice = new ArrayList<>(loop.stages());
        twice.add(loop.stages().getFirst());
        refused("journeys.refusal.stage-twice", "Twice", new JourneyDefinition(loop.persona(), twice));
        journeys.create(coordinator, client.id(), "Taken", loop);
        refused("journeys.refusal.name-taken", "Taken", loop);
    }

    @Test
    void whatIsNotGrantedIsNotFound() {
        JourneyTemplate template = journeys.create(coordinator, client.id(), "Commuter", loop);
        Client foreign = clients.create(coordinator, ClientsFixtures.client());
        for (Actor actor : List.of(networkManager(foreign.id()), networkManager(client.id()), shopper())) {
            notFound(() -> journeys.list(actor, client.id()));
            notFound(() -> journeys.get(actor, template.id()));
            notFound(() -> journeys.create(actor, client.id(), "Mine", loop));
            notFound(() -> journeys.update(actor, template.id(), template.version(), "Mine", loop, null));
        }
        notFound(() -> journeys.get(coordinator, JourneyTemplateId.create()));
        notFound(() -> directory.get(JourneyTemplateId.create()));
    }

    private static JourneyDefinition withTouchpoints(JourneyDefinition journey, int place, Touchpoint... touchpoints) {
        List<Stage> stages = new ArrayList<>(journey.stages());
        Stage stage = stages.get(place);
        stages.set(place, new Stage(stage.code(), stage.title(), stage.driver(), stage.loops(), List.of(touchpoints)));
        return new JourneyDefinition(journey.persona(), stages);
    }

    private static Touchpoint touchpoint(String code) {
        return new Touchpoint(
                code, LocalizedText.of("Title", "Название"), new BigDecimal("7.5"), new BigDecimal("0.80"));
    }

    private void refused(String key, String name, JourneyDefinition definition) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> journeys.create(coordinator, client.id(), name, definition))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private static void notFound(Runnable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act::run);
    }
}
