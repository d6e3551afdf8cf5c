package app.touchstone.reports;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.platform.Refused;
import app.touchstone.reports.AnswerBatches.Settled;
import app.touchstone.reports.AnswerBatches.Upon;
import app.touchstone.reports.ReportedVisits.Accepted;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two devices of one shopper write the same report; neither replaces what it has not seen. */
@IntegrationTest
@ByClock
class TwoDevicesIT {

    @Autowired
    private ReportService reports;

    @Autowired
    private AnswerBatches batches;

    @Autowired
    private ReportedVisits fixture;

    @Autowired
    private MovableClock clock;

    private Accepted mine;

    @BeforeEach
    void acceptAVisit() {
        clock.set(ReportedVisits.AFTERNOON);
        mine = fixture.accepted();
        reports.open(mine.shopper(), mine.visit().id());
    }

    @Test
    void aLaterRevisionThatDoesNotKnowTheOneThereChangesNothing() {
        StoredAnswer first = keep(answer(2, "yes"), 0);
        assertThat(keep(answer(5, "no"), 0)).isEqualTo(first);
        assertThat(keep(answer(5, "no"), 1)).isEqualTo(first);
        assertThat(kept()).isEqualTo(first);
    }

    @Test
    void aLaterRevisionThatKnowsTheOneThereReplacesIt() {
        keep(answer(2, "yes"), 0);
        StoredAnswer later = answer(3, "no");
        assertThat(keep(later, 2)).isEqualTo(later);
        assertThat(kept()).isEqualTo(later);
    }

    @Test
    void theSameWriteAgainIsTheSameWrite() {
        StoredAnswer first = keep(answer(2, "yes"), 0);
        assertThat(keep(first, 0)).isEqualTo(first);
        assertThat(kept()).isEqualTo(first);
    }

    @Test
    void aWriteThatClaimsToKnowNothingBeforeMayBeTheFirst() {
        StoredAnswer first = answer(4, "yes");
        assertThat(keep(first, 0)).isEqualTo(first);
    }

    @Test
    void whatTheOtherDeviceWroteHoldsUpNoOtherAnswerOfABatch() {
        StoredAnswer theirs = keep(answer(2, "yes"), 0);
        StoredAnswer smile = fixture.answer(1, fixture.choice("smile", "no"));

        List<Settled> settled = batch(new Upon(answer(5, "no"), 0), new Upon(smile, 0));

        assertThat(settled).extracting(Settled::kept).containsExactly(theirs, smile);
        assertThat(settled).extracting(Settled::isStored).containsExactly(false, true);
        assertThat(kept()).isEqualTo(theirs);
    }

    @Test
    void aRefusedAnswerHoldsUpNoOtherOfABatch() {
        StoredAnswer unknown = fixture.answer(1, fixture.choice("nowhere", "no"));
        StoredAnswer clean = answer(1, "yes");

        List<Settled> settled = batch(new Upon(unknown, 0), new Upon(clean, 0));

        assertThat(settled.getFirst().refusal())
                .extracting(Refused::messageKey)
                .isEqualTo("reports.refusal.unknown-question");
        assertThat(settled.getLast().isStored()).isTrue();
        assertThat(kept()).isEqualTo(clean);
    }

    @Test
    void aBatchThatComesAgainChangesNothing() {
        Upon clean = new Upon(answer(1, "yes"), 0);
        Upon smile = new Upon(fixture.answer(1, fixture.choice("smile", "no")), 0);

        assertThat(batch(clean, smile)).isEqualTo(batch(clean, smile));
        assertThat(kept()).isEqualTo(clean.answer());
    }

    private List<Settled> batch(Upon... sent) {
        return batches.keep(mine.shopper(), mine.visit().id(), List.of(sent));
    }

    private StoredAnswer keep(StoredAnswer answer, int after) {
        return reports.keep(mine.shopper(), mine.visit().id(), answer, after);
    }

    private StoredAnswer kept() {
        return reports.open(mine.shopper(), mine.visit().id()).answers().get("clean");
    }

    private StoredAnswer answer(int revision, String option) {
        return fixture.answer(revision, fixture.choice("clean", option));
    }
}
