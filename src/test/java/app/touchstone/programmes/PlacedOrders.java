package app.touchstone.programmes;

import static app.touchstone.clients.ClientsFixtures.MOSCOW;
import static app.touchstone.clients.ClientsFixtures.networkManager;
import static app.touchstone.clients.ClientsFixtures.outlet;

import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.NodeId;
import app.touchstone.programmes.Order.Wish;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;

/** Orders of clients of their own, as real as the services make them. */
@TestComponent
public class PlacedOrders {

    private final ClientService clients;
    private final OutletService outlets;
    private final JourneyService journeys;
    private final ChecklistService checklists;
    private final OrderService orders;
    private final Clock clock;
    private final Actor coordinator = ClientsFixtures.coordinator();

    PlacedOrders(
            ClientService clients,
            OutletService outlets,
            JourneyService journeys,
            ChecklistService checklists,
            OrderService orders,
            Clock clock) {
        this.clients = clients;
        this.outlets = outlets;
        this.journeys = journeys;
        this.checklists = checklists;
        this.orders = orders;
        this.clock = clock;
    }

    /** An order, its client and the outlets that it names. */
    public record Placed(Client client, List<Outlet> outlets, Order order) {}

    /** One visit to each of so many outlets from today on, not yet confirmed. */
    public Placed placed(int size) {
        Client client = clients.create(coordinator, ClientsFixtures.client());
        NodeId root = outlets.nodes(coordinator, client.id()).getFirst().id();
        List<Outlet> opened = IntStream.rangeClosed(1, size)
                .mapToObj(number -> outlets.create(coordinator, client.id(), outlet(root, "N-" + number)))
                .toList();
        return new Placed(
                client, opened, place(client, opened, published(client).checklist()));
    }

    /** The same once more. */
    public Placed again(Placed placed) {
        return new Placed(
                placed.client(),
                placed.outlets(),
                place(placed.client(), placed.outlets(), placed.order().wish().checklist()));
    }

    /** The same with its visits open. */
    public Placed confirmed(int size) {
        Placed placed = placed(size);
        return new Placed(placed.client(), placed.outlets(), confirm(placed.order()));
    }

    public Order confirm(Order placed) {
        return orders.confirm(coordinator, placed.id(), placed.version(), ProgrammesFixtures.disclosure(today()));
    }

    private Order place(Client client, List<Outlet> where, ChecklistId checklist) {
        Actor manager = networkManager(client.id());
        Wish wish = new Wish(checklist, where.stream().map(Outlet::id).toList(), 1, today(), today().plusDays(21), "");
        Order draft = orders.draft(manager, client.id(), wish);
        return orders.place(manager, draft.id(), draft.version());
    }

    private ChecklistVersion published(Client client) {
        LocalizedText words = LocalizedText.of("Buyer", "Покупатель");
        JourneyTemplateId journey = journeys.create(coordinator, client.id(), "Loop", journeys.balakhnin(words, words))
                .id();
        ChecklistVersion draft =
                checklists.create(coordinator, client.id(), "VISIT", "Visit", journey, ProgrammesFixtures.definition());
        return checklists.publish(coordinator, draft.id(), draft.version());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MOSCOW);
    }
}
