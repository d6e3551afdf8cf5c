package app.touchstone.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.WaveId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final OutletId OUTLET = OutletId.create();

    private static VisitScore visit(int wave, String day, @Nullable String score, int major) {
        return new VisitScore(
                OUTLET,
                new WaveId(new UUID(0, wave)),
                "Wave " + wave,
                LocalDate.parse(day),
                score == null ? null : new BigDecimal(score),
                major,
                new ChecklistVersionId(new UUID(0, major)),
                "2026-1");
    }

    @Test
    void comparesTheLatestWaveWithTheOneBefore() {
        Scores scores = Scores.of(List.of(
                visit(2, "2026-05-02", "80", 1),
                visit(1, "2026-01-10", "60", 1),
                visit(2, "2026-05-01", "71", 1),
                visit(1, "2026-02-10", "61", 1),
                visit(2, "2026-05-03", null, 1)));
        assertThat(scores.visits()).isEqualTo(5);
        assertThat(scores.scored()).isEqualTo(4);
        assertThat(scores.mean()).isEqualTo("68.0000");
        assertThat(scores.change()).isEqualTo(new ScoreChange(new BigDecimal("15.0000"), "Wave 2", 2, "Wave 1", 2));
        assertThat(scores.trend()).extracting(TrendPoint::name).containsExactly("Wave 1", "Wave 2");
    }

    @Test
    void changedScoringBreaksTheTrend() {
        Scores scores = Scores.of(List.of(
                visit(1, "2026-01-10", "60", 1), visit(2, "2026-05-01", "80", 2), visit(3, "2026-09-01", "82", 2)));
        assertThat(scores.trend()).extracting(TrendPoint::breaks).containsExactly(false, true, false);
        assertThat(Scores.of(List.of(visit(1, "2026-01-10", "60", 1), visit(2, "2026-05-01", "80", 2)))
                        .change())
                .isNull();
    }

    @Test
    void oneWaveHasNoChange() {
        assertThat(Scores.of(List.of(visit(1, "2026-01-10", "60", 1))).change()).isNull();
        assertThat(Scores.none().mean()).isNull();
        assertThat(Scores.none().trend()).isEmpty();
    }
}
