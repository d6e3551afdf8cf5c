package app.touchstone.insight;

import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.WaveId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The classic scores of some visits by one yardstick and one method. A visit where nothing applied has no score and
 * enters no mean.
 *
 * @param waves in the order of their windows
 */
record Scores(List<WaveTotal> waves) {

    static Scores none() {
        return new Scores(List.of());
    }

    static Scores of(Collection<VisitScore> visits, Waves waves) {
        Map<WaveId, List<VisitScore>> byWave = new HashMap<>();
        visits.stream()
                .filter(visit -> visit.score() != null)
                .forEach(visit -> byWave.computeIfAbsent(visit.wave(), _ -> new ArrayList<>())
                        .add(visit));
        return new Scores(byWave.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(waves.inOrder()))
                .map(wave -> total(wave.getKey(), waves.isProvisional(wave.getKey()), wave.getValue()))
                .toList());
    }

    /** By method, the newest first, as their versions say. */
    static SortedMap<String, Scores> byMethod(Collection<VisitScore> visits, Waves waves) {
        Map<String, List<VisitScore>> apart = new HashMap<>();
        visits.forEach(visit ->
                apart.computeIfAbsent(visit.method(), _ -> new ArrayList<>()).add(visit));
        SortedMap<String, Scores> scores = new TreeMap<>(Comparator.reverseOrder());
        apart.forEach((method, own) -> scores.put(method, of(own, waves)));
        return scores;
    }

    private static WaveTotal total(WaveId wave, boolean provisional, List<VisitScore> visits) {
        BigDecimal sum = BigDecimal.ZERO;
        Map<OutletId, List<Double>> scores = new HashMap<>();
        for (VisitScore visit : visits) {
            BigDecimal score = visit.score();
            if (score != null) {
                sum = sum.add(score);
                scores.computeIfAbsent(visit.outlet(), _ -> new ArrayList<>()).add(score.doubleValue());
            }
        }
        return new WaveTotal(wave, provisional, visits.size(), sum, scores);
    }

    /** How many visits have a score. */
    int scored() {
        return waves.stream().mapToInt(WaveTotal::visits).sum();
    }

    /** The mean over visits; nothing without a scored visit. */
    @Nullable
    BigDecimal mean() {
        return waves.isEmpty()
                ? null
                : WaveTotal.mean(waves.stream().map(WaveTotal::sum).reduce(BigDecimal.ZERO, BigDecimal::add), scored());
    }

    /** The same without waves that still run: what places are given by. */
    @Nullable
    BigDecimal closedMean() {
        return closed().mean();
    }

    int closedScored() {
        return closed().scored();
    }

    /** The same without waves that still run. */
    Scores closed() {
        return new Scores(waves.stream().filter(wave -> !wave.provisional()).toList());
    }

    /** The newest wave, and the last closed one before it: what a change is between. */
    @Nullable
    WaveTotal latest() {
        return waves.isEmpty() ? null : waves.getLast();
    }

    @Nullable
    WaveTotal before() {
        return waves.stream()
                .limit(Math.max(0, waves.size() - 1))
                .filter(wave -> !wave.provisional())
                .reduce((_, next) -> next)
                .orElse(null);
    }
}
