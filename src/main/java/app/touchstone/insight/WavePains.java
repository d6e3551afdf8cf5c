package app.touchstone.insight;

import app.touchstone.insight.WaveLosses.WaveLoss;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.OutletId;
import app.touchstone.programmes.WavePlan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/** Weighs what waves lost by a journey's importances. */
final class WavePains {

    private WavePains() {}

    static List<WavePain> of(
            JourneyTemplate template, LocalDate today, WaveLosses losses, Waves waves, Collection<OutletId> seen) {
        return losses.waves().stream()
                .map(wave -> of(template, today, wave, waves.plan(wave.wave()), seen))
                .toList();
    }

    static WavePain of(
            JourneyTemplate template, LocalDate today, WaveLoss wave, WavePlan plan, Collection<OutletId> seen) {
        JourneyWeights then = JourneyWeights.on(template, lastDay(plan, today), today);
        JourneyWeights now = JourneyWeights.on(template, today, today);
        return new WavePain(
                wave.wave(),
                plan.wave().from(),
                plan.wave().to(),
                mean(wave, then),
                mean(wave, now),
                then.version(),
                now.version(),
                wave.visits(),
                plan.visits(seen),
                wave.provisional());
    }

    /** The day whose version of the journey a wave is weighed by. */
    static LocalDate lastDay(WavePlan plan, LocalDate today) {
        LocalDate end = plan.wave().to();
        return end.isAfter(today) ? today : end;
    }

    private static OptionalDouble mean(WaveLoss wave, JourneyWeights weights) {
        return wave.outlets().values().stream()
                .flatMap(visits -> weights.pains(visits).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .average();
    }
}
