package app.touchstone.architecture;

import static org.awaitility.Awaitility.await;

import app.touchstone.access.InvitationService;
import app.touchstone.architecture.AccessRealm.Audience;
import app.touchstone.architecture.AccessRealm.Person;
import app.touchstone.architecture.AccessRealm.Place;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitService;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.ChecklistsFixtures;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientData;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.NetworkService;
import app.touchstone.clients.Node;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.clients.Sight;
import app.touchstone.forms.FormsFixtures;
import app.touchstone.forms.QuestionType;
import app.touchstone.insight.OutletResults;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.OrderId;
import app.touchstone.programmes.Disclosure;
import app.touchstone.programmes.Order;
import app.touchstone.programmes.OrderService;
import app.touchstone.programmes.ProgrammeService;
import app.touchstone.shoppers.Shopper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/**
 * On top of the demo two more clients, each with another rule for new owners, and in all the same small world: outlets
 * in two regions and some that were sold from one to the other, an order in the field,
 * reports in every state that matters, and people of every role.
 */
@TestComponent
class AccessFixture {

    private static final int OUTLETS = 10;
    private static final int VISITS_EACH = 3;
    private static final Actor SYSTEM = Actors.staff();

    private final ClientService clients;
    private final NetworkService network;
    private final OutletService outlets;
    private final JourneyService journeys;
    private final ChecklistService checklists;
    private final ProgrammeService programmes;
    private final OrderService orders;
    private final VisitService visits;
    private final OutletResults results;
    private final InvitationService invitations;
    private final AccessFieldWork field;
    private final AccessPeople people;
    private final AccessMoves moved;
    private final List<AccessRealm> realms = new ArrayList<>();

    AccessFixture(
            ClientService clients,
            NetworkService network,
            OutletService outlets,
            JourneyService journeys,
            ChecklistService checklists,
            ProgrammeService programmes,
            OrderService orders,
            VisitService visits,
            OutletResults results,
            InvitationService invitations,
            AccessFieldWork field,
            AccessPeople people,
            AccessMoves moved) {
        this.clients = clients;
        this.network = network;
        this.outlets = outlets;
        this.journeys = journeys;
        this.checklists = checklists;
        this.programmes = programmes;
        this.orders = orders;
        this.visits = visits;
        this.results = results;
        this.invitations = invitations;
        this.field = field;
        this.people = people;
        this.moved = moved;
    }

    /** The demo's client first; made once for all tests of the context. */
    List<AccessRealm> realms() {
        if (realms.isEmpty()) {
            Client demo = clients.list(SYSTEM).getFirst();
            Client second = clients.create(
                    SYSTEM,
                    new ClientData(
                            "Basalt Bakeries", Locale.ENGLISH, ClientsFixtures.MOSCOW, Currency.getInstance("RUB")));
            Client third = clients.create(
                    SYSTEM,
                    new ClientData("Cedar Cafés", Locale.ENGLISH, ClientsFixtures.MOSCOW, Currency.getInstance("RUB")));
            realms.add(realm("Amber", demo, Sight.NOTHING));
            realms.add(realm("Basalt", second, Sight.SCORES));
            realms.add(realm("Cedar", third, Sight.ALL));
        }
        return realms;
    }

    List<Person> people() {
        realms();
        return people.all();
    }

