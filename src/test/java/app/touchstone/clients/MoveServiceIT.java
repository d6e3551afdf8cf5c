package app.touchstone.clients;

import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.clients.ClientsFixtures.networkManager;
import static app.touchstone.clients.ClientsFixtures.outlet;
import static app.touchstone.clients.ClientsFixtures.outletManager;
import static app.touchstone.clients.ClientsFixtures.regionManager;
import static app.touchstone.clients.ClientsFixtures.shopper;
import static app.touchstone.db.clients.Tables.PLACEMENT;
import static app.touchstone.db.trail.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.clients.exchange.OutletImportPreview;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import app.touchstone.platform.SystemJob;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** Outlets that come to stand elsewhere, and who sees what of their past. */
@IntegrationTest
class MoveServiceIT {

    @Autowired
    private ClientService clients;

    @Autowired
    private NetworkService network;

    @Autowired
    private OutletService outlets;

    @Autowired
    private OutletDirectory directory;

    @Autowired
    private OutletImport outletImport;

    @Autowired
    private MoveService moves;

    @Autowired
    private MoveUndo undo;

    @Autowired
    private Sights sights;

    @Autowired
    private DSLContext db;

    private final Actor coordinator = coordinator();
    private final LocalDate today = LocalDate.now(ClientsFixtures.MOSCOW);
    private final LocalDate sold = today.minusDays(10);
    private final LocalDate before = sold.minusDays(1);
    private Client client;
    private Node north;
    private Node south;
    private Node anna;
    private Node boris;
    private Outlet shop;

    @BeforeEach
    void drawUpANetwork() {
        client = clients.create(coordinator, ClientsFixtures.client());
        Node root = outlets.nodes(coordinator, client.id()).getFirst();
        north = network.add(coordinator, root.id(), "North", NodeKind.REGION);
        south = network.add(coordinator, root.id(), "South", NodeKind.REGION);
        anna = network.add(coordinator, north.id(), "Anna", NodeKind.OWNER);
        boris = network.add(coordinator, south.id(), "Boris", NodeKind.OWNER);
        shop = outlets.create(coordinator, client.id(), outlet(anna.id(), "S-1"));
    }

    private Move move(Node target, LocalDate from, MoveReason why) {
        return moves.move(
                coordinator,
                moves.preview(coordinator, client.id(), List.of(shop.id()), target.id(), new MoveTerms(from, why)));
    }

    private void rule(Sight sight) {
        ClientData data = client.data();
        client = clients.update(
                coordinator,
                client.id(),
                client.version(),
                new ClientData(data.name(), data.defaultLanguage(), data.timeZone(), data.currency(), sight));
    }

    private Sight sight(Actor actor, LocalDate day) {
        return sights.of(actor, shop.id()).on(day);
    }

    private Actor holder(Node... nodes) {
        return regionManager(client.id(), List.of(nodes).stream().map(Node::id).toArray(NodeId[]::new));
    }

    @Test
    void theOldOwnerKeepsItsOwnTimeAndNothingOfTheTimeAfter() {
        move(boris, sold, MoveReason.SALE);
        for (Actor old : List.of(holder(anna), holder(north))) {
            assertThat(sight(old, before)).isEqualTo(Sight.ALL);
            assertThat(sight(old, sold)).isEqualTo(Sight.NOTHING);
            assertThat(sights.of(old, client.id()).former()).containsExactly(shop.id());
            notFound(() -> outlets.get(old, shop.id()));
        }
        rule(Sight.ALL);
        assertThat(sight(holder(anna), sold)).isEqualTo(Sight.NOTHING);
    }

    @Test
    void theNewOwnerSeesOfTheTimeBeforeWhatTheClientAllows() {
        move(boris, sold, MoveReason.SALE);
        for (Sight allowed : Sight.values()) {
            rule(allowed);
            for (Actor owner : List.of(holder(boris), holder(south), outletManager(client.id(), shop.id()))) {
                assertThat(sight(owner, before)).isEqualTo(allowed);
                assertThat(sight(owner, sold)).isEqualTo(Sight.ALL);
            }
        }
    }

