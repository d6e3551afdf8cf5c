package app.touchstone.assignments;

import static app.touchstone.assignments.FieldFixture.LAST_DAY;
import static app.touchstone.assignments.FieldFixture.actor;
import static app.touchstone.assignments.FieldFixture.staff;
import static app.touchstone.db.assignments.Sequences.VISIT_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.Statements;
import app.touchstone.assignments.FieldFixture.Field;
import app.touchstone.assignments.VisitFilter.Preset;
import app.touchstone.assignments.VisitPlan.Window;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.Outlet;
import app.touchstone.platform.Actor;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.Stale;
import app.touchstone.platform.SystemJob;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import app.touchstone.programmes.OrderCancelled;
import app.touchstone.programmes.OrderConfirmed;
import app.touchstone.programmes.OrderState;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@ByClock
@Import(VisitsIT.Moves.class)
class VisitsIT {

    private static final Instant MORNING = Instant.parse("2026-03-10T09:00:00Z");

    @Autowired
    private VisitService visits;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private ShopperService shoppers;

    @Autowired
    private Visits table;

    @Autowired
    private DSLContext database;

    @Autowired
    private FieldFixture fixture;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Moves moves;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private final Actor vera = staff("Vera", Role.COORDINATOR);
    private final Actor karl = staff("Karl", Role.COORDINATOR);
    private final Actor rita = staff("Rita", Role.REVIEWER);
    private Field field;
    private Outlet outlet;
    private Shopper anna;

    @BeforeEach
    void layTheField() {
        clock.set(MORNING);
        field = fixture.field();
        outlet = fixture.outlets(field, "North", "N-1").getFirst();
        anna = fixture.shopper("Anna", 5, "North", "100% South");
    }

    private Visit open() {
        return visits.plan(vera, List.of(field.visitTo(outlet))).getFirst();
    }

    private Visit assigned() {
        return assignments.assign(vera, List.of(open().id()), anna.id()).done().getFirst();
    }

    private Visit inReview() {
        Visit visit = assigned();
        visits.accept(actor(anna), visit.id(), true);
        visits.start(actor(anna), visit.id());
        visits.submitted(actor(anna), visit.id(), MORNING);
        return visits.takeUp(rita, visit.id());
    }

    @Test
    void goesTheWholeWayAndTellsEveryStep() {
        Visit visit = inReview();
        Actor shopper = actor(anna);
        assertThat(fixture.stateOf(field.order())).isEqualTo(OrderState.IN_FIELD);

        visits.returned(rita, visit.id(), MORNING.plus(Duration.ofDays(1)));
        visits.submitted(shopper, visit.id(), MORNING.plusSeconds(60));
        visits.takeUp(rita, visit.id());
        visits.approved(rita, visit.id());
        visits.takenBack(rita, visit.id());
        visits.approved(rita, visit.id());
        Visit released = visits.released(rita, visit.id(), true);

        assertThat(released.stamps())
                .isEqualTo(new Stamps(MORNING, MORNING, MORNING, MORNING.plusSeconds(60), MORNING, MORNING));
        assertThat(moves.of(visit.id()))
                .extracting(VisitMoved::to)
                .containsExactly(
                        VisitState.ASSIGNED,
                        VisitState.ACCEPTED,
                        VisitState.IN_PROGRESS,
                        VisitState.SUBMITTED,
                        VisitState.IN_REVIEW,
                        VisitState.RETURNED,
                        VisitState.SUBMITTED,
                        VisitState.IN_REVIEW,
                        VisitState.APPROVED,
                        VisitState.IN_REVIEW,
                        VisitState.APPROVED,
                        VisitState.RELEASED);
        assertThat(moves.of(visit.id()).getLast().lastOfOrder()).isTrue();
        assertThat(fixture.stateOf(field.order())).isEqualTo(OrderState.COMPLETED);
    }

