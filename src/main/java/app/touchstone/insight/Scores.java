package app.touchstone.insight;

import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.platform.WaveId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classic scores of some visits by one yardstick. A visit where nothing applied has no score and enters no mean.
 *
 * @param visits how many visits, scored or not
 * @param waves in the order of their last visits
 */
record Scores(int visits, List<WaveTotal> waves) {

    private static final Comparator<WaveTotal> BY_LAST_VISIT = Comparator.comparing(WaveTotal::last)
            .thenComparing(WaveTotal::first)
            .thenComparing(wave -> wave.wave().value());

    static Scores none() {
        return new Scores(0, List.of());
    }

    static Scores of(Collection<VisitScore> visits) {
        Map<WaveId, WaveTotal> waves = new HashMap<>();
        for (VisitScore visit : visits) {
            BigDecimal score = visit.score();
            if (score != null) {
                waves.merge(visit.wave(), WaveTotal.of(visit, score), WaveTotal::plus);
            }
        }
        return new Scores(
                visits.size(), waves.values().stream().sorted(BY_LAST_VISIT).toList());
    }

    int scored() {
        return waves.stream().mapToInt(WaveTotal::visits).sum();
    }

    /** The mean over visits; nothing without a scored visit. */
    @Nullable
    BigDecimal mean() {
        int scored = scored();
        return scored == 0
                ? null
                : WaveTotal.mean(waves.stream().map(WaveTotal::sum).reduce(BigDecimal.ZERO, BigDecimal::add), scored);
    }

    @Nullable
    ScoreChange change() {
        if (waves.size() < 2) {
            return null;
        }
        WaveTotal latest = waves.getLast();
        WaveTotal earlier = waves.get(waves.size() - 2);
        return new ScoreChange(
                latest.mean().subtract(earlier.mean()),
                latest.name(),
                latest.visits(),
                earlier.name(),
                earlier.visits());
    }

    List<TrendPoint> trend() {
        List<TrendPoint> points = new ArrayList<>();
        for (WaveTotal wave : waves) {
            points.add(new TrendPoint(
                    wave.wave(), wave.name(), wave.first(), wave.last(), wave.mean(), wave.visits(), false));
        }
        return List.copyOf(points);
    }
}
