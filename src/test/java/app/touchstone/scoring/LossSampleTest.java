package app.touchstone.scoring;

import static app.touchstone.scoring.GoldenExample.TODAY;
import static app.touchstone.scoring.ScoringFixtures.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossSampleTest {

    private static VisitLoss visit(LocalDate day, int shopper, boolean critical) {
        return new VisitLoss(day, shopper(shopper), .5, critical);
    }

    @Test
    void forgetsVisitsBeforeTheWindow() {
        LossSample sample = LossSample.of(
                List.of(
                        visit(TODAY, 1, false),
                        visit(TODAY.minusMonths(24), 1, false),
                        visit(TODAY.minusMonths(24).minusDays(1), 2, true)),
                TODAY);
        assertThat(sample.visits()).isEqualTo(2);
        assertThat(sample.shoppers()).isEqualTo(1);
        assertThat(sample.critical()).isFalse();
    }

    @Test
    void refusesVisitsOfTheFuture() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LossSample.of(List.of(visit(TODAY.plusDays(2), 1, false)), TODAY));
    }

    @Test
    void countsEquallyRecentVisitsWhole() {
        LossSample sample = LossSample.of(
                List.of(visit(TODAY.minusDays(90), 1, false), visit(TODAY.minusDays(90), 2, true)), TODAY);
        assertThat(sample.effectiveVisits()).isEqualTo(2);
        assertThat(sample.critical()).isTrue();
    }

    @Test
    void countsAVisitOfTheOutletsTomorrowAsOfToday() {
        LossSample sample = LossSample.of(List.of(visit(TODAY.plusDays(1), 1, false)), TODAY);
        assertThat(sample.weights()).isEqualTo(1);
    }
}
