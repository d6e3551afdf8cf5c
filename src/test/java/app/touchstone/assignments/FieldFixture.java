package app.touchstone.assignments;

import static app.touchstone.db.checklists.Tables.CHECKLIST;
import static app.touchstone.db.journeys.Tables.TEMPLATE;
import static app.touchstone.db.programmes.Tables.AUDIT_ORDER;
import static app.touchstone.db.programmes.Tables.ORDER_OUTLET;
import static app.touchstone.db.programmes.Tables.PROGRAMME;
import static app.touchstone.db.programmes.Tables.WAVE;

import app.touchstone.assignments.VisitPlan.Place;
import app.touchstone.assignments.VisitPlan.Window;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.Node;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.Money;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.Role;
import app.touchstone.platform.WaveId;
import app.touchstone.programmes.OrderState;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperData;
import app.touchstone.shoppers.ShopperService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/** A client with a programme, a confirmed order and as many outlets and shoppers as a test asks for. */
@TestComponent
public class FieldFixture {

    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    private static final int ROTATION_DAYS = 60;

    private final DSLContext database;
    private final ClientService clients;
    private final OutletService outlets;
    private final ShopperService shoppers;
    private final Actor vera = staff("Vera", Role.COORDINATOR);

    FieldFixture(DSLContext database, ClientService clients, OutletService outlets, ShopperService shoppers) {
        this.database = database;
        this.clients = clients;
        this.outlets = outlets;
        this.shoppers = shoppers;
    }

    /** An order in the field. */
    public record Field(Client client, OrderId order, ProgrammeId programme, WaveId wave) {

        public VisitPlan visitTo(Outlet outlet) {
            return visitTo(outlet, new Window(FIRST_DAY, LAST_DAY));
        }

        public VisitPlan visitTo(Outlet outlet, Window window) {
            return visitTo(outlet, window, ChecklistVersionId.create());
        }

        public VisitPlan visitTo(Outlet outlet, ChecklistVersionId checklist) {
            return visitTo(outlet, new Window(FIRST_DAY, LAST_DAY), checklist);
        }

        public VisitPlan visitTo(Outlet outlet, Window window, ChecklistVersionId checklist) {
            return new VisitPlan(
                    client.id(),
                    client.name(),
                    order,
                    wave,
                    "March " + client.name(),
                    programme,
                    checklist,
                    new Place(outlet.id(), outlet.code(), outlet.name(), outlet.region(), outlet.timeZone()),
                    window,
                    Money.of("900", "RUB"),
                    null);
        }
    }

    public static Actor staff(String name, Role role) {
        return new Actor(PersonId.create(), name, Set.of(role), new Boundary.Agency(), Locale.ENGLISH);
    }

    public static Actor actor(Shopper shopper) {
        return new Actor(
                PersonId.create(),
                shopper.data().name(),
                Set.of(Role.SHOPPER),
                new Boundary.Shopper(shopper.id()),
                Locale.ENGLISH);
    }

    public Field field() {
        Client client = clients.create(vera, ClientsFixtures.client());
        ChecklistId checklist = checklist(client);
        ProgrammeId programme = ProgrammeId.create();
        database.insertInto(PROGRAMME)
                .set(PROGRAMME.ID, programme)
                .set(PROGRAMME.ROW_VERSION, 1)
                .set(PROGRAMME.CLIENT_ID, client.id())
                .set(PROGRAMME.CHECKLIST_ID, checklist)
                .set(PROGRAMME.NAME, "Programme")
                .set(PROGRAMME.CURRENCY, Currency.getInstance("RUB"))
                .set(PROGRAMME.ROTATION_DAYS, ROTATION_DAYS)
                .set(PROGRAMME.CHANGED_AT, Instant.EPOCH)
                .set(PROGRAMME.CHANGED_BY_NAME, "Vera")
                .execute();
        OrderId order = order(client, checklist, programme);
        return new Field(client, order, programme, wave(client, order, programme));
    }

