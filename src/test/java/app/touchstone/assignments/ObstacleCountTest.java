package app.touchstone.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.touchstone.assignments.Outcome.RefusedVisit;
import app.touchstone.platform.VisitId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hundreds of visits that an act was refused for are told in as many lines as there are reasons. */
class ObstacleCountTest {

    @Test
    void tellsEachReasonOnceWithItsCountTheMostFrequentFirst() {
        Stream<RefusedVisit> closed = IntStream.range(0, 4)
                .mapToObj(number -> refused("C-" + number, Obstacle.of("assignments.obstacle.outlet-closed")));
        Stream<RefusedVisit> early = IntStream.range(0, 614)
                .mapToObj(number -> refused(
                        "V-" + number,
                        Obstacle.of(
                                "assignments.obstacle.rotation",
                                LocalDate.of(2026, 1, 1).plusDays(number)),
                        Obstacle.of("assignments.obstacle.deadline")));

        List<ObstacleCount> reasons =
                new Outcome(List.of(), Stream.concat(closed, early).toList()).reasons();

        assertThat(reasons)
                .extracting(reason -> reason.obstacle().messageKey(), ObstacleCount::count, ObstacleCount::unnamed)
                .containsExactly(
                        tuple("visits.left.rotation", 614, 609), tuple("assignments.obstacle.outlet-closed", 4, 0));
    }

    @Test
    void tellsEveryReasonInFullWhereThereIsOneVisit() {
        Obstacle early = Obstacle.of("assignments.obstacle.rotation", LocalDate.of(2026, 5, 9));
        Obstacle late = Obstacle.of("assignments.obstacle.deadline");

        assertThat(new Outcome(List.of(), List.of(refused("V-1", early, late))).reasons())
                .extracting(ObstacleCount::obstacle)
                .containsExactly(early, late);
    }

    @Test
    void groupsVisitsByTheStateInWhichTheyWere() {
        Obstacle one = Obstacle.of("assignments.refusal.cancel", "V-1", VisitState.RELEASED, "Vera");
        Obstacle other = Obstacle.of("assignments.refusal.cancel", "V-2", VisitState.RELEASED, "Rita");

        assertThat(new Outcome(List.of(), List.of(refused("V-1", one), refused("V-2", other))).reasons())
                .containsExactly(new ObstacleCount(
                        Obstacle.of("visits.left.state", VisitState.RELEASED), 2, List.of("V-1", "V-2")));
    }

    private static RefusedVisit refused(String number, Obstacle... obstacles) {
        return new RefusedVisit(VisitId.create(), number, List.of(obstacles));
    }
}