    /** What a click does to many asks the database for each its entry in the trail, and nothing else besides. */
    @Test
    void cancelsManyAsOneAndTellsOnceThatNothingRemains() {
        List<VisitId> all = visits.plan(vera, Collections.nCopies(16, field.visitTo(outlet))).stream()
                .map(Visit::id)
                .toList();
        int two = Statements.of(() -> assignments.cancel(vera, all.subList(0, 2), "Budget"));
        int twelve = Statements.of(() -> assignments.cancel(vera, all.subList(2, 14), "Budget"));
        assertThat(twelve - two).isEqualTo(10);
        assertThat(fixture.stateOf(field.order())).isNotEqualTo(OrderState.COMPLETED);

        List<Visit> last =
                assignments.cancel(vera, all.subList(14, 16), "Budget").done();
        assertThat(last)
                .extracting(visit -> moves.of(visit.id()).getLast().lastOfOrder())
                .containsExactly(false, true);
        assertThat(fixture.stateOf(field.order())).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    void hearsAPhoneThatRepeatsItselfOnce() {
        Visit visit = assigned();

        Visit accepted = visits.accept(actor(anna), visit.id(), true);

        assertThat(visits.accept(actor(anna), visit.id(), true)).isEqualTo(accepted);
        Visit started = visits.start(actor(anna), visit.id());
        assertThat(visits.start(actor(anna), visit.id())).isEqualTo(started);
    }

    @Test
    void answersEverybodyElseAsIfThereWereNoVisit() {
        Visit visit = assigned();
        Actor shopper = actor(anna);
        List<Actor> strangers = List.of(
                ClientsFixtures.networkManager(field.client().id()),
                ClientsFixtures.regionManager(field.client().id()),
                ClientsFixtures.outletManager(field.client().id(), outlet.id()),
                staff("Finn", Role.FINANCE),
                actor(fixture.shopper("Boris", 5)));
        for (Actor actor : strangers) {
            notFound(() -> visits.get(actor, visit.id()));
            notFound(() -> visits.accept(actor, visit.id(), true));
            notFound(() -> visits.accept(actor, visit.id(), false));
            notFound(() -> visits.decline(actor, visit.id(), "no"));
            notFound(() -> visits.start(actor, visit.id()));
            notFound(() -> visits.submitted(actor, visit.id(), MORNING));
        }
        strangers = new ArrayList<>(strangers);
        strangers.add(shopper);
        for (Actor actor : strangers) {
            notFound(() -> visits.find(actor, VisitFilter.ALL, 0, 10, VisitOrder.SOONEST_DUE));
            notFound(() -> visits.count(actor, VisitFilter.ALL));
            notFound(() -> visits.today(actor));
            notFound(() -> visits.waves(actor, field.client().id()));
            notFound(() -> visits.plan(actor, List.of(field.visitTo(outlet))));
            notFound(() -> assignments.candidates(actor, List.of(visit.id()), ""));
            notFound(() -> assignments.assign(actor, List.of(visit.id()), anna.id()));
            notFound(() -> assignments.withdraw(actor, List.of(visit.id()), "no"));
            notFound(() -> assignments.extend(actor, List.of(visit.id()), LAST_DAY));
            notFound(() -> assignments.cancel(actor, List.of(visit.id()), "no"));
            notFound(() -> assignments.reopen(actor, List.of(visit.id())));
            notFound(() -> assignments.outletClosed(actor, List.of(visit.id()), "no"));
            notFound(() -> assignments.settleDeclined(actor, List.of(visit.id())));
            notFound(() -> assignments.revisit(actor, visit.id(), LAST_DAY));
            notFound(() -> assignments.expire(actor, 1000));
            notFound(() -> visits.takeUp(actor, visit.id()));
            notFound(() -> visits.returned(actor, visit.id(), MORNING));
            notFound(() -> visits.approved(actor, visit.id()));
            notFound(() -> visits.takenBack(actor, visit.id()));
            notFound(() -> visits.rejected(actor, visit.id(), "no"));
            notFound(() -> visits.released(actor, visit.id(), true));
            notFound(() -> visits.excluded(actor, visit.id()));
        }
        notFound(() -> assignments.assign(rita, List.of(visit.id()), anna.id()));
        notFound(() -> visits.takeUp(vera, visit.id()));
        notFound(() -> visits.get(vera, VisitId.create()));
        assertThat(visits.get(rita, visit.id())).isEqualTo(visit);
        assertThat(visits.mine(shopper)).containsExactly(visit);
    }

    @Test
    void letsOnlyOneOfTwoCoordinatorsAssignAVisit() throws Exception {
        Visit visit = open();
        Shopper boris = fixture.shopper("Boris", 5);

        List<Outcome> outcomes = atOnce(
                () -> assignments.assign(vera, List.of(visit.id()), anna.id()),
                () -> assignments.assign(karl, List.of(visit.id()), boris.id()));

        Visit kept = visits.get(vera, visit.id());
        assertThat(outcomes).filteredOn(outcome -> outcome.done().size() == 1).hasSize(1);
        assertThat(outcomes.stream().flatMap(outcome -> outcome.refused().stream()))
                .singleElement()
                .satisfies(refused -> assertThat(refused.obstacles())
                        .containsExactly(Obstacle.of(
                                "assignments.refusal.assign",
                                visit.number(),
                                VisitState.ASSIGNED,
                                kept.changed().byName())));
    }

    @Test
    void saysWhoChangedAVisitThatIsWrittenFromAnOldState() {
        Visit read = open();
        assignments.extend(vera, List.of(read.id()), LAST_DAY.plusDays(1));

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> table.change(read.cancel("closed", AssignmentsFixtures.BY))))
                .satisfies(stale -> {
                    assertThat(stale.changedBy()).isEqualTo("Vera");
                    assertThat(stale.changedAt()).isEqualTo(MORNING);
                    assertThat(stale.what()).isEqualTo(read.number());
                });
    }

    @Test
    void givesADeclinedVisitToSomebodyElse() {
        Visit visit = assigned();
        Shopper boris = fixture.shopper("Boris", 5);

        Visit declined = visits.decline(actor(anna), visit.id(), "too far");

        assertThat(declined.state()).isEqualTo(VisitState.OPEN);
        assertThat(ofWave(Preset.DECLINED)).containsExactly(declined);
        assertThat(obstacles(assignments.assign(vera, List.of(visit.id()), anna.id())))
                .containsExactly("assignments.obstacle.declined");
        assertThat(assignments.assign(vera, List.of(visit.id()), boris.id()).done())
                .hasSize(1);
        assignments.withdraw(vera, List.of(visit.id()), "ill");
        assertThat(ofWave(Preset.DECLINED)).isEmpty();
    }

    @Test
    void takesBackAVisitAndKeepsTheConflictThatTheShopperDeclares() {
        Visit visit = assigned();

        visits.accept(actor(anna), visit.id(), false);

        assertThat(visits.get(vera, visit.id()).shopper()).isNull();
        assertThat(shoppers.conflicts(vera, anna.id()))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.outlet()).isEqualTo(outlet.id()));
        assertThat(obstacles(assignments.assign(vera, List.of(open().id()), anna.id())))
                .containsExactly("assignments.obstacle.conflict-outlet");
    }

    @Test
    void assignsWhatItCanAndSaysWhyNotTheRest() {
        List<Outlet> outlets = fixture.outlets(field, "North", "N-2", "N-3", "N-4");
        Outlet far = fixture.outlets(field, "South", "S-1").getFirst();
        List<VisitPlan> plans =
                new ArrayList<>(outlets.stream().map(field::visitTo).toList());
        plans.add(field.visitTo(outlets.getFirst()));
        plans.add(field.visitTo(far));
        List<VisitId> ids = visits.plan(vera, plans).stream().map(Visit::id).toList();
        Shopper boris = fixture.shopper("Boris", 2, "North");

        Outcome outcome = assignments.assign(vera, ids, boris.id());

        assertThat(outcome.done()).hasSize(2);
        assertThat(obstacles(outcome))
                .containsExactlyInAnyOrder(
                        "assignments.obstacle.load",
                        "assignments.obstacle.one-of-several",
                        "assignments.obstacle.load",
                        "assignments.obstacle.region",
                        "assignments.obstacle.load");
    }

    @Test
    void listsCandidatesWithTheFreestFirstAndReasonsLast() {
        Visit visit = open();
        String tag = "tag" + field.wave();
        Shopper busy = fixture.shopper(tag + " Busy", 5);
        Shopper free = fixture.shopper(tag + " Free", 5);
        Shopper blocked = fixture.shopper(tag + " Blocked", 5);
        assignments.assign(
                vera,
                visits
                        .plan(
                                vera,
                                List.of(field.visitTo(
                                        fixture.outlets(field, "North", "N-9").getFirst())))
                        .stream()
                        .map(Visit::id)
                        .toList(),
                busy.id());
        shoppers.block(vera, blocked.id(), "seen too often");

        List<Candidate> candidates = assignments.candidates(vera, List.of(visit.id()), tag);

        assertThat(candidates)
                .extracting(candidate -> candidate.shopper().id())
                .containsExactly(free.id(), busy.id(), blocked.id());
        assertThat(candidates.getLast().reasons())
                .extracting(ObstacleCount::obstacle)
                .containsExactly(Obstacle.of("assignments.obstacle.blocked", "seen too often"));
    }

    @Test
    void rotatesShoppersByTheProgrammesDays() {
        inReview();
        clock.advance(Duration.ofDays(10));
        Field later = new Field(field.client(), field.order(), field.programme(), WaveId.create());
        Visit next = visits.plan(vera, List.of(later.visitTo(outlet))).getFirst();

        assertThat(assignments.assign(vera, List.of(next.id()), anna.id()).refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.obstacles())
                        .containsExactly(Obstacle.of("assignments.obstacle.rotation", LocalDate.of(2026, 5, 9))));
    }

    @Test
    void listsToItsShopperWhatIsNotOverAndWhatEndedInTheLastThirtyDays() {
        Visit ended = inReview();
        Actor shopper = actor(anna);
        Visit rejected = visits.rejected(rita, ended.id(), "made up");
        clock.advance(Duration.ofDays(30));
        assertThat(visits.mine(shopper)).containsExactly(rejected);

        clock.advance(Duration.ofSeconds(1));

        assertThat(visits.mine(shopper)).isEmpty();
        assertThat(visits.get(shopper, ended.id())).isEqualTo(rejected);
    }

    @Test
    void reopensWhatNobodyBeganADayAfterItsDeadline() {
        Visit visit = assigned();
        clock.set(visit.dueAt().plus(AssignmentService.GRACE));
        assertThat(assignments.expire(Actor.of(SystemJob.DEADLINES), 1000))
                .extracting(Visit::id)
                .doesNotContain(visit.id());

        clock.advance(Duration.ofSeconds(1));

        assertThat(assignments.expire(Actor.of(SystemJob.DEADLINES), 1000))
                .extracting(Visit::id)
                .contains(visit.id());
        assertThat(visits.get(vera, visit.id()).state()).isEqualTo(VisitState.OPEN);
        assertThat(visits.get(vera, visit.id()).shopper()).isNull();
        assertThat(moves.of(visit.id()))
                .extracting(VisitMoved::to)
                .containsExactly(VisitState.ASSIGNED, VisitState.EXPIRED, VisitState.OPEN);
    }

    @Test
    void findsWhatWantsACoordinator() {
        Visit visit = assigned();
        assertThat(ofWave(Preset.AT_RISK)).isEmpty();
        clock.set(visit.dueAt().minus(Duration.ofHours(47)));
        int before = visits.today(vera).of(Preset.AT_RISK);
        assertThat(ofWave(Preset.AT_RISK)).containsExactly(visit);
        Visit open = open();
        assertThat(ofWave(Preset.UNASSIGNED)).containsExactly(open);
        clock.set(visit.dueAt().plusSeconds(1));
        assertThat(ofWave(Preset.OVERDUE)).containsExactly(visit);
        assertThat(ofWave(Preset.AT_RISK)).isEmpty();
        assertThat(before).isPositive();
        assertThat(visits.today(vera).of(Preset.OVERDUE)).isPositive();
        assertThat(visits.today(vera).isAllClear()).isFalse();
    }

    @Test
    void filtersAndSorts() {
        List<Outlet> outlets = fixture.outlets(field, "East", "East-1", "East-2");
        List<Visit> planned =
                visits.plan(vera, outlets.stream().map(field::visitTo).toList());
        Visit mine = assigned();
        assertThat(find("east-2", Set.of(), "")).containsExactly(planned.get(1));
        assertThat(find("", Set.of(VisitState.ASSIGNED), "")).containsExactly(mine);
        assertThat(find("", Set.of(), "East")).containsExactlyElementsOf(planned);
        assertThat(find(mine.number(), Set.of(), "")).containsExactly(mine);
        VisitFilter annas = new VisitFilter("", Set.of(), null, null, "", anna.id(), Preset.ALL);
        for (VisitOrder.Column column : VisitOrder.Column.values()) {
            assertThat(visits.find(vera, annas, 0, 10, new VisitOrder(column, true)))
                    .containsExactly(mine);
        }
        assertThat(visits.waves(vera, field.client().id()))
                .containsOnly(java.util.Map.entry(field.wave(), mine.plan().waveName()));
    }

    /** Read as text, 100000 would stand before 99999. */
    @Test
    void theHundredThousandthVisitStandsBehindTheOneBefore() {
        database.alterSequence(VISIT_NUMBER).restartWith(99_999L).execute();
        List<Outlet> outlets = fixture.outlets(field, "Quay", "Q-1", "Q-2");
        List<Visit> planned =
                visits.plan(vera, outlets.stream().map(field::visitTo).toList());
        assertThat(planned).extracting(Visit::number).allMatch(number -> number.matches("V-2026-(99999|100000)"));
        assertThat(find("", Set.of(), "Quay"))
                .extracting(Visit::number)
                .containsExactly("V-2026-99999", "V-2026-100000");
        assertThat(planned).extracting(Visit::number).containsExactly("V-2026-99999", "V-2026-100000");
    }

    @Test
    void plansAWaveWithTheOrderOrNotAtAll() {
        fixture.order(field, fixture.outlets(field, "West", "W-1", "W-2"));
        OrderConfirmed confirmed = new OrderConfirmed(
                field.order(),
                field.programme(),
                field.wave(),
                "Wave",
                field.client().id(),
                field.client().name(),
                field.visitTo(outlet).checklistVersion(),
                2,
                FieldFixture.FIRST_DAY,
                LAST_DAY,
                null,
                vera.id());

        transaction.executeWithoutResult(status -> {
            events.publishEvent(confirmed);
            status.setRollbackOnly();
        });
        assertThat(find("", Set.of(), "")).isEmpty();
        transaction.executeWithoutResult(status -> events.publishEvent(confirmed));

        assertThat(find("", Set.of(VisitState.OPEN), "")).hasSize(4);
        transaction.executeWithoutResult(status -> events.publishEvent(new OrderCancelled(field.order(), "budget")));
        assertThat(find("", Set.of(VisitState.CANCELLED), ""))
                .hasSize(4)
                .allSatisfy(visit -> assertThat(visit.reason()).isEqualTo("budget"));
    }

    @Test
    void plansThousandsAtOnceWithNumbersOfTheirOwn() {
        List<VisitPlan> plans = Collections.nCopies(3000, field.visitTo(outlet));

        List<Visit> planned = visits.plan(vera, plans);

        assertThat(planned)
                .extracting(Visit::number)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("V-2026-\\d{5,}"));
        assertThat(visits.get(vera, planned.getLast().id())).isEqualTo(planned.getLast());
    }

    @Test
    void opensARejectedVisitOnceMore() {
        Visit visit = inReview();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> assignments.revisit(vera, visit.id(), LAST_DAY));
        visits.rejected(rita, visit.id(), "made up");

        Visit again = assignments.revisit(vera, visit.id(), LAST_DAY);

        assertThat(again.plan().revisitOf()).isEqualTo(visit.id());
        assertThat(again.plan().window()).isEqualTo(new Window(LocalDate.of(2026, 3, 10), LAST_DAY));
    }

    private List<Visit> ofWave(Preset preset) {
        VisitFilter filter = new VisitFilter("", Set.of(), null, field.wave(), "", null, preset);
        List<Visit> found = visits.find(vera, filter, 0, 100, VisitOrder.SOONEST_DUE);
        assertThat(visits.count(vera, filter)).isEqualTo(found.size());
        return found;
    }

    private List<Visit> find(String text, Set<VisitState> states, String region) {
        VisitFilter filter = new VisitFilter(text, states, field.client().id(), field.wave(), region, null, Preset.ALL);
        return visits.find(vera, filter, 0, 100, new VisitOrder(VisitOrder.Column.NUMBER, false));
    }

    private static List<String> obstacles(Outcome outcome) {
        return outcome.refused().stream()
                .flatMap(refused -> refused.obstacles().stream())
                .map(Obstacle::messageKey)
                .toList();
    }

    private static void notFound(Runnable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act::run);
    }

    private static List<Outcome> atOnce(Callable<Outcome> one, Callable<Outcome> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Outcome> outcomes = new ArrayList<>();
            List<Future<Outcome>> running = List.of(one, other).stream()
                    .map(act -> threads.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            for (Future<Outcome> act : running) {
                outcomes.add(act.get());
            }
            return outcomes;
        }
    }

    /** Remembers what visits told. */
    static class Moves {

        private final List<VisitMoved> heard = Collections.synchronizedList(new ArrayList<>());

        @EventListener
        void on(VisitMoved moved) {
            heard.add(moved);
        }

        List<VisitMoved> of(VisitId visit) {
            return heard.stream().filter(moved -> moved.visit().equals(visit)).toList();
        }
    }
}
