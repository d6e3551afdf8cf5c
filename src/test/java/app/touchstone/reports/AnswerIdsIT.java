package app.touchstone.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.platform.AnswerId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Sha256;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.ReportedVisits.Accepted;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Phones make the ids of answers; one that is taken says nothing of whom it belongs to. */
@IntegrationTest
@ByClock
class AnswerIdsIT {

    @Autowired
    private ReportService reports;

    @Autowired
    private ReportedVisits fixture;

    @Autowired
    private MovableClock clock;

    private Accepted mine;
    private StoredAnswer kept;

    @BeforeEach
    void keepAnAnswer() {
        clock.set(ReportedVisits.AFTERNOON);
        mine = fixture.accepted();
        reports.open(mine.shopper(), mine.visit().id());
        kept = reports.keep(mine.shopper(), mine.visit().id(), fixture.answer(1, fixture.choice("clean", "yes")));
    }

    @Test
    void answersTheIdOfAnotherVisitAsIfThereWereNone() {
        Accepted other = fixture.accepted();
        reports.open(other.shopper(), other.visit().id());
        assertForeign(other, kept);
        StoredAnswer own =
                reports.keep(other.shopper(), other.visit().id(), fixture.answer(1, fixture.choice("clean", "no")));
        assertForeign(other, at(kept.id(), fixture.answer(2, fixture.choice("clean", "yes"))));
        assertThat(reports.open(other.shopper(), other.visit().id()).answers()).containsEntry("clean", own);
        assertThat(reports.open(mine.shopper(), mine.visit().id()).answers()).containsEntry("clean", kept);
    }

    @Test
    void refusesTheIdOfAnotherQuestion() {
        StoredAnswer smile = at(kept.id(), fixture.answer(1, fixture.choice("smile", "yes")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reports.keep(mine.shopper(), mine.visit().id(), smile))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("reports.refusal.id-taken"));
    }

    @Test
    void takesItsOwnIdAgain() {
        StoredAnswer later = at(kept.id(), fixture.answer(2, fixture.choice("clean", "no")));
        assertThat(reports.keep(mine.shopper(), mine.visit().id(), later)).isEqualTo(later);
    }

    @Test
    void refusesAReportInWhichTwoAnswersHaveOneId() {
        StoredAnswer clean = fixture.answer(2, fixture.choice("clean", "yes"));
        StoredAnswer smile = at(clean.id(), fixture.answer(2, fixture.choice("smile", "yes")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> submit(mine, clean, smile))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("reports.refusal.id-taken"));
        assertThat(reports.open(mine.shopper(), mine.visit().id()).answers()).containsOnly(Map.entry("clean", kept));
    }

    @Test
    void answersAReportWithTheIdOfAnotherVisitAsIfThereWereNone() {
        Accepted other = fixture.accepted();
        StoredAnswer foreign = at(kept.id(), fixture.answer(1, fixture.choice("clean", "yes")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> submit(other, foreign, fixture.answer(1, fixture.choice("smile", "yes"))));
        assertThat(reports.open(other.shopper(), other.visit().id()).answers()).isEmpty();
    }

    @Test
    void keepsTheLatestOfSeveralRevisionsInOneReport() {
        StoredAnswer earlier = fixture.answer(2, fixture.choice("smile", "no"));
        StoredAnswer latest = fixture.answer(3, fixture.choice("smile", "yes"));
        StoredAnswer old = fixture.answer(1, fixture.choice("clean", "no"));
        submit(mine, earlier, latest, earlier, old);
        assertThat(reports.open(mine.shopper(), mine.visit().id()).answers())
                .containsOnly(Map.entry("clean", kept), Map.entry("smile", latest));
    }

    private void submit(Accepted visit, StoredAnswer... answers) {
        reports.submit(
                visit.shopper(),
                visit.visit().id(),
                new Submission(
                        UUID.randomUUID(),
                        3,
                        Sha256.of(List.of(answers).toString()),
                        clock.instant(),
                        List.of(answers),
                        List.of()));
    }

    private void assertForeign(Accepted other, StoredAnswer answer) {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reports.keep(other.shopper(), other.visit().id(), answer));
    }

    private static StoredAnswer at(AnswerId id, StoredAnswer answer) {
        return new StoredAnswer(
                id,
                answer.question(),
                answer.value(),
                answer.comment(),
                answer.note(),
                answer.revision(),
                answer.capturedAt(),
                answer.elapsedMillis());
    }
}
