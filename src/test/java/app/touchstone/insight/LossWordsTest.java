package app.touchstone.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.insight.LossChange.TouchpointChange;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Translations;
import app.touchstone.platform.WaveId;
import app.touchstone.scoring.PairedChange;
import app.touchstone.scoring.PairedChange.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;

class LossWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

    private final Translations translations = BeanUtils.instantiateClass(Translations.class);
    private final LossWords words = new LossWords(translations, new ChangeWords(translations));

    @Test
    void thatItIsTooEarlyIsSaidOnceForAllTouchpoints() {
        assertThat(words.tooEarly(change(null, null, null), Translations.ENGLISH))
                .contains("At 3 touchpoints measured both times it is too early to say");
        assertThat(words.tooEarly(change(null, Direction.UP, null), Translations.ENGLISH))
                .contains("At 2 other touchpoints measured both times it is too early to say");
        assertThat(words.tooEarly(change(Direction.NONE_SHOWN, Direction.DOWN), Translations.RUSSIAN))
                .isEmpty();
    }

    private static LossChange change(@Nullable Direction... directions) {
        WavePain wave = new WavePain(
                WaveId.create(), DAY, DAY, OptionalDouble.empty(), OptionalDouble.empty(), 1, 1, 11, 40, true);
        List<TouchpointChange> touchpoints = Stream.of(directions)
                .map(direction -> new TouchpointChange(
                        new TouchpointName("T1", LocalizedText.in("en", "Welcome")),
                        new PairedChange.TooEarly(10, 14),
                        direction))
                .toList();
        return new LossChange(wave, wave, null, touchpoints, null);
    }
}