    private WaveId wave(Client client, OrderId order, ProgrammeId programme) {
        WaveId wave = WaveId.create();
        database.insertInto(WAVE)
                .set(WAVE.ID, wave)
                .set(WAVE.ROW_VERSION, 1)
                .set(WAVE.ORDER_ID, order)
                .set(WAVE.PROGRAMME_ID, programme)
                .set(WAVE.CLIENT_ID, client.id())
                .set(WAVE.NAME, "March")
                .set(WAVE.WINDOW_FROM, FIRST_DAY)
                .set(WAVE.WINDOW_TO, LAST_DAY)
                .set(WAVE.SCORING_METHOD, "2026-1")
                .set(WAVE.CREATED_AT, Instant.EPOCH)
                .execute();
        return wave;
    }

    private ChecklistId checklist(Client client) {
        JourneyTemplateId template = JourneyTemplateId.create();
        database.insertInto(TEMPLATE)
                .set(TEMPLATE.ID, template)
                .set(TEMPLATE.ROW_VERSION, 1)
                .set(TEMPLATE.CLIENT_ID, client.id())
                .set(TEMPLATE.NAME, "Journey")
                .set(TEMPLATE.CHANGED_AT, Instant.EPOCH)
                .set(TEMPLATE.CHANGED_BY_NAME, "Vera")
                .execute();
        ChecklistId checklist = ChecklistId.create();
        database.insertInto(CHECKLIST)
                .set(CHECKLIST.ID, checklist)
                .set(CHECKLIST.ROW_VERSION, 1)
                .set(CHECKLIST.CLIENT_ID, client.id())
                .set(CHECKLIST.CODE, "C-1")
                .set(CHECKLIST.NAME, "Checklist")
                .set(CHECKLIST.TEMPLATE_ID, template)
                .set(CHECKLIST.CREATED_AT, Instant.EPOCH)
                .execute();
        return checklist;
    }

    private OrderId order(Client client, ChecklistId checklist, ProgrammeId programme) {
        OrderId order = OrderId.create();
        database.insertInto(AUDIT_ORDER)
                .set(AUDIT_ORDER.ID, order)
                .set(AUDIT_ORDER.ROW_VERSION, 1)
                .set(AUDIT_ORDER.NUMBER, "O-" + UUID.randomUUID())
                .set(AUDIT_ORDER.CLIENT_ID, client.id())
                .set(AUDIT_ORDER.CHECKLIST_ID, checklist)
                .set(AUDIT_ORDER.PROGRAMME_ID, programme)
                .set(AUDIT_ORDER.STATE, OrderState.CONFIRMED)
                .set(AUDIT_ORDER.VISITS_PER_OUTLET, 1)
                .set(AUDIT_ORDER.WINDOW_FROM, FIRST_DAY)
                .set(AUDIT_ORDER.WINDOW_TO, LAST_DAY)
                .set(AUDIT_ORDER.WISHES, "")
                .set(AUDIT_ORDER.CREATED_AT, Instant.EPOCH)
                .set(AUDIT_ORDER.CREATED_BY, vera.id())
                .set(AUDIT_ORDER.CHANGED_AT, Instant.EPOCH)
                .set(AUDIT_ORDER.CHANGED_BY_NAME, "Vera")
                .execute();
        return order;
    }

    /** Puts outlets into the order. */
    void order(Field field, List<Outlet> ordered) {
        ordered.forEach(outlet -> database.insertInto(ORDER_OUTLET, ORDER_OUTLET.ORDER_ID, ORDER_OUTLET.OUTLET_ID)
                .values(field.order(), outlet.id())
                .execute());
    }

    public OrderState stateOf(OrderId order) {
        return database.select(AUDIT_ORDER.STATE)
                .from(AUDIT_ORDER)
                .where(AUDIT_ORDER.ID.eq(order))
                .fetchSingle()
                .value1();
    }

    public List<Outlet> outlets(Field field, String region, String... codes) {
        Node root = outlets.nodes(vera, field.client().id()).getFirst();
        return List.of(codes).stream()
                .map(code -> outlets.create(
                        vera, field.client().id(), ClientsFixtures.outlet(root.id(), code, "Outlet " + code, region)))
                .toList();
    }

    /** A shopper whose name no other test has. */
    public Shopper shopper(String name, int visitLimit, String... regions) {
        String unique = name + " " + UUID.randomUUID();
        return shoppers.create(
                vera,
                new ShopperData(
                        unique, UUID.randomUUID() + "@example.org", "", unique, Set.of(regions), visitLimit, true));
    }
}
