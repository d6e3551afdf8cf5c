package app.touchstone.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Persona;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.journeys.JourneyVersion;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.WaveId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A trend is marked where another version of the journey began to hold while its waves ran. */
class TrendMarkTest {

    private static final LocalizedText WORDS = LocalizedText.in("en", "Words");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final LocalDate LATER = LocalDate.of(2027, 1, 1);

    @Test
    void changesWithinTheWavesShownAreMarked() {
        assertThat(marks(LATER, version(2, FIRST.plusDays(1)), version(3, LAST)))
                .containsExactly(new TrendMark(2, FIRST.plusDays(1)), new TrendMark(3, LAST));
    }

    @Test
    void changesBeforeAndAfterTheWavesShownAreNot() {
        assertThat(marks(LATER, version(2, FIRST.minusDays(9)), version(3, FIRST), version(4, LAST.plusDays(1))))
                .isEmpty();
    }

    @Test
    void aChangeIsNotMarkedBeforeItsDay() {
        JourneyVersion change = version(2, LAST);
        assertThat(marks(LAST.minusDays(1), change)).isEmpty();
        assertThat(marks(LAST, change)).hasSize(1);
    }

    @Test
    void ofSeveralVersionsOfOneDayTheLastIsMarkedAlone() {
        assertThat(marks(LATER, version(2, LAST), version(3, LAST))).containsExactly(new TrendMark(3, LAST));
    }

    @Test
    void aTrendWithoutWavesHasNoMarks() {
        assertThat(TrendMark.of(template(version(2, LAST)), List.of(), LATER)).isEmpty();
    }

    private static List<TrendMark> marks(LocalDate today, JourneyVersion... changes) {
        MeasuredBy by = new MeasuredBy(new Yardstick(new ChecklistId(Identifiers.next()), 1), "Service", 2);
        List<TrendPoint> points = List.of(point(FIRST, FIRST.plusDays(20)), point(LAST.minusDays(20), LAST));
        return TrendMark.of(template(changes), List.of(new TrendLine(by, "1.0", points)), today);
    }

    private static TrendPoint point(LocalDate from, LocalDate to) {
        return new TrendPoint(
                new WaveId(Identifiers.next()), "Wave", from, to, BigDecimal.TEN, 1, 1, /* provisional= */ false);
    }

    private static JourneyTemplate template(JourneyVersion... changes) {
        List<JourneyVersion> versions = new ArrayList<>(List.of(version(1, null)));
        versions.addAll(List.of(changes));
        return new JourneyTemplate(
                JourneyTemplateId.create(), 1, new ClientId(Identifiers.next()), "Way", List.copyOf(versions));
    }

    private static JourneyVersion version(int number, @Nullable LocalDate from) {
        JourneyDefinition drawn = new JourneyDefinition(new Persona(WORDS, WORDS), List.of());
        return new JourneyVersion(number, from, false, false, drawn, "Ann", Instant.EPOCH);
    }
}
