package app.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountedOrderTest {

    private static final List<String> COUNTED = List.of(
            "",
            "1",
            "2",
            "007",
            "7",
            "10",
            "10a2",
            "10a10",
            "99999999999999999999",
            "100000000000000000000",
            "q1",
            "Q2",
            "q10",
            "V-2026-2",
            "V-2026-10",
            "Ёлка 3",
            "ёлка 12",
            "ель 2",
            "ТЧ-9",
            "тч-11");

    @Test
    void standsAsPeopleCount() {
        List<String> shuffled = new ArrayList<>(COUNTED);
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(shuffled, random);
            assertThat(shuffled.stream().sorted(CountedOrder.COMPARATOR)).containsExactlyElementsOf(COUNTED);
        }
    }

    @Test
    void tellsTextsApartThatCountAlike() {
        assertThat(CountedOrder.COMPARATOR.compare("7", "07")).isPositive();
        assertThat(CountedOrder.COMPARATOR.compare("a", "A")).isPositive();
        assertThat(CountedOrder.COMPARATOR.compare("a", "a")).isZero();
    }
}
