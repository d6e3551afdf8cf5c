package app.touchstone.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.platform.ChecklistId;
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

    private static VisitScore visit(int wave, String day, @Nullable String score) {
        return new VisitScore(
                OUTLET,
                new WaveId(new UUID(0, wave)),
                "Wave " + wave,
                LocalDate.parse(day),
                score == null ? null : new BigDecimal(score),
                new Yardstick(new ChecklistId(new UUID(0, 1)), 1),
                new ChecklistVersionId(new UUID(0, 1)),
                "2026-1");
    }

    @Test
    void comparesTheLatestWaveWithTheOneBefore() {
        Scores scores = Scores.of(List.of(
                visit(2, "2026-05-02", "80"),
                visit(1, "2026-01-10", "60"),
                visit(2, "2026-05-01", "71"),
                visit(1, "2026-02-10", "61"),
                visit(2, "2026-05-03", null)));
        assertThat(scores.visits()).isEqualTo(5);
        assertThat(scores.scored()).isEqualTo(4);
        assertThat(scores.mean()).isEqualTo("68.0000");
        assertThat(scores.change()).isEqualTo(new ScoreChange(new BigDecimal("15.0000"), "Wave 2", 2, "Wave 1", 2));
        assertThat(scores.trend()).extracting(TrendPoint::name).containsExactly("Wave 1", "Wave 2");
    }

    @Test
    void oneWaveHasNoChange() {
        assertThat(Scores.of(List.of(visit(1, "2026-01-10", "60"))).change()).isNull();
        assertThat(Scores.none().mean()).isNull();
        assertThat(Scores.none().trend()).isEmpty();
    }
}
