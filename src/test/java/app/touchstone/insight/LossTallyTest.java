package app.touchstone.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.touchstone.scoring.LossSample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LossTallyTest {

    private record Row(UUID shopper, double decay, double loss, boolean critical) {}

    @Test
    void theSameRowsGiveTheSameSampleToTheLastBitInAnyOrder() {
        var random = new Random(20261122);
        List<Row> rows = new ArrayList<>(Stream.generate(() -> new Row(
                        new UUID(0, random.nextInt(5)),
                        Math.pow(2, random.nextDouble(10, 14)),
                        random.nextInt(0, 31) / 30.0,
                        random.nextInt(10) == 0))
                .limit(40)
                .toList());
        Set<LossSample> samples = new HashSet<>();
        Set<Double> plainSums = new HashSet<>();
        for (int shuffle = 0; shuffle < 100; shuffle++) {
            Collections.shuffle(rows, random);
            samples.add(sample(rows));
            double sum = 0;
            for (Row row : rows) {
                sum += row.decay() * row.loss();
            }
            plainSums.add(sum);
        }
        assertThat(plainSums).as("sums in the order of the rows, which differ").hasSizeGreaterThan(1);
        assertThat(samples).hasSize(1);
        assertThat(samples.iterator().next().weightedLosses())
                .isCloseTo(plainSums.iterator().next(), within(1e-8));
    }

    @Test
    void whatIsAddedUpIsCounted() {
        LossSample sample = sample(List.of(
                new Row(new UUID(0, 1), 2, .5, false),
                new Row(new UUID(0, 2), 4, .25, true),
                new Row(new UUID(0, 1), 1, 0, false)));
        assertThat(sample).isEqualTo(new LossSample(3, .75, .3125, 7, 2, 21, 2, true));
    }

    private static LossSample sample(List<Row> rows) {
        var tally = new LossTally();
        rows.forEach(row -> tally.add(UUID.randomUUID(), row.shopper(), row.decay(), row.loss(), row.critical()));
        return tally.sample();
    }
}
