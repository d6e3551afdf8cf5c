package app.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void partsInOrderAndLeavesNothingOut() {
        for (int many : List.of(1, Batches.LARGEST, Batches.LARGEST + 1, 2 * Batches.LARGEST)) {
            List<Integer> all = IntStream.range(0, many).boxed().toList();
            List<List<Integer>> parts = Batches.of(all);
            assertThat(parts).allMatch(part -> !part.isEmpty() && part.size() <= Batches.LARGEST);
            assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
        }
    }

    @Test
    void nothingHasNoParts() {
        assertThat(Batches.of(List.of())).isEmpty();
    }
}
