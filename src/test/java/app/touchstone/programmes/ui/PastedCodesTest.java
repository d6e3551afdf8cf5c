package app.touchstone.programmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.platform.OutletId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedCodesTest {

    private final Map<String, OutletId> network = network("A-1", "A-2", "АЗС 104", "АЗС 104 Б");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A-1\nA-2\nАЗС 104",
                "A-1, A-2,АЗС 104",
                "A-1;A-2;АЗС 104;",
                "A-1\tA-2\tАЗС 104\r\n",
                "A-1 A-2 АЗС 104",
                "АЗС 104 A-1 A-2",
                " «A-1» | \"A-2\" | 'АЗС\u00a0104' ",
                "A-1\n\n\nA-2,,A-1;АЗС   104"
            })
    void findsCodesWhateverSeparatesThem(String text) {
        assertThat(read(text).found())
                .containsExactlyInAnyOrder(network.get("A-1"), network.get("A-2"), network.get("АЗС 104"));
        assertThat(read(text).unknown()).isEmpty();
    }

    @Test
    void namesWhatNothingHasOnceAndWhole() {
        PastedCodes codes = read("A-1, A-9; Shop on the corner\nA-9 A-2 A-8");
        assertThat(codes.found()).containsExactly(network.get("A-1"), network.get("A-2"));
        assertThat(codes.unknown()).containsExactly("A-9", "Shop on the corner", "A-8");
    }

    @Test
    void takesTheLongerCodeWhereOneBeginsAnother() {
        assertThat(read("АЗС 104 Б").found()).containsExactly(network.get("АЗС 104 Б"));
    }

    @Test
    void losesNothingWhenReadAgain() {
        PastedCodes codes = read("A-9\nno such\tplace A-1");
        PastedCodes again = read(String.join("\n", codes.unknown()));
        assertThat(again.unknown()).isEqualTo(codes.unknown());
        assertThat(again.found()).isEmpty();
    }

    @Test
    void readsLongListsInReasonableTime() {
        assertThat(read("x ".repeat(50_000)).unknown()).hasSize(1);
    }

    private PastedCodes read(String text) {
        return PastedCodes.read(text, code -> Optional.ofNullable(network.get(code)));
    }

    private static Map<String, OutletId> network(String... codes) {
        Map<String, OutletId> network = new LinkedHashMap<>();
        List.of(codes).forEach(code -> network.put(code, OutletId.create()));
        return network;
    }
}