    @Test
    void whoSeesBothPartsOrTheWholeSeesAll() {
        move(boris, sold, MoveReason.SALE);
        for (Actor actor :
                List.of(holder(north, south), holder(anna, boris), networkManager(client.id()), coordinator)) {
            assertThat(sight(actor, before)).isEqualTo(Sight.ALL);
            assertThat(sight(actor, sold)).isEqualTo(Sight.ALL);
        }
    }

    @Test
    void whoNeverHeldTheOutletDoesNotFindIt() {
        move(boris, sold, MoveReason.SALE);
        Node other = network.add(coordinator, north.id(), "Other", NodeKind.OWNER);
        Client foreign = clients.create(coordinator, ClientsFixtures.client());
        for (Actor actor : List.of(
                holder(other), networkManager(foreign.id()), regionManager(foreign.id(), anna.id()), shopper())) {
            notFound(() -> sights.of(actor, shop.id()));
        }
        notFound(() -> sights.of(coordinator, OutletId.create()));
    }

    @Test
    void aReformTakesTheTimeBeforeAlong() {
        Node fresh = network.add(coordinator, south.id(), "Anna", NodeKind.OWNER);
        move(fresh, sold, MoveReason.REFORM);
        assertThat(sight(holder(fresh), before)).isEqualTo(Sight.ALL);
        assertThat(sight(holder(south), before)).isEqualTo(Sight.ALL);
        assertThat(sight(holder(anna), before)).isEqualTo(Sight.ALL);
        assertThat(sight(holder(anna), sold)).isEqualTo(Sight.NOTHING);
        move(boris, sold.plusDays(2), MoveReason.SALE);
        assertThat(sight(holder(fresh), before)).isEqualTo(Sight.ALL);
        assertThat(sight(holder(fresh), sold.plusDays(2))).isEqualTo(Sight.NOTHING);
        assertThat(sight(holder(boris), before)).isEqualTo(Sight.NOTHING);
    }

    @Test
    void aCorrectionMeansThatItAlwaysStoodThere() {
        move(boris, today, MoveReason.CORRECTION);
        assertThat(sight(holder(boris), before)).isEqualTo(Sight.ALL);
        notFound(() -> sights.of(holder(anna), shop.id()));
        assertThat(directory.periods(shop.id()).placements()).hasSize(1);
    }

    @Test
    void anOutletThatWasSoldOnIsNoLongerInherited() {
        rule(Sight.ALL);
        move(boris, sold, MoveReason.SALE);
        Node clara = network.add(coordinator, south.id(), "Clara", NodeKind.OWNER);
        move(clara, sold.plusDays(3), MoveReason.SALE);
        assertThat(sight(holder(boris), before)).isEqualTo(Sight.NOTHING);
        assertThat(sight(holder(boris), sold)).isEqualTo(Sight.ALL);
        assertThat(sight(holder(clara), before)).isEqualTo(Sight.ALL);
    }

    @Test
    void aMoveAheadTakesEffectOnItsDay() {
        move(boris, today.plusDays(1), MoveReason.SALE);
        assertThat(outlets.get(holder(anna), shop.id()).node()).isEqualTo(anna.id());
        notFound(() -> sights.of(holder(boris), shop.id()));
        assertThat(undo.comeIntoForce(Actor.of(SystemJob.MOVES))).isZero();
        db.update(PLACEMENT)
                .set(PLACEMENT.FROM_DAY, today)
                .where(PLACEMENT.OUTLET_ID.eq(shop.id()), PLACEMENT.FROM_DAY.eq(today.plusDays(1)))
                .execute();
        db.execute(
                "update clients.outlet_move set from_day = ? where client_id = ?",
                today,
                client.id().value());
        assertThat(undo.comeIntoForce(Actor.of(SystemJob.MOVES))).isEqualTo(1);
        assertThat(outlets.get(holder(boris), shop.id()).node()).isEqualTo(boris.id());
        notFound(() -> outlets.get(holder(anna), shop.id()));
    }

