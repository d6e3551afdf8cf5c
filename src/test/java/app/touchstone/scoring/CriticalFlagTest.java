package app.touchstone.scoring;

import static app.touchstone.scoring.ScoringFixtures.METHOD;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.scoring.CriticalFlag.Outcome;
import app.touchstone.scoring.CriticalFlag.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CriticalFlagTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 10);

    /** One visit a month, answered as the letters say: failed, passed or not applicable. */
    private static List<CriticalFlag.Answer> visits(String outcomes) {
        List<CriticalFlag.Answer> answers = new ArrayList<>();
        for (int visit = 0; visit < outcomes.length(); visit++) {
            Outcome outcome = switch (outcomes.charAt(visit)) {
                case 'f' -> Outcome.FAILED;
                case 'p' -> Outcome.PASSED;
                default -> Outcome.DROPPED;
            };
            answers.add(new CriticalFlag.Answer(FIRST.plusMonths(visit), Instant.EPOCH, outcome));
        }
        return answers;
    }

    private static CriticalFlag only(String outcomes) {
        List<CriticalFlag> flags = CriticalFlag.of(visits(outcomes), true);
        assertThat(flags).hasSize(1);
        return flags.getFirst();
    }

    @Test
    void opensAtTheFirstFailureAndCountsTheNext() {
        assertThat(only("pffnf"))
                .isEqualTo(new CriticalFlag(FIRST.plusMonths(1), FIRST.plusMonths(4), 3, 1, State.OPEN, null));
    }

    @Test
    void staysOpenThroughVisitsThatDoNotAsk() {
        assertThat(only("fnnn").open()).isTrue();
    }

    @Test
    void passesAtTheFirstVisitThatMeetsIt() {
        assertThat(only("ffnpp"))
                .isEqualTo(new CriticalFlag(FIRST, FIRST.plusMonths(1), 2, 1, State.PASSED, FIRST.plusMonths(3)));
    }

    @Test
    void countsWhatFailsAgain() {
        assertThat(CriticalFlag.of(visits("fpfpf"), true))
                .extracting(CriticalFlag::episode, CriticalFlag::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, State.PASSED),
                        org.assertj.core.groups.Tuple.tuple(2, State.PASSED),
                        org.assertj.core.groups.Tuple.tuple(3, State.OPEN));
    }

    @Test
    void withdrawsAnOpenFailureThatNobodyAsksAnyMore() {
        assertThat(CriticalFlag.of(visits("fpf"), false))
                .extracting(CriticalFlag::state)
                .containsExactly(State.PASSED, State.WITHDRAWN);
        assertThat(CriticalFlag.of(visits("fp"), false))
                .extracting(CriticalFlag::state)
                .containsExactly(State.PASSED);
    }

    @Test
    void ordersVisitsOfOneDayBySubmission() {
        CriticalFlag.Answer failed = new CriticalFlag.Answer(FIRST, Instant.ofEpochSecond(10), Outcome.FAILED);
        CriticalFlag.Answer passed = new CriticalFlag.Answer(FIRST, Instant.ofEpochSecond(20), Outcome.PASSED);
        assertThat(CriticalFlag.of(List.of(passed, failed), true).getFirst().open())
                .isFalse();
        CriticalFlag.Answer early = new CriticalFlag.Answer(FIRST, Instant.ofEpochSecond(5), Outcome.PASSED);
        assertThat(CriticalFlag.of(List.of(failed, early), true).getFirst().open())
                .isTrue();
    }

    @Test
    void neverAgesOutWhileOpen() {
        LocalDate years = FIRST.plusYears(9);
        assertThat(only("f").shown(years, METHOD)).isTrue();
        CriticalFlag passed = only("fp");
        assertThat(passed.shown(FIRST.plusMonths(1).plusMonths(24), METHOD)).isTrue();
        assertThat(passed.shown(FIRST.plusMonths(1).plusMonths(24).plusDays(1), METHOD))
                .isFalse();
        assertThat(CriticalFlag.of(visits("f"), false).getFirst().shown(years, METHOD))
                .isTrue();
    }

    @Test
    void doesNotDependOnTheOrderGiven() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            StringBuilder outcomes = new StringBuilder();
            for (int visit = random.nextInt(12); visit > 0; visit--) {
                outcomes.append("fpn".charAt(random.nextInt(3)));
            }
            List<CriticalFlag.Answer> answers = visits(outcomes.toString());
            List<CriticalFlag> flags = CriticalFlag.of(answers, true);
            Collections.shuffle(answers, random);
            assertThat(CriticalFlag.of(answers, true)).isEqualTo(flags);
            assertThat(flags.stream().filter(CriticalFlag::open).count()).isLessThanOrEqualTo(1);
        }
    }
}
