package app.touchstone.reports;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.reports.ReportedVisits.Accepted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Two devices of one shopper write the same report; neither replaces what it has not seen. */
@IntegrationTest
@Import({MovableClock.InPlaceOfTheRealOne.class, FieldFixture.class, ReportedVisits.class})
class TwoDevicesIT {

    @Autowired
    private ReportService reports;

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
