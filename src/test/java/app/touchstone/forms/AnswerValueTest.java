package app.touchstone.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswerValueTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aTimeThatAnEarlierPhoneMeasuredIsReadAndWrittenAsItWas() {
        String earlier = "{\"kind\":\"timing\",\"minutes\":\"1.50\",\"corrected\":false}";

        AnswerValue read = JSON.readValue(earlier, AnswerValue.class);

        assertThat(read).isEqualTo(new AnswerValue.Timing(new BigDecimal("1.50"), false));
        assertThat(JSON.writeValueAsString(read)).isEqualTo(earlier);
    }

    @Test
    void aTimeKeepsTheMarkOfTheClockThatCanBeSet() {
        AnswerValue marked = new AnswerValue.Timing(new BigDecimal("1.50"), false, true);

        String written = JSON.writeValueAsString(marked);

        assertThat(written).contains("\"byWall\":true");
        assertThat(JSON.readValue(written, AnswerValue.class)).isEqualTo(marked);
    }
}
