package app.touchstone.journey;

import static app.touchstone.forms.FormsFixtures.definition;
import static app.touchstone.forms.FormsFixtures.question;
import static app.touchstone.forms.FormsFixtures.section;
import static app.touchstone.forms.FormsFixtures.yesNo;

import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.Candidate;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitService;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.ChecklistsFixtures;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.forms.QuestionType;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Role;
import app.touchstone.platform.VisitId;
import app.touchstone.programmes.Disclosure;
import app.touchstone.programmes.Order;
import app.touchstone.programmes.OrderService;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** A visit of the demo's client whose checklist asks for sound, under an order that allows it. */
record RecordedVisits(
        ClientService clients,
        JourneyService journeys,
        ChecklistService checklists,
        OrderService orders,
        VisitService visits,
        AssignmentService assignments) {

    static final String CONSENT = "The staff have agreed to recordings in their contracts.";

    private static final Actor SYSTEM = Actors.staff();

    Visit accepted() {
        Client client = clients.list(SYSTEM).getFirst();
        JourneyTemplate journey = journeys.create(SYSTEM, client.id(), "Call", ChecklistsFixtures.journey());
        ChecklistVersion asking = checklists.create(
                SYSTEM,
                client.id(),
                "CALL",
                "Call",
                journey.id(),
                definition(section(
                        "call",
                        null,
                        yesNo("kind").required().build(),
                        question("voice", QuestionType.AUDIO).required().build())));
        ChecklistVersion version = checklists.publish(SYSTEM, asking.id(), asking.version());
        OutletId outlet = visits.find(SYSTEM, VisitFilter.ALL.of(client.id()), 0, 1, VisitOrder.SOONEST_DUE)
                .getFirst()
                .plan()
                .place()
                .outlet();
        LocalDate today = LocalDate.now(client.timeZone());
        Order.Wish wish = new Order.Wish(version.checklist(), List.of(outlet), 1, today, today.plusDays(20), "");
        Actor manager = new Actor(
                PersonId.create(),
                "Maria",
                Set.of(Role.NETWORK_MANAGER),
                new Boundary.Client(client.id(), true, Set.of(), Set.of()),
                Locale.ENGLISH);
        Order draft = orders.draft(manager, client.id(), wish);
        Order placed = orders.place(manager, draft.id(), draft.version());
        orders.confirm(SYSTEM, placed.id(), placed.version(), disclosure(today));
        return accepted(client, placed);
    }

    private Visit accepted(Client client, Order order) {
        VisitId id = visits.find(SYSTEM, VisitFilter.ALL.of(client.id()), 0, 10_000, VisitOrder.SOONEST_DUE).stream()
                .filter(visit -> visit.plan().order().equals(order.id()))
                .findFirst()
                .orElseThrow()
                .id();
        var shopper = assignments.candidates(SYSTEM, List.of(id), "").stream()
                .filter(candidate -> candidate.possible() == 1)
                .map(Candidate::shopper)
                .findFirst()
                .orElseThrow()
                .id();
        assignments.assign(SYSTEM, List.of(id), shopper);
        Visit offered = visits.get(SYSTEM, id);
        Actor actor = new Actor(
                PersonId.create(),
                Objects.requireNonNull(offered.shopperName()),
                Set.of(Role.SHOPPER),
                new Boundary.Shopper(Objects.requireNonNull(offered.shopper())),
                Locale.ENGLISH);
        return visits.accept(actor, id, true);
    }

    private static Disclosure disclosure(LocalDate today) {
        return new Disclosure(
                Disclosure.AuditType.OWN,
                today,
                Disclosure.ReportingLevel.OUTLET,
                Disclosure.RecordingPolicy.AUDIO,
                Disclosure.StaffNamePolicy.NONE,
                "Contract 7",
                LocalizedText.of(CONSENT, "Персонал согласился на запись в договорах."));
    }
}
