package app.touchstone.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.NotFound;
import java.util.List;
import org.junit.jupiter.api.Test;

class YardstickTest {

    @Test
    void isReadAsItIsWritten() {
        Yardstick yardstick = new Yardstick(ChecklistId.create(), 12);
        assertThat(Yardstick.of(yardstick.toString())).isEqualTo(yardstick);
    }

    @Test
    void nonsenseNamesNoYardstick() {
        String id = ChecklistId.create().toString();
        for (String text : List.of("", ".", id, id + ".", id + ".x", id + ".-1", id + ".99999999999", "x.1")) {
            assertThatExceptionOfType(NotFound.class).as(text).isThrownBy(() -> Yardstick.of(text));
        }
    }
}
