package app.touchstone.programmes;

import static app.touchstone.clients.ClientsFixtures.MOSCOW;
import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.clients.ClientsFixtures.networkManager;
import static app.touchstone.clients.ClientsFixtures.outlet;

import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.Node;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.OutletId;
import app.touchstone.programmes.Order.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Makes clients with two outlets and a published checklist, ready to order. */
final class OrderedNetwork {

    final Actor coordinator = coordinator();
    private final ClientService clients;
    private final OutletService outlets;
    private final JourneyService journeys;
    private final ChecklistService checklists;

    OrderedNetwork(ClientService clients, OutletService outlets, JourneyService journeys, ChecklistService checklists) {
        this.clients = clients;
        this.outlets = outlets;
        this.journeys = journeys;
        this.checklists = checklists;
    }

    Network open() {
        Client client = clients.create(coordinator, ClientsFixtures.client());
        Node root = outlets.nodes(coordinator, client.id()).getFirst();
        List<Outlet> opened = Stream.of("A-1", "B 2")
                .map(code -> outlets.create(coordinator, client.id(), outlet(root.id(), code)))
                .toList();
        LocalizedText words = LocalizedText.of("Buyer", "Покупатель");
        JourneyTemplate journey = journeys.create(coordinator, client.id(), "Loop", journeys.balakhnin(words, words));
        ChecklistVersion version = checklists.create(
                coordinator, client.id(), "VISIT", "Visit", journey.id(), ProgrammesFixtures.definition());
        checklists.publish(coordinator, version.id(), version.version());
        return new Network(client, root, opened, version.checklist(), version.id(), networkManager(client.id()));
    }

    record Network(
            Client client,
            Node root,
            List<Outlet> outlets,
            ChecklistId checklist,
            ChecklistVersionId version,
            Actor manager) {

        ClientId id() {
            return client.id();
        }

        /** Two visits to each outlet, from tomorrow on. */
        Wish wish() {
            LocalDate from = LocalDate.now(MOSCOW).plusDays(1);
            return new Wish(
                    checklist, outlets.stream().map(Outlet::id).toList(), 2, from, from.plusDays(21), "Evenings");
        }

        Wish wish(ChecklistId of, OutletId... some) {
            Wish whole = wish();
            return new Wish(of, List.of(some), 2, whole.from(), whole.to(), "");
        }
    }
}
