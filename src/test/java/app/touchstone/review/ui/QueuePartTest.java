package app.touchstone.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.review.ui.QueueView.Part;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QueuePartTest {

    @Test
    void newestFirstStandsWhatNobodyWaitsFor() {
        assertThat(Arrays.stream(Part.values()).filter(Part::isDone)).containsExactly(Part.RELEASED, Part.REJECTED);
    }
}