    @Test
    void whatIsTakenBackIsAsBefore() {
        Outlet asItWas = outlets.get(coordinator, shop.id());
        Move sale = move(boris, sold, MoveReason.SALE);
        Move undone = undo.undo(coordinator, sale.id());
        assertThat(undone.state()).isEqualTo(Move.MoveState.UNDONE);
        assertThat(outlets.get(coordinator, shop.id()).node()).isEqualTo(asItWas.node());
        assertThat(sight(holder(anna), today)).isEqualTo(Sight.ALL);
        notFound(() -> sights.of(holder(boris), shop.id()));
        refused("clients.move.refusal.undone", () -> undo.undo(coordinator, sale.id()));
        Move correction = move(boris, today, MoveReason.CORRECTION);
        undo.undo(coordinator, correction.id());
        assertThat(sight(holder(anna), before)).isEqualTo(Sight.ALL);
    }

    @Test
    void whatALaterMoveStandsOnIsNotTakenBack() {
        Move first = move(boris, sold, MoveReason.SALE);
        Move second = move(anna, sold.plusDays(1), MoveReason.SALE);
        refused("clients.move.refusal.stands-on", () -> undo.undo(coordinator, first.id()));
        undo.undo(coordinator, second.id());
        assertThat(undo.undo(coordinator, first.id()).state()).isEqualTo(Move.MoveState.UNDONE);
    }

