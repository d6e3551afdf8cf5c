package app.touchstone.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportanceTest {

    @Test
    void weighsAllTheSameWhereNothingIsStated() {
        Importance importance = Importance.of(List.of(
                new Importance.Stated("A", 0, 1), new Importance.Stated("B", 0, .5), new Importance.Stated("C", 0, 0)));
        assertThat(importance.shares()).isEqualTo(Map.of("A", .5, "B", .5, "C", 0.0));
        assertThat(importance.equalised()).isTrue();
    }

    @Test
    void weighsAllTheSameWhereNobodyIsReached() {
        Importance importance =
                Importance.of(List.of(new Importance.Stated("A", 3, 0), new Importance.Stated("B", 9, 0)));
        assertThat(importance.shares()).isEqualTo(Map.of("A", .5, "B", .5));
        assertThat(importance.equalised()).isTrue();
    }

    @Test
    void isEmptyWithoutTouchpoints() {
        assertThat(Importance.of(List.of())).isEqualTo(new Importance(Map.of(), false));
    }
}
