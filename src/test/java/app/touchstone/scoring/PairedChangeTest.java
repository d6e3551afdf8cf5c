package app.touchstone.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.touchstone.scoring.PairedChange.Direction;
import app.touchstone.scoring.PairedChange.Shown;
import app.touchstone.scoring.PairedChange.TooEarly;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedChangeTest {

    private static final ScoringMethod METHOD = ScoringMethod.CURRENT;
    private static final Map<String, List<Double>> WAVE_1 = Map.of(
            "a", List.of(82.0),
            "b", List.of(75.0),
            "c", List.of(90.0, 80.0),
            "d", List.of(60.0),
            "e", List.of(100.0),
            "f", List.of(71.0),
            "g", List.of(55.0),
            "h", List.of(88.0),
            "i", List.of(93.0),
            "j", List.of(64.0));
    private static final Map<String, List<Double>> WAVE_2 = waveTwo();

    private static Map<String, List<Double>> waveTwo() {
        Map<String, List<Double>> wave = new HashMap<>(Map.of(
                "a", List.of(85.0),
                "b", List.of(70.0),
                "c", List.of(92.0),
                "d", List.of(81.0),
                "e", List.of(100.0),
                "f", List.of(80.0),
                "g", List.of(74.0),
                "h", List.of(90.0),
                "i", List.of(95.0)));
        wave.put("k", List.of(40.0));
        wave.put("l", List.of(50.0));
        return wave;
    }

    private static Map<Integer, List<Double>> scores(double... scores) {
        Map<Integer, List<Double>> wave = new LinkedHashMap<>();
        for (int outlet = 0; outlet < scores.length; outlet++) {
            wave.put(outlet, List.of(scores[outlet]));
        }
        return wave;
    }

    private static Map<Integer, List<Double>> alike(int outlets, double score) {
        Map<Integer, List<Double>> wave = new LinkedHashMap<>();
        for (int outlet = 0; outlet < outlets; outlet++) {
            wave.put(outlet, List.of(score));
        }
        return wave;
    }

    @Test
    void thePublishedExampleIsUp() {
        Shown change = (Shown) PairedChange.of(WAVE_1, WAVE_2, 12, METHOD);
        assertThat(change.pairs()).isEqualTo(9);
        assertThat(change.quota()).isEqualTo(12);
        assertThat(change.difference()).isCloseTo(6.444444, within(5e-7));
        assertThat(change.standardError()).isCloseTo(2.887286, within(5e-7));
        assertThat(change.interval().low()).isCloseTo(1.075398, within(5e-7));
        assertThat(change.interval().high()).isCloseTo(11.813491, within(5e-7));
        assertThat(change.p()).isCloseTo(.056121, within(5e-7));
        assertThat(change.direction()).isEqualTo(Direction.UP);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4",
        "1, 4",
        "3, 4",
        "4, 4",
        "5, 5",
        "7, 7",
        "8, 8",
        "12, 8",
        "24, 8",
        "25, 9",
        "27, 9",
        "28, 10",
        "1000, 334"
    })
    void needsEightPairsOrASmallQuotaWholeOrAThird(int quota, int needed) {
        assertThat(PairedChange.needed(quota)).isEqualTo(needed);
        assertThat(PairedChange.of(alike(needed, 80), alike(needed, 81), quota, METHOD))
                .isInstanceOf(Shown.class);
        assertThat(PairedChange.of(alike(needed - 1, 80), alike(needed - 1, 81), quota, METHOD))
                .isEqualTo(new TooEarly(needed - 1, quota));
    }

    @Test
    void oneVisitOfANewWaveIsTooEarly() {
        assertThat(PairedChange.of(WAVE_1, Map.of("a", List.of(20.0)), 12, METHOD))
                .isEqualTo(new TooEarly(1, 12));
        assertThat(PairedChange.of(WAVE_1, Map.of("z", List.of(20.0)), 12, METHOD))
                .isEqualTo(new TooEarly(0, 12));
        assertThat(PairedChange.of(WAVE_1, Map.<String, List<Double>>of("a", List.of()), 12, METHOD))
                .isEqualTo(new TooEarly(0, 12));
    }

    @Test
    void equalDifferencesMakeAPoint() {
        Shown up = (Shown) PairedChange.of(alike(9, 70.1), alike(9, 70.3), 9, METHOD);
        assertThat(up.standardError()).isZero();
        assertThat(up.interval().low())
                .isEqualTo(up.difference())
                .isEqualTo(up.interval().high());
        assertThat(up.direction()).isEqualTo(Direction.UP);
        assertThat(up.p()).isZero();
        Shown same = (Shown) PairedChange.of(alike(9, 70), alike(9, 70), 9, METHOD);
        assertThat(same.direction()).isEqualTo(Direction.NONE_SHOWN);
        assertThat(same.p()).isOne();
    }

    @Test
    void anIntervalThatHoldsZeroShowsNoChange() {
        Shown change = (Shown) PairedChange.of(
                scores(70, 70, 70, 70, 70, 70, 70, 70), scores(75, 65, 72, 68, 74, 66, 71, 69.5), 8, METHOD);
        assertThat(change.direction()).isEqualTo(Direction.NONE_SHOWN);
    }

    @Test
    void orderDoesNotMatterAndSwappingWavesMirrors() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Map<Integer, List<Double>> earlier = new LinkedHashMap<>();
            Map<Integer, List<Double>> later = new LinkedHashMap<>();
            int outlets = 4 + random.nextInt(20);
            for (int outlet = 0; outlet < outlets; outlet++) {
                earlier.put(outlet, visits(random));
                later.put(outlet, visits(random));
            }
            PairedChange change = PairedChange.of(earlier, later, outlets, METHOD);
            assertThat(PairedChange.of(shuffled(earlier, random), shuffled(later, random), outlets, METHOD))
                    .isEqualTo(change);
            if (change instanceof Shown shown) {
                Shown mirrored = (Shown) PairedChange.of(later, earlier, outlets, METHOD);
                assertThat(mirrored.difference()).isCloseTo(-shown.difference(), within(1e-9));
                assertThat(mirrored.interval().low())
                        .isCloseTo(-shown.interval().high(), within(1e-9));
                assertThat(mirrored.p()).isCloseTo(shown.p(), within(1e-9));
            }
        }
    }

    private static List<Double> visits(Random random) {
        List<Double> visits = new ArrayList<>();
        for (int visit = 0; visit <= random.nextInt(3); visit++) {
            visits.add(random.nextDouble() * 100);
        }
        return visits;
    }

    private static Map<Integer, List<Double>> shuffled(Map<Integer, List<Double>> wave, Random random) {
        List<Integer> outlets = new ArrayList<>(wave.keySet());
        Collections.shuffle(outlets, random);
        Map<Integer, List<Double>> shuffled = new LinkedHashMap<>();
        outlets.forEach(outlet -> {
            List<Double> visits = new ArrayList<>(wave.get(outlet));
            Collections.shuffle(visits, random);
            shuffled.put(outlet, visits);
        });
        return shuffled;
    }
}