    @Test
    void periodsNeverOverlapAndNoneIsMissing() {
        move(boris, sold, MoveReason.SALE);
        refused("clients.move.refusal.later", () -> move(anna, sold, MoveReason.SALE));
        refused("clients.move.refusal.later", () -> move(anna, before, MoveReason.REFORM));
        refused("clients.move.refusal.there", () -> move(boris, today, MoveReason.SALE));
        refused("clients.move.refusal.day", () -> move(anna, today.plusYears(2), MoveReason.SALE));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> db.execute(
                        "insert into clients.placement select * from clients.placement where outlet_id = ?",
                        shop.id().value()));
        Periods periods = directory.periods(shop.id());
        assertThat(periods.placements()).extracting(Placement::from).containsExactly(Placement.SINCE_EVER, sold);
        assertThat(periods.on(before).node()).isEqualTo(anna.id());
        assertThat(periods.on(sold).node()).isEqualTo(boris.id());
    }

    @Test
    void twoCoordinatorsDoNotMoveTheSameOutletAtOnce() throws Exception {
        MovePreview there = moves.preview(
                coordinator, client.id(), List.of(shop.id()), boris.id(), new MoveTerms(sold, MoveReason.SALE));
        MovePreview elsewhere = moves.preview(
                coordinator, client.id(), List.of(shop.id()), south.id(), new MoveTerms(today, MoveReason.REFORM));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> tries = List.of(() -> done(there), () -> done(elsewhere));
            List<Future<Boolean>> done = both.invokeAll(tries);
            assertThat(List.of(done.getFirst().get(), done.getLast().get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(directory.periods(shop.id()).placements()).hasSize(2);
    }

    private boolean done(MovePreview preview) {
        try {
            moves.move(coordinator, preview);
            return true;
        } catch (Stale late) {
            return false;
        }
    }

    @Test
    void aNodeThatMovesTakesTheTimeOfItsOutletsAlongOrLeavesIt() {
        network.move(coordinator, anna.id(), anna.version(), south.id(), MoveReason.SALE);
        assertThat(sight(holder(north), before)).isEqualTo(Sight.ALL);
        assertThat(sight(holder(north), today)).isEqualTo(Sight.NOTHING);
        assertThat(sight(holder(south), before)).isEqualTo(Sight.NOTHING);
        assertThat(sight(holder(south), today)).isEqualTo(Sight.ALL);
        assertThat(sight(holder(anna), before)).isEqualTo(Sight.ALL);
        Move act = moves.list(coordinator, client.id(), 0, 1).getFirst();
        assertThat(act.node()).isEqualTo(anna.id());
        undo.undo(coordinator, act.id());
        assertThat(sight(holder(north), today)).isEqualTo(Sight.ALL);
        notFound(() -> sights.of(holder(south), shop.id()));
    }

    @Test
    void aMoveIsNotTakenBackToANodeThatWentElsewhere() {
        Move sale = move(boris, sold, MoveReason.SALE);
        network.move(coordinator, anna.id(), anna.version(), south.id(), MoveReason.REFORM);
        refused("clients.move.refusal", () -> undo.undo(coordinator, sale.id()));
    }

    @Test
    void aFileMovesWithADayAndAReasonAndThePreviewNamesTheOutlets() {
        OutletImportPreview preview = outletImport.preview(
                coordinator,
                client.id(),
                "moves.csv",
                "code,name,node\nS-1,Outlet S-1,South / Boris\n".getBytes(StandardCharsets.UTF_8));
        assertThat(preview.moved()).extracting(row -> row.code()).containsExactly("S-1");
        refused("clients.import.refusal.no-terms", () -> outletImport.apply(coordinator, preview, _ -> {}));
        outletImport.apply(coordinator, preview, new MoveTerms(sold, MoveReason.SALE), _ -> {});
        assertThat(outlets.get(coordinator, shop.id()).node()).isEqualTo(boris.id());
        assertThat(sight(holder(anna), before)).isEqualTo(Sight.ALL);
        assertThat(sight(holder(anna), sold)).isEqualTo(Sight.NOTHING);
    }

    @Test
    void theTrailNamesEachOutletThatMoved() {
        Outlet second = outlets.create(coordinator, client.id(), outlet(anna.id(), "S-2"));
        MovePreview preview = moves.preview(
                coordinator,
                client.id(),
                List.of(shop.id(), second.id()),
                boris.id(),
                new MoveTerms(sold, MoveReason.SALE));
        assertThat(preview.outlets()).hasSize(2);
        Move act = moves.move(coordinator, preview);
        assertThat(act.outlets()).isEqualTo(2);
        assertThat(db.fetchCount(
                        ENTRY,
                        ENTRY.ACTION
                                .eq("outlet.sold")
                                .and(ENTRY.SUBJECT_ID.in(
                                        shop.id().value(), second.id().value()))))
                .isEqualTo(2);
    }

    @Test
    void onlyTheAgencyMoves() {
        MoveTerms terms = new MoveTerms(sold, MoveReason.SALE);
        MovePreview preview = moves.preview(coordinator, client.id(), List.of(shop.id()), boris.id(), terms);
        Move made = moves.move(coordinator, preview);
        for (Actor actor : List.of(networkManager(client.id()), holder(north, south), shopper())) {
            notFound(() -> moves.preview(actor, client.id(), List.of(shop.id()), anna.id(), terms));
            notFound(() -> moves.move(actor, preview));
            notFound(() -> moves.list(actor, client.id(), 0, 10));
            notFound(() -> undo.undo(actor, made.id()));
        }
        Client foreign = clients.create(coordinator, ClientsFixtures.client());
        notFound(() -> moves.preview(coordinator, foreign.id(), List.of(shop.id()), boris.id(), terms));
        ClientId unknown = ClientId.create();
        notFound(() -> moves.preview(coordinator, unknown, List.of(shop.id()), boris.id(), terms));
    }

    @Test
    void anOutletComesToAnotherNodeByAMoveAlone() {
        refused(
                "clients.refusal.node-by-move",
                () -> outlets.update(coordinator, shop.id(), shop.version(), outlet(boris.id(), "S-1")));
    }

    private static void notFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.messageKey()).startsWith(key));
    }
}
