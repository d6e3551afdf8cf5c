package app.touchstone.programmes;

import static app.touchstone.clients.ClientsFixtures.*;
import static app.touchstone.programmes.ProgrammesFixtures.disclosure;
import static app.touchstone.programmes.ProgrammesFixtures.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import app.touchstone.IntegrationTest;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.OutletService;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionDraft;
import app.touchstone.forms.QuestionType;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Money;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Role;
import app.touchstone.platform.Stale;
import app.touchstone.platform.SystemJob;
import app.touchstone.programmes.Disclosure.AuditType;
import app.touchstone.programmes.Disclosure.RecordingPolicy;
import app.touchstone.programmes.Disclosure.ReportingLevel;
import app.touchstone.programmes.Disclosure.StaffNamePolicy;
import app.touchstone.programmes.Order.Wish;
import app.touchstone.programmes.OrderedNetwork.Network;
import app.touchstone.programmes.ProgrammeService.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class OrderServiceIT {

    @Autowired
    private OrderService service;

    @Autowired
    private OrderBook book;

    @Autowired
    private Orders orders;

    @Autowired
    private ProgrammeDirectory directory;

    @Autowired
    private ProgrammeService programmes;

    @Autowired
    private ClientService clients;

    @Autowired
    private OutletService outlets;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private ChecklistService checklists;

    @Autowired
    private TransactionTemplate transactions;

    private final Actor coordinator = coordinator();
    private final Actor finance =
            new Actor(PersonId.create(), "Fia Finance", Set.of(Role.FINANCE), new Boundary.Agency(), Locale.ENGLISH);
    private Network network;
    private Network foreign;
    private Actor manager;

    @BeforeEach
    void openNetworks() {
        OrderedNetwork world = new OrderedNetwork(clients, outlets, journeys, checklists);
        network = world.open();
        foreign = world.open();
        manager = network.manager();
    }

    @Test
    void goesFromDraftToItsEnd() {
        Order draft = service.draft(manager, network.id(), network.wish());
        assertThat(draft.number()).matches("O-\\d{4}-\\d{4,}");
        assertThat(draft.wish().outlets())
                .containsExactlyInAnyOrderElementsOf(network.wish().outlets());
        Order placed = place(draft);
        Order confirmed = service.confirm(coordinator, placed.id(), placed.version(), disclosure(today()));
        assertThat(confirmed.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(book.details(manager, draft.id()).disclosure()).contains(disclosure(today()));
        assertThat(book.details(manager, draft.id()).wave())
                .get()
                .extracting(Wave::order, Wave::from, Wave::to)
                .containsExactly(
                        draft.id(), network.wish().from(), network.wish().to());
        service.fieldWorkBegan(Actor.of(SystemJob.ORDERS), draft.id());
        service.fieldWorkBegan(Actor.of(SystemJob.ORDERS), draft.id());
        service.fieldWorkEnded(Actor.of(SystemJob.ORDERS), draft.id());
        assertThat(book.details(manager, draft.id()).steps())
                .extracting(OrderStep::state)
                .containsExactly(
                        OrderState.DRAFT,
                        OrderState.PLACED,
                        OrderState.CONFIRMED,
                        OrderState.IN_FIELD,
                        OrderState.COMPLETED);
    }

    @Test
    void isMovedOnByItsVisitsAloneAndNeverInAShoppersName() {
        Order confirmed = confirmed();
        for (Actor somebody : List.of(shopper(), manager, coordinator)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> service.fieldWorkBegan(somebody, confirmed.id()));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> service.fieldWorkEnded(somebody, confirmed.id()));
        }
        service.fieldWorkBegan(Actor.of(SystemJob.ORDERS), confirmed.id());
        assertThat(book.details(manager, confirmed.id()).steps().getLast().by()).isEqualTo("Touchstone");
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> service.cancel(manager, confirmed.id(), confirmed.version(), "Too late"))
                .satisfies(stale -> assertThat(stale.changedBy()).isEqualTo("Touchstone"));
    }

    @Test
    void tellsWhoWroteInBetween() {
        Order draft = service.draft(manager, network.id(), network.wish());
        Actor colleague = networkManager(network.id());
        Order changed = service.rewrite(
                colleague, draft.id(), draft.version(), network.wish(network.checklist(), first(network)));
        for (ThrowingCallable late : List.<ThrowingCallable>of(
                () -> service.rewrite(manager, draft.id(), draft.version(), network.wish()),
                () -> service.place(manager, draft.id(), draft.version()),
                () -> service.cancel(manager, draft.id(), draft.version(), ""))) {
            assertThatExceptionOfType(Stale.class).isThrownBy(late).satisfies(stale -> {
                assertThat(stale.changedBy()).isEqualTo(colleague.name());
                assertThat(stale.what()).isEqualTo(draft.number());
            });
        }
        assertThat(book.get(manager, draft.id()).wish()).isEqualTo(changed.wish());
    }

    @Test
    void writesNothingOverWhatWasWrittenAtTheSameTime() {
        Order draft = service.draft(manager, network.id(), network.wish());
        service.rewrite(manager, draft.id(), draft.version(), network.wish());
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(
                        () -> transactions.executeWithoutResult(status -> orders.save(draft, manager, Instant.now())));
    }

    @Test
    void costsTheRateTimesTheVisits() {
        Terms terms = new Terms("Visits", Money.of("1000.50", "RUB"), null, 30);
        Programme programme = programmes.create(coordinator, network.checklist(), terms);
        Order placed = placed();
        assertThat(placed.price()).isEqualTo(Money.of("4002", "RUB"));
        assertThat(placed.programme()).isEqualTo(programme.id());
        programmes.update(
                coordinator, programme.id(), programme.version(), new Terms("Visits", Money.of("9", "RUB"), null, 30));
        assertThat(service.confirm(coordinator, placed.id(), placed.version(), disclosure(today()))
                        .price())
                .isEqualTo(Money.of("4002", "RUB"));
    }

    @Test
    void isPricedOnConfirmationWhereNoRateWasAgreedBefore() {
        Order placed = placed();
        assertThat(placed.price()).isNull();
        programmes.create(coordinator, network.checklist(), new Terms("Visits", Money.of("700", "RUB"), null, 30));
        assertThat(service.confirm(coordinator, placed.id(), placed.version(), disclosure(today()))
                        .price())
                .isEqualTo(Money.of("2800", "RUB"));
    }

    @Test
    void isSeenByItsClientAndOncePlacedByTheAgency() {
        Order draft = service.draft(manager, network.id(), network.wish());
        Order placed = placed();
        assertThat(seenBy(manager)).contains(draft.id(), placed.id());
        assertThat(seenBy(coordinator)).contains(placed.id()).doesNotContain(draft.id());
        assertThat(seenBy(finance)).contains(placed.id()).doesNotContain(draft.id());
        assertThat(seenBy(foreign.manager())).isEmpty();
        service.cancel(manager, draft.id(), draft.version(), "");
        assertThat(seenBy(coordinator)).doesNotContain(draft.id());
        assertThat(book.list(manager, Set.of(OrderState.PLACED), OrderSorting.NEWEST, 0, 10))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.visits()).isEqualTo(4);
                    assertThat(line.client().id()).isEqualTo(network.id());
                    assertThat(line.checklist()).isEqualTo("Visit");
                });
        assertThat(book.count(manager, Set.of(OrderState.PLACED, OrderState.CANCELLED)))
                .isEqualTo(2);
    }

    @Test
    void standsInTheOrderAskedFor() {
        Order first = service.draft(manager, network.id(), network.wish());
        Order second = service.draft(manager, network.id(), network.wish());
        Order placed = place(first);
        assertThat(sorted(OrderSorting.Column.NUMBER, true)).containsExactly(first.id(), second.id());
        assertThat(sorted(OrderSorting.Column.NUMBER, false)).containsExactly(second.id(), first.id());
        assertThat(sorted(OrderSorting.Column.PLACED, false)).containsExactly(placed.id(), second.id());
        assertThat(sorted(OrderSorting.Column.WINDOW, true)).containsExactly(second.id(), first.id());
    }

    @Test
    void isNotThereForAnybodyElse() {
        Order placed = placed();
        OrderId id = placed.id();
        int version = placed.version();
        Actor region = regionManager(network.id(), network.root().id());
        Actor outlet = outletManager(network.id(), first(network));
        for (Actor other : List.of(foreign.manager(), region, outlet, shopper())) {
            notFound(() -> book.get(other, id));
            notFound(() -> book.details(other, id));
            notFound(() -> service.rewrite(other, id, version, network.wish()));
            notFound(() -> service.place(other, id, version));
            notFound(() -> service.cancel(other, id, version, "No"));
            notFound(() -> service.confirm(other, id, version, disclosure(today())));
            notFound(() -> service.decline(other, id, version, "No"));
            notFound(() -> service.draft(other, network.id(), network.wish()));
        }
        for (Actor reader : List.of(finance, manager)) {
            notFound(() -> service.confirm(reader, id, version, disclosure(today())));
            notFound(() -> service.decline(reader, id, version, "No"));
        }
        notFound(() -> service.cancel(finance, id, version, "No"));
        notFound(() -> service.draft(coordinator, network.id(), network.wish()));
        notFound(() -> book.get(manager, OrderId.create()));
        assertThat(book.get(manager, id)).isEqualTo(placed);
    }

    @Test
    void takesNothingOfAnotherClient() {
        notFound(() -> service.draft(
                manager, network.id(), network.wish(network.checklist(), first(network), first(foreign))));
        notFound(() -> service.draft(manager, network.id(), network.wish(foreign.checklist(), first(network))));
        notFound(() -> service.draft(manager, foreign.id(), foreign.wish()));
        Order draft = service.draft(manager, network.id(), network.wish());
        Wish abroad = network.wish(network.checklist(), first(foreign));
        notFound(() -> service.rewrite(manager, draft.id(), draft.version(), abroad));
    }

    @Test
    void isOrderedOnlyForOpenOutletsAndWithAChecklistThatIsOut() {
        Order draft = service.draft(manager, network.id(), network.wish());
        close(network.outlets().getFirst());
        refuses("programmes.refusal.closed-outlets", () -> place(draft));
        checklists.retire(coordinator, network.version());
        refuses("programmes.refusal.no-published-version", () -> place(draft));
        assertThat(book.get(manager, draft.id()).state()).isEqualTo(OrderState.DRAFT);
    }

    @Test
    void leavesOutOutletsThatClosedSinceTheOrderWasPlaced() {
        programmes.create(coordinator, network.checklist(), new Terms("Visits", Money.of("100", "RUB"), null, 30));
        Order placed = placed();
        close(network.outlets().getFirst());
        assertThat(book.closedMeanwhile(coordinator, placed.id()))
                .extracting(Outlet::code)
                .containsExactly("A-1");

        Order confirmed = service.confirm(coordinator, placed.id(), placed.version(), disclosure(today()));

        assertThat(confirmed.wish().outlets())
                .containsExactly(network.outlets().getLast().id());
        assertThat(confirmed.price()).isEqualTo(Money.of("200", "RUB"));
        assertThat(book.details(manager, placed.id()).leftOut())
                .containsExactly(entry(
                        LeftOut.CLOSED_BEFORE_CONFIRMATION,
                        List.of(network.outlets().getFirst().id())));
    }

    @Test
    void namesOutletsThatClosedBeforeTheirVisitsBegan() {
        programmes.create(coordinator, network.checklist(), new Terms("Visits", Money.of("100", "RUB"), null, 30));
        Order placed = placed();
        service.confirm(coordinator, placed.id(), placed.version(), disclosure(today()));
        assertThat(book.details(manager, placed.id()).leftOut()).isEmpty();

        close(network.outlets().getFirst());

        assertThat(book.details(manager, placed.id()).leftOut())
                .containsExactly(entry(
                        LeftOut.CLOSED_IN_FIELD,
                        List.of(network.outlets().getFirst().id())));
    }

    @Test
    void confirmsNothingWhereEveryOutletHasClosed() {
        Order placed = placed();
        network.outlets().forEach(this::close);

        refuses(
                "programmes.refusal.all-outlets-closed",
                () -> service.confirm(coordinator, placed.id(), placed.version(), disclosure(today())));
    }

    private void close(Outlet outlet) {
        OutletData data = outlet.data();
        outlets.update(
                coordinator,
                outlet.id(),
                outlet.version(),
                new OutletData(
                        data.node(),
                        data.code(),
                        data.name(),
                        data.address(),
                        data.region(),
                        data.format(),
                        data.features(),
                        data.timeZone(),
                        data.latitude(),
                        data.longitude(),
                        data.openingHours(),
                        false));
    }

    @Test
    void asksForSoundOnlyWhereTheOrderAllowsRecording() {
        Order silently = confirmed();
        Order placed = placed();
        Question voice = QuestionDraft.bare("voice", QuestionType.AUDIO)
                .text(LocalizedText.of("Say it", "Скажите"))
                .question();
        ChecklistDefinition silent = ProgrammesFixtures.definition();
        ChecklistVersion asking = checklists.newVersion(
                coordinator,
                network.checklist(),
                true,
                silent.asking(List.of(silent.sections().getFirst().asking(List.of(voice)))));
        checklists.publish(coordinator, asking.id(), asking.version());
        refuses(
                "programmes.refusal.recording-policy",
                () -> service.confirm(coordinator, placed.id(), placed.version(), disclosure(today())));
        assertThat(book.get(manager, placed.id()).state()).isEqualTo(OrderState.PLACED);

        Disclosure allowing = new Disclosure(
                AuditType.OWN,
                today(),
                ReportingLevel.OUTLET,
                RecordingPolicy.AUDIO,
                StaffNamePolicy.NONE,
                "Contract 7",
                LocalizedText.of("All have signed", "Все подписали"));
        Disclosure half = new Disclosure(
                AuditType.OWN,
                today(),
                ReportingLevel.OUTLET,
                RecordingPolicy.AUDIO,
                StaffNamePolicy.NONE,
                "Contract 7",
                LocalizedText.in("en", "All have signed"));
        refuses(
                "programmes.refusal.recording-consent",
                () -> service.confirm(coordinator, placed.id(), placed.version(), half));
        service.confirm(coordinator, placed.id(), placed.version(), allowing);
        assertThat(directory.recordingConsent(placed.id()))
                .contains(LocalizedText.of("All have signed", "Все подписали"));
        assertThat(directory.recordingConsent(silently.id())).isEmpty();
        assertThat(directory.recordingConsent(OrderId.create())).isEmpty();
    }

    @Test
    void isCancelledByItsClientOnlyWhileItWaits() {
        Order placed = placed();
        assertThat(service.cancel(manager, placed.id(), placed.version(), "Moved")
                        .reason())
                .isEqualTo("Moved");
        Order confirmed = confirmed();
        notFound(() -> service.cancel(manager, confirmed.id(), confirmed.version(), "Moved"));
        assertThat(service.cancel(coordinator, confirmed.id(), confirmed.version(), "Moved")
                        .state())
                .isEqualTo(OrderState.CANCELLED);
    }

    private Order place(Order draft) {
        return service.place(manager, draft.id(), draft.version());
    }

    private Order placed() {
        return place(service.draft(manager, network.id(), network.wish()));
    }

    private Order confirmed() {
        Order placed = placed();
        return service.confirm(coordinator, placed.id(), placed.version(), disclosure(today()));
    }

    private List<OrderId> seenBy(Actor actor) {
        return book.list(actor, Set.of(), OrderSorting.NEWEST, 0, 1000).stream()
                .map(line -> line.order().id())
                .toList();
    }

    private List<OrderId> sorted(OrderSorting.Column column, boolean ascending) {
        return book.list(manager, Set.of(), new OrderSorting(column, ascending), 0, 10).stream()
                .map(line -> line.order().id())
                .toList();
    }

    private static OutletId first(Network network) {
        return network.outlets().getFirst().id();
    }

    private static LocalDate today() {
        return LocalDate.now(MOSCOW);
    }

    private static void notFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
