package app.touchstone.insight;

import app.touchstone.insight.OutletChange.Verdict;
import app.touchstone.platform.OutletId;
import app.touchstone.programmes.WavePlan;
import app.touchstone.scoring.Belief;
import app.touchstone.scoring.LossSample;
import app.touchstone.scoring.PairedChange;
import app.touchstone.scoring.Prior;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.scoring.Severity;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Compares the newest wave with the closed one before it: many outlets by pairs, one outlet by what is believed of it. */
final class ScoreChanges {

    private static final ScoringMethod METHOD = ScoringMethod.CURRENT;
    private static final double WHOLE = 100;
    static final int LEAST_VISITS = 2;
    private static final double ALL_BUT_CERTAIN = 0.95;

    private ScoreChanges() {}

    static @Nullable ScoreChange many(Scores scores, Waves waves, Collection<OutletId> seen) {
        WaveTotal later = scores.latest();
        WaveTotal earlier = scores.before();
        if (later == null) {
            return null;
        }
        WavePlan plan = waves.plan(later.wave());
        return earlier == null
                ? new ScoreChange(later.point(plan, seen), null, null)
                : new ScoreChange(
                        later.point(plan, seen),
                        earlier.point(waves.plan(earlier.wave()), seen),
                        PairedChange.of(earlier.scores(), later.scores(), plan.quota(seen), METHOD));
    }

    /** @param prior what is expected of the outlet's loss at the end of a wave */
    static @Nullable OutletChange one(
            OutletId outlet, Scores scores, Waves waves, BiFunction<OutletId, WavePlan, Prior> prior) {
        WaveTotal later = scores.latest();
        WaveTotal earlier = scores.before();
        if (later == null || earlier == null) {
            return null;
        }
        List<OutletId> seen = List.of(outlet);
        WavePlan plan = waves.plan(later.wave());
        return new OutletChange(
                later.point(plan, seen),
                earlier.point(waves.plan(earlier.wave()), seen),
                later.visits() < LEAST_VISITS || earlier.visits() < LEAST_VISITS
                        ? Verdict.TOO_EARLY
                        : verdict(sample(later), sample(earlier), prior.apply(outlet, plan)));
    }

    static Verdict verdict(LossSample later, LossSample earlier, Prior prior) {
        double worse = belief(prior, later).probabilityWorseThan(belief(prior, earlier));
        if (worse >= ALL_BUT_CERTAIN) {
            return Verdict.WORSE;
        }
        return worse <= 1 - ALL_BUT_CERTAIN ? Verdict.BETTER : Verdict.TOO_EARLY;
    }

    private static Belief belief(Prior prior, LossSample sample) {
        return Severity.of(prior, sample).belief();
    }

    private static LossSample sample(WaveTotal wave) {
        return sample(
                wave.scores().values().stream().flatMap(Collection::stream).toList());
    }

    /** The losses of whole visits, each counting alike, whatever its age. */
    static LossSample sample(Collection<Double> scores) {
        return LossSample.alike(scores.stream()
                .map(score -> Math.clamp(1 - score / WHOLE, 0, 1))
                .toList());
    }

    /** The losses of an outlet's visits up to a wave's end. */
    static LossSample sample(Scores scores, Waves waves, WavePlan until) {
        return sample(scores.waves().stream()
                .filter(wave -> WavePlan.IN_ORDER.compare(waves.plan(wave.wave()), until) <= 0)
                .flatMap(wave -> wave.scores().values().stream())
                .flatMap(Collection::stream)
                .toList());
    }
}
