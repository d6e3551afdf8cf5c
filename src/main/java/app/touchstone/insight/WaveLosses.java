package app.touchstone.insight;

import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.insight.NetworkPicture.OutletPicture;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.WaveId;
import app.touchstone.programmes.WavePlan;
import app.touchstone.scoring.LossSample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the visits of some outlets by one yardstick lost, wave by wave, unpulled and whatever their age. By which method
 * visits were scored does not part them: losses are always by the current one.
 *
 * @param waves in the order of their windows
 */
record WaveLosses(List<WaveLoss> waves) {

    /**
     * The visits of one wave.
     *
     * @param outlets the losses of each visit by touchpoint
     */
    record WaveLoss(WaveId wave, boolean provisional, Map<OutletId, List<Map<String, Double>>> outlets) {

        int visits() {
            return outlets.values().stream().mapToInt(List::size).sum();
        }

        List<Map<String, Double>> at(OutletId outlet) {
            return outlets.getOrDefault(outlet, List.of());
        }

        /** What every visit lost at a touchpoint, by outlet; those that it was not measured at are not there. */
        Map<OutletId, List<Double>> lost(String touchpoint) {
            Map<OutletId, List<Double>> lost = new TreeMap<>(Expectations.ALWAYS_ALIKE);
            outlets.forEach((outlet, visits) -> {
                List<Double> here = WaveLosses.lost(visits, touchpoint);
                if (!here.isEmpty()) {
                    lost.put(outlet, here);
                }
            });
            return lost;
        }
    }

    static WaveLosses of(Map<OutletId, OutletPicture> outlets, Collection<OutletId> seen, Waves waves) {
        Map<WaveId, Map<OutletId, List<Map<String, Double>>>> byWave = new HashMap<>();
        for (OutletId outlet : seen) {
            OutletPicture own = outlets.get(outlet);
            if (own != null) {
                for (VisitScore visit : own.visits()) {
                    Map<String, Double> losses = own.losses().get(visit.visit());
                    if (losses != null) {
                        byWave.computeIfAbsent(visit.wave(), _ -> new TreeMap<>(Expectations.ALWAYS_ALIKE))
                                .computeIfAbsent(outlet, _ -> new ArrayList<>())
                                .add(losses);
                    }
                }
            }
        }
        return new WaveLosses(byWave.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(waves.inOrder()))
                .map(wave -> new WaveLoss(wave.getKey(), waves.isProvisional(wave.getKey()), wave.getValue()))
                .toList());
    }

    /** The same without waves that still run. */
    WaveLosses closed() {
        return new WaveLosses(waves.stream().filter(wave -> !wave.provisional()).toList());
    }

    /** The newest wave, and the last closed one before it: what a change is between. */
    @Nullable
    WaveLoss latest() {
        return waves.isEmpty() ? null : waves.getLast();
    }

    @Nullable
    WaveLoss before() {
        return waves.stream()
                .limit(Math.max(0, waves.size() - 1))
                .filter(wave -> !wave.provisional())
                .reduce((_, next) -> next)
                .orElse(null);
    }

    /** What each outlet's visits lost up to a wave's end, by touchpoint. */
    Map<OutletId, Map<String, LossSample>> samples(Waves all, WavePlan until) {
        Map<OutletId, Map<String, LossSample>> samples = new HashMap<>();
        visits(all, until).forEach((outlet, visits) -> {
            Map<String, LossSample> own = new HashMap<>();
            means(visits)
                    .keySet()
                    .forEach(touchpoint -> own.put(touchpoint, LossSample.alike(lost(visits, touchpoint))));
            samples.put(outlet, own);
        });
        return samples;
    }

    /** The visits of each outlet up to a wave's end. */
    Map<OutletId, List<Map<String, Double>>> visits(Waves all, WavePlan until) {
        Map<OutletId, List<Map<String, Double>>> visits = new TreeMap<>(Expectations.ALWAYS_ALIKE);
        waves.stream()
                .filter(wave -> WavePlan.IN_ORDER.compare(all.plan(wave.wave()), until) <= 0)
                .forEach(wave -> wave.outlets()
                        .forEach((outlet, own) -> visits.computeIfAbsent(outlet, _ -> new ArrayList<>())
                                .addAll(own)));
        return visits;
    }

    static List<Double> lost(List<Map<String, Double>> visits, String touchpoint) {
        return visits.stream()
                .flatMap(losses -> Stream.ofNullable(losses.get(touchpoint)))
                .sorted()
                .toList();
    }

    /** The mean loss at each touchpoint over the visits that say something about it. */
    static Map<String, Double> means(List<Map<String, Double>> visits) {
        Map<String, List<Double>> losses = new HashMap<>();
        visits.forEach(visit -> visit.forEach((touchpoint, loss) ->
                losses.computeIfAbsent(touchpoint, _ -> new ArrayList<>()).add(loss)));
        Map<String, Double> means = HashMap.newHashMap(losses.size());
        losses.forEach((touchpoint, each) -> means.put(
                touchpoint,
                each.stream().mapToDouble(Double::doubleValue).sorted().sum() / each.size()));
        return means;
    }
}
