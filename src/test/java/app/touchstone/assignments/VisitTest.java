package app.touchstone.assignments;

import static app.touchstone.assignments.AssignmentsFixtures.ANNA;
import static app.touchstone.assignments.AssignmentsFixtures.BY;
import static app.touchstone.assignments.AssignmentsFixtures.NOW;
import static app.touchstone.assignments.AssignmentsFixtures.TODAY;
import static app.touchstone.assignments.AssignmentsFixtures.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.assignments.Visit.Flags;
import app.touchstone.platform.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VisitTest {

    private static final Map<VisitState, Set<VisitState>> TABLE = Map.ofEntries(
            Map.entry(
                    VisitState.PLANNED,
                    Set.of(VisitState.OPEN, VisitState.ASSIGNED, VisitState.CANCELLED, VisitState.OUTLET_CLOSED)),
            Map.entry(
                    VisitState.OPEN,
                    Set.of(VisitState.ASSIGNED, VisitState.CANCELLED, VisitState.EXPIRED, VisitState.OUTLET_CLOSED)),
            Map.entry(
                    VisitState.ASSIGNED,
                    Set.of(
                            VisitState.ACCEPTED,
                            VisitState.OPEN,
                            VisitState.CANCELLED,
                            VisitState.EXPIRED,
                            VisitState.OUTLET_CLOSED)),
            Map.entry(
                    VisitState.ACCEPTED,
                    Set.of(
                            VisitState.IN_PROGRESS,
                            VisitState.OPEN,
                            VisitState.CANCELLED,
                            VisitState.EXPIRED,
                            VisitState.OUTLET_CLOSED)),
            Map.entry(
                    VisitState.IN_PROGRESS,
                    Set.of(VisitState.SUBMITTED, VisitState.OPEN, VisitState.CANCELLED, VisitState.OUTLET_CLOSED)),
            Map.entry(VisitState.SUBMITTED, Set.of(VisitState.IN_REVIEW)),
            Map.entry(VisitState.IN_REVIEW, Set.of(VisitState.RETURNED, VisitState.APPROVED, VisitState.REJECTED)),
            Map.entry(VisitState.RETURNED, Set.of(VisitState.SUBMITTED, VisitState.CANCELLED)),
            Map.entry(VisitState.APPROVED, Set.of(VisitState.RELEASED, VisitState.IN_REVIEW)),
            Map.entry(VisitState.EXPIRED, Set.of(VisitState.OPEN, VisitState.OUTLET_CLOSED)),
            Map.entry(VisitState.RELEASED, Set.of()),
            Map.entry(VisitState.REJECTED, Set.of()),
            Map.entry(VisitState.CANCELLED, Set.of()),
            Map.entry(VisitState.OUTLET_CLOSED, Set.of()));

    @ParameterizedTest
    @MethodSource("allPairs")
    void goesFromOneStateToAnotherOnlyAsTheTableSays(VisitState from, VisitState to) {
        boolean listed = TABLE.getOrDefault(from, Set.of()).contains(to);

        assertThat(from.canBecome(to)).isEqualTo(listed);
        assertThat(reachedByVerbs(visit(from)).contains(to)).isEqualTo(listed);
    }

    @ParameterizedTest
    @MethodSource("allSteps")
    void refusesAVerbWithNumberAndStateWhereTheStateDoesNotAllowIt(VisitState from, VisitStep step) {
        Visit visit = visit(from);
        if (visit.allows(step)) {
            assertThat(take(step, visit).state()).isEqualTo(step.from(from));
        } else {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> take(step, visit))
                    .satisfies(refused -> {
                        assertThat(refused.messageKey()).isEqualTo(step.refusal());
                        assertThat(refused.arguments()).containsExactly("V-2026-00417", from, BY.byName());
                    });
        }
    }

    @Test
    void isDueAtTheEndOfTheLastDayAtTheOutlet() {
        assertThat(AssignmentsFixtures.plan().dueAt()).isEqualTo(Instant.parse("2026-03-20T17:59:59Z"));
    }

    @Test
    void forgetsTheShopperWhenItGoesBackToTheBoard() {
        Visit open = visit(VisitState.ACCEPTED).withdraw("ill", BY);

        assertThat(open.shopper()).isNull();
        assertThat(open.stamps()).isEqualTo(Stamps.NONE);
        assertThat(open.reason()).isEqualTo("ill");
    }

    @Test
    void staysPayableWhenItIsExcludedAndWhenTheOutletIsClosed() {
        assertThat(visit(VisitState.IN_REVIEW).exclude(BY).flags()).isEqualTo(new Flags(false, true, true));
        assertThat(visit(VisitState.ACCEPTED).outletClosed("fire", BY).flags())
                .isEqualTo(new Flags(false, true, false));
        assertThat(visit(VisitState.ACCEPTED).endWithOutlet("gone", BY).flags()).isEqualTo(Flags.NONE);
        assertThat(visit(VisitState.IN_REVIEW).reject("made up", BY).flags()).isEqualTo(Flags.NONE);
    }

    @Test
    void movesItsDeadlineButNeverIntoThePast() {
        Visit visit = visit(VisitState.ASSIGNED);

        Visit extended = visit.extend(TODAY.plusDays(15), BY);

        assertThat(extended.plan().window().to()).isEqualTo(TODAY.plusDays(15));
        assertThat(extended.dueAt()).isEqualTo(Instant.parse("2026-03-25T17:59:59Z"));
        assertThat(extended.assignee()).isEqualTo(ANNA);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> visit.extend(TODAY.minusDays(1), BY))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("assignments.refusal.past-deadline"));
    }

    @Test
    void keepsItsWindowWhenAReturnGetsMoreTime() {
        Visit returned = visit(VisitState.IN_REVIEW).returnForCorrection(NOW.plusSeconds(3600), BY);

        Visit extended = returned.extend(TODAY.plusDays(30), BY);

        assertThat(extended.plan().window()).isEqualTo(returned.plan().window());
        assertThat(extended.dueAt()).isEqualTo(Instant.parse("2026-04-09T17:59:59Z"));
    }

    private static Stream<Arguments> allPairs() {
        return Arrays.stream(VisitState.values())
                .flatMap(from -> Arrays.stream(VisitState.values()).map(to -> Arguments.of(from, to)));
    }

    private static Stream<Arguments> allSteps() {
        return Arrays.stream(VisitState.values())
                .flatMap(from -> Arrays.stream(VisitStep.values()).map(step -> Arguments.of(from, step)));
    }

    private static Set<VisitState> reachedByVerbs(Visit visit) {
        Set<VisitState> reached = new HashSet<>();
        for (VisitStep step : VisitStep.values()) {
            try {
                reached.add(take(step, visit).state());
            } catch (Refused _) {
                assertThat(visit.allows(step)).isFalse();
            }
        }
        reached.remove(visit.state());
        return reached;
    }

    private static Visit take(VisitStep step, Visit visit) {
        return switch (step) {
            case OPENED -> visit.open(BY);
            case ASSIGN -> visit.assign(ANNA, BY);
            case WITHDRAW -> visit.withdraw("ill", BY);
            case ACCEPT -> visit.accept(BY);
            case DECLINE -> visit.decline("too far", BY);
            case START -> visit.start(BY);
            case SUBMIT -> visit.submit(NOW, BY);
            case TAKE_UP -> visit.takeUp(BY);
            case RETURN -> visit.returnForCorrection(NOW.plusSeconds(3600), BY);
            case APPROVE -> visit.approve(BY);
            case TAKE_BACK -> visit.takeBack(BY);
            case REJECT -> visit.reject("made up", BY);
            case RELEASE -> visit.release(true, BY);
            case EXCLUDE -> visit.exclude(BY);
            case EXTEND -> visit.extend(TODAY.plusDays(15), BY);
            case CANCEL -> visit.cancel("order cancelled", BY);
            case EXPIRE -> visit.expire(BY);
            case REOPEN -> visit.reopen(BY);
            case CLOSE_OUTLET -> visit.outletClosed("fire", BY);
            case REZONE -> visit.rezone(java.time.ZoneId.of("Asia/Omsk"), BY);
            case END_WITH_OUTLET -> visit.endWithOutlet("fire", BY);
        };
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "Asia/Vladivostok, 2026-03-28, 2026-03-28T13:59:59Z",
        "Asia/Vladivostok, 2026-03-29, 2026-03-29T13:59:59Z",
        "Europe/Lisbon, 2026-03-28, 2026-03-28T23:59:59Z",
        "Europe/Lisbon, 2026-03-29, 2026-03-29T22:59:59Z",
        "Europe/Lisbon, 2026-10-24, 2026-10-24T22:59:59Z",
        "Europe/Lisbon, 2026-10-25, 2026-10-25T23:59:59Z",
        // the clock of Cairo goes from 23:59:59 to 01:00 in the night to this day
        "Africa/Cairo, 2026-04-23, 2026-04-23T21:59:59Z",
        "Africa/Cairo, 2026-10-29, 2026-10-29T21:59:59Z"
    })
    void closesAtTheEndOfTheOutletsDayHoweverLongItIs(java.time.ZoneId zone, java.time.LocalDate last, Instant closes) {
        assertThat(new VisitPlan.Window(last, last).closesAt(zone)).isEqualTo(closes);
    }
}
