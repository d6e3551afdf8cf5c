package app.touchstone.programmes;

import static app.touchstone.clients.ClientsFixtures.*;
import static app.touchstone.programmes.ProgrammesFixtures.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.OutletService;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Money;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Stale;
import app.touchstone.programmes.OrderedNetwork.Network;
import app.touchstone.programmes.ProgrammeService.Terms;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ProgrammeServiceIT {

    @Autowired
    private ProgrammeService programmes;

    @Autowired
    private ProgrammeDirectory directory;

    @Autowired
    private ClientService clients;

    @Autowired
    private OutletService outlets;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private ChecklistService checklists;

    private final Actor coordinator = coordinator();
    private Network network;
    private Network foreign;

    @BeforeEach
    void openNetworks() {
        OrderedNetwork world = new OrderedNetwork(clients, outlets, journeys, checklists);
        network = world.open();
        foreign = world.open();
    }

    @Test
    void showsTheFeeToTheAgencyAlone() {
        Programme made = programmes.create(coordinator, network.checklist(), terms("1500", "600"));
        assertThat(programmes.list(coordinator, network.id())).containsExactly(made);
        assertThat(made.visitFee()).isEqualTo(Money.of("600", "RUB"));
        assertThat(programmes.list(network.manager(), null)).singleElement().satisfies(seen -> {
            assertThat(seen.visitFee()).isNull();
            assertThat(seen.visitPrice()).isEqualTo(Money.of("1500", "RUB"));
        });
        assertThat(programmes.visitPrice(network.manager(), network.id(), network.checklist()))
                .contains(Money.of("1500", "RUB"));
        assertThat(directory.rotationDays(made.id())).isEqualTo(45);
    }

    @Test
    void isOneForEachChecklist() {
        programmes.create(coordinator, network.checklist(), terms("1500", "600"));
        refuses(
                "programmes.refusal.programme-exists",
                () -> programmes.create(coordinator, network.checklist(), terms("1", "1")));
    }

    @Test
    void takesRatesInTheCurrencyOfItsClient() {
        refuses(
                "programmes.refusal.currency",
                () -> programmes.create(
                        coordinator, network.checklist(), new Terms("Visits", Money.of("5", "EUR"), null, 0)));
        refuses("programmes.refusal.rate", () -> terms("-1", "600"));
        refuses("programmes.refusal.rate", () -> terms("1", "100000000"));
        refuses("programmes.refusal.rotation", () -> new Terms("Visits", null, null, 1001));
        refuses("programmes.refusal.no-name", () -> new Terms(" ", null, null, 0));
    }

    @Test
    void tellsWhoWroteInBetween() {
        Programme made = programmes.create(coordinator, network.checklist(), terms("1500", "600"));
        programmes.update(coordinator, made.id(), made.version(), new Terms("Visits", null, null, 0));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> programmes.update(coordinator(), made.id(), made.version(), terms("1", "1")))
                .satisfies(stale -> assertThat(stale.changedBy()).isEqualTo(coordinator.name()));
        assertThat(directory.get(made.id()).visitPrice()).isNull();
    }

    @Test
    void isNotThereForAnybodyElse() {
        Programme made = programmes.create(coordinator, network.checklist(), terms("1500", "600"));
        Actor stranger = foreign.manager();
        assertThat(programmes.list(stranger, null)).isEmpty();
        notFound(() -> programmes.list(stranger, network.id()));
        notFound(() -> programmes.visitPrice(stranger, network.id(), network.checklist()));
        notFound(() -> programmes.waves(stranger, network.id()));
        for (Actor other : List.of(
                network.manager(),
                stranger,
                regionManager(network.id(), network.root().id()),
                shopper())) {
            notFound(() -> programmes.create(other, network.checklist(), terms("1", "1")));
            notFound(() -> programmes.update(other, made.id(), made.version(), terms("1", "1")));
        }
    }

    private static Terms terms(String price, String fee) {
        return new Terms("Visits", Money.of(price, "RUB"), Money.of(fee, "RUB"), 45);
    }

    private static void notFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