    private AccessRealm realm(String name, Client client, Sight rule) {
        moved.rule(client, rule);
        AccessRealm realm = new AccessRealm(name);
        realm.add("client", client.id(), client.name(), Audience.CLIENT);
        Node root = outlets.nodes(SYSTEM, client.id()).stream()
                .filter(Node::isRoot)
                .findFirst()
                .orElseThrow();
        Node north = network.add(SYSTEM, root.id(), name + " North");
        Node south = network.add(SYSTEM, root.id(), name + " South");
        List<Outlet> places = Stream.iterate(0, number -> number + 1)
                .limit(OUTLETS)
                .map(number -> outlets.create(
                        SYSTEM,
                        client.id(),
                        ClientsFixtures.outlet(
                                isNorth(number) ? north.id() : south.id(),
                                name + "-" + number,
                                name + " outlet " + number,
                                isMoved(number) ? "" : (isNorth(number) ? north : south).name())))
                .toList();
        for (Place place : Place.values()) {
            Outlet outlet = places.get(place.ordinal());
            Place readAs = place.isMoved() ? Place.NEAR : place;
            realm.add("outlet", outlet.id(), outlet.name(), place, readAs, Audience.CLIENT);
            realm.add("measured", outlet.id(), "", place, AccessMoves.measuredAs(place, rule), Audience.CLIENT);
        }
        realm.add("node", north.id(), north.name(), Place.OWN, Audience.CLIENT);
        realm.add("node", south.id(), south.name(), Place.FAR, Audience.CLIENT);
        var manager = people.join(realm, client, north, places.getFirst());
        realm.add("token", invitations.invite(SYSTEM, manager.id()), "", Audience.EVERYBODY);
        order(realm, client, manager, places, rule);
        moved.move(realm, client, north, south);
        return realm;
    }

    /** These have no region in their texts: such a word is the outlet's own, and goes along with it. */
    private static boolean isMoved(int number) {
        return number < Place.values().length && Place.values()[number].isMoved();
    }

    private static boolean isNorth(int number) {
        return number < 2 || number == Place.LEFT.ordinal() || number == Place.LEFT_SINCE.ordinal();
    }

    private void order(AccessRealm realm, Client client, Actor manager, List<Outlet> places, Sight rule) {
        JourneyTemplate journey =
                journeys.create(SYSTEM, client.id(), realm + " journey", ChecklistsFixtures.journey());
        realm.add("template", journey.id(), journey.name(), Audience.CLIENT);
        ChecklistVersion finished = checklist(realm, client, journey, realm + " checklist");
        ChecklistVersion version = checklists.publish(SYSTEM, finished.id(), finished.version());
        realm.add("version", version.id(), realm + " checklist", Audience.CLIENT);
        ChecklistVersion unfinished = checklist(realm, client, journey, realm + " unfinished");
        realm.add("draft-version", unfinished.id(), realm + " unfinished", Audience.STAFF);
        programmes.create(SYSTEM, version.checklist(), new ProgrammeService.Terms(realm + " programme", null, null, 0));
        LocalDate today = LocalDate.now(client.timeZone());
        Order.Wish wish = new Order.Wish(
                version.checklist(),
                places.stream().map(Outlet::id).toList(),
                VISITS_EACH,
                today,
                today.plusDays(20),
                "");
        Order draft = orders.draft(manager, client.id(), wish);
        realm.add("draft-order", draft.id(), draft.number(), Audience.CLIENT);
        Order drafted = orders.draft(manager, client.id(), wish);
        Order placed = orders.place(manager, drafted.id(), drafted.version());
        orders.confirm(SYSTEM, placed.id(), placed.version(), disclosure(today));
        realm.add("order", placed.id(), placed.number(), Audience.CLIENT);
        fieldWork(realm, client, placed.id(), places, rule);
        await().ignoreExceptions()
                .until(() -> places.subList(0, Place.values().length).stream()
                        .allMatch(outlet ->
                                results.page(SYSTEM, outlet.id(), journey.id()).visits() > 0));
    }

    private ChecklistVersion checklist(AccessRealm realm, Client client, JourneyTemplate journey, String name) {
        return checklists.create(
                SYSTEM,
                client.id(),
                name.replace(' ', '-'),
                name,
                journey.id(),
                FormsFixtures.definition(FormsFixtures.section(
                        "counter",
                        null,
                        FormsFixtures.yesNo(AccessFieldWork.QUESTION).build(),
                        FormsFixtures.question(AccessFieldWork.PHOTO_QUESTION, QuestionType.PHOTO)
                                .build(),
                        FormsFixtures.question(AccessFieldWork.SOUND_QUESTION, QuestionType.AUDIO)
                                .build())));
    }

