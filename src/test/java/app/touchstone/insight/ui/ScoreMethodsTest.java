package app.touchstone.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.insight.OutletLine;
import app.touchstone.platform.OutletId;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreMethodsTest {

    private final OutletLine oldBest = line("a", "99", "2026-1");
    private final OutletLine newWorst = line("b", "40", "2026-2");
    private final OutletLine newBest = line("c", "90", "2026-2");
    private final OutletLine oldWorst = line("d", "30", "2026-1");
    private final OutletLine unvisited = line("e", null, null);

    @Test
    void sortsNoScoreAmongThoseOfAnotherMethod() {
        List<OutletLine> lines = List.of(oldBest, newWorst, newBest, oldWorst, unvisited);
        assertThat(lines.stream().sorted(ScoreMethods.ORDER))
                .containsExactly(unvisited, oldWorst, oldBest, newWorst, newBest);
    }

    @Test
    void putsTheOutletToActOnFirstAndThoseWithoutVisitsLast() {
        List<OutletLine> lines = List.of(unvisited, oldBest, newBest, newWorst, oldWorst);
        assertThat(lines.stream().sorted(ScoreMethods.WORST_FIRST))
                .containsExactly(newWorst, newBest, oldWorst, oldBest, unvisited);
    }

    @Test
    void namesTheMethodOfScoresThatAreNotByTheNewest() {
        ScoreMethods methods = ScoreMethods.of(List.of(oldBest, newWorst, unvisited));
        assertThat(methods.older()).containsExactly("2026-1");
        assertThat(methods.older(oldBest)).isEqualTo("2026-1");
        assertThat(Stream.of(newWorst, unvisited).map(methods::older)).containsOnlyNulls();
    }

    @Test
    void namesNoneWhereAllAreOfOneMethod() {
        for (List<OutletLine> lines : List.of(List.<OutletLine>of(), List.of(unvisited), List.of(oldBest, oldWorst))) {
            ScoreMethods methods = ScoreMethods.of(lines);
            assertThat(methods.older()).isEmpty();
            assertThat(lines.stream().map(methods::older)).allMatch(older -> older == null);
        }
    }

    private static OutletLine line(String code, @Nullable String score, @Nullable String method) {
        return new OutletLine(
                OutletId.create(),
                code,
                code,
                "",
                "",
                1,
                score == null ? null : new BigDecimal(score),
                method,
                null,
                OptionalDouble.empty(),
                0,
                null,
                0,
                null);
    }
}
