package app.touchstone.reports;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.FormsFixtures;
import app.touchstone.platform.AnswerId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecallTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void saysWhenHalfOfTheAnswersWereThereAndTheLast() {
        assertThat(Recall.of(answered(5, 10, 200, 1), NOON))
                .contains(new Recall(Duration.ofMinutes(5), Duration.ofMinutes(200)));
        assertThat(Recall.of(answered(30, 10, 20), NOON))
                .contains(new Recall(Duration.ofMinutes(20), Duration.ofMinutes(30)));
    }

    @Test
    void takesWhatWasWrittenDuringTheVisitAsWrittenAtOnce() {
        assertThat(Recall.of(answered(-15, -5), NOON)).contains(new Recall(Duration.ZERO, Duration.ZERO));
    }

    @Test
    void saysNothingOfAReportWithoutAnswers() {
        assertThat(Recall.of(answered(), NOON)).isEmpty();
    }

    @Test
    void goesByTheServersClockWhereThePhonesWasWrong() {
        assertThat(Recall.of(sent(answered(60, 70), Duration.ofHours(1)), NOON))
                .contains(new Recall(Duration.ZERO, Duration.ofMinutes(10)));
    }

    private static Report sent(Report report, Duration clockAhead) {
        return new Report(
                report.visit(),
                report.client(),
                report.shopper(),
                report.checklistVersion(),
                report.definition(),
                report.openedAt(),
                report.answers(),
                List.of(),
                List.of(new Receipt("R-1", NOON, false, null, clockAhead.toMillis())),
                List.of());
    }

    private static Report answered(int... minutesAfter) {
        Map<String, StoredAnswer> answers = new LinkedHashMap<>();
        for (int minutes : minutesAfter) {
            String question = "q" + answers.size();
            answers.put(
                    question,
                    new StoredAnswer(
                            AnswerId.create(),
                            question,
                            null,
                            "",
                            "",
                            1,
                            NOON.plus(Duration.ofMinutes(minutes)),
                            null));
        }
        return new Report(
                VisitId.create(),
                new ClientId(UUID.randomUUID()),
                new ShopperId(UUID.randomUUID()),
                new ChecklistVersionId(UUID.randomUUID()),
                FormsFixtures.definition(FormsFixtures.yesNo("q0").build()),
                NOON,
                answers,
                List.of(),
                List.of(),
                List.of());
    }
}