    private static Disclosure disclosure(LocalDate today) {
        return new Disclosure(
                Disclosure.AuditType.OWN,
                today,
                Disclosure.ReportingLevel.OUTLET,
                Disclosure.RecordingPolicy.AUDIO,
                Disclosure.StaffNamePolicy.NONE,
                "Letter",
                LocalizedText.of("The staff have agreed", "Персонал согласен"));
    }

    private void fieldWork(AccessRealm realm, Client client, OrderId order, List<Outlet> places, Sight rule) {
        List<Visit> all = visits.find(SYSTEM, VisitFilter.ALL.of(client.id()), 0, 1000, VisitOrder.SOONEST_DUE).stream()
                .filter(visit -> visit.plan().order().equals(order))
                .toList();
        realm.add("wave", all.getFirst().plan().wave(), "", Audience.STAFF);
        for (Place place : Place.values()) {
            Visit visit = at(all, places.get(place.ordinal()), 0);
            var photo = field.release(visit, helper(realm), true);
            Place readAs = AccessMoves.readAs(place, rule);
            String mark = AccessMoves.isListed(place, rule) ? "" : visit.number();
            realm.add("released", visit.id(), mark, place, readAs, Audience.CLIENT);
            realm.add("released-photo", photo, "", place, readAs, Audience.CLIENT);
            realm.add("released-recording", field.recordingOf(visit), "", place, readAs, Audience.CLIENT);
        }
        Visit submitted = at(all, places.getFirst(), 1);
        realm.add("submitted-photo", field.submit(submitted, helper(realm)), "", Place.OWN, Audience.STAFF);
        realm.add("submitted-recording", field.recordingOf(submitted), "", Place.OWN, Audience.STAFF);
        realm.add("submitted", submitted.id(), submitted.number(), Place.OWN, Audience.STAFF);
        Visit excluded = at(all, places.getFirst(), 2);
        realm.add("excluded-photo", field.release(excluded, helper(realm), false), "", Place.OWN, Audience.STAFF);
        realm.add("excluded", excluded.id(), excluded.number(), Place.OWN, Audience.STAFF);
        ownVisits(realm, all, places);
    }

    private void ownVisits(AccessRealm realm, List<Visit> all, List<Outlet> places) {
        Shopper shopper = people.shopper(realm);
        realm.add("shopper", shopper.id(), shopper.data().name(), Audience.STAFF);
        Visit offered = at(all, places.get(2), 1);
        Visit refusable = at(all, places.get(7), 0);
        Visit started = at(all, places.get(8), 0);
        Visit sendable = at(all, places.get(9), 0);
        field.offer(offered, shopper);
        field.offer(refusable, shopper);
        field.start(started, shopper);
        field.start(sendable, shopper);
        realm.add("offered", offered.id(), offered.number(), shopper.id());
        realm.add("refusable", refusable.id(), refusable.number(), shopper.id());
        realm.add("started", started.id(), started.number(), shopper.id());
        realm.add("sendable", sendable.id(), sendable.number(), shopper.id());
        realm.add("submission", UUID.randomUUID(), "", shopper.id());
        realm.add("answer", field.answer(started, shopper), "", shopper.id());
        realm.add("note", field.note(started, shopper), "", shopper.id());
        realm.add("kept-photo", field.photo(started, shopper), "", shopper.id());
        realm.add("kept-recording", field.recording(started, shopper), "", shopper.id());
        realm.add("spare-photo", field.photo(started, shopper), "", shopper.id());
    }

    private Shopper helper(AccessRealm realm) {
        Shopper helper = people.helper(realm);
        realm.add("helper", helper.id(), realm + " helper", Audience.STAFF);
        return helper;
    }

    private static Visit at(List<Visit> all, Outlet outlet, int number) {
        return all.stream()
                .filter(visit -> visit.plan().place().outlet().equals(outlet.id()))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }
}
