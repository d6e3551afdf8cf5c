package app.touchstone.scoring.agreement;

import static app.touchstone.scoring.ScoringFixtures.METHOD;
import static app.touchstone.scoring.ScoringFixtures.six;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.scoring.Belief;
import app.touchstone.scoring.GoldenExample;
import app.touchstone.scoring.agreement.Disagreement.Contradiction;
import org.junit.jupiter.api.Test;

class OtherSourceTest {

    private final Belief audit =
            GoldenExample.map().at("T4").orElseThrow().severity().belief();

    @Test
    void turnsEverySourceIntoALoss() {
        assertThat(six(OtherSource.stars(3.8, 1).loss())).isEqualTo("0.300000");
        assertThat(six(OtherSource.satisfaction(4, 1).loss())).isEqualTo("0.250000");
        assertThat(six(OtherSource.effort(5.5, 1).loss())).isEqualTo("0.250000");
        assertThat(six(OtherSource.netPromoters(20, 1).loss())).isEqualTo("0.400000");
        assertThat(six(OtherSource.measured(3.2, 2.5, 4.0, 1).loss())).isEqualTo("0.466667");
        assertThat(six(OtherSource.measured(.55, .40, .70, 1).loss())).isEqualTo("0.500000");
        assertThat(OtherSource.measured(9, 2.5, 4.0, 1).loss()).isEqualTo(1);
        assertThat(six(OtherSource.measured(.7, .9, .5, 1).loss())).isEqualTo("0.500000");
    }

    @Test
    void seesNoContradictionInTheExample() {
        OtherSource reviews = OtherSource.stars(3.8, 40);
        assertThat(six(reviews.weighed(audit).alpha())).isEqualTo("2.641364");
        assertThat(six(reviews.weighed(audit).beta())).isEqualTo("8.159943");
        Disagreement disagreement = Disagreement.between(audit, reviews, METHOD);
        assertThat(six(disagreement.probability())).isEqualTo("0.748412");
        assertThat(disagreement.contradiction()).isEqualTo(Contradiction.NONE);
    }

    @Test
    void saysWhoSeesTheWorseTouchpoint() {
        assertThat(Disagreement.between(audit, OtherSource.stars(1.5, 40), METHOD)
                        .contradiction())
                .isEqualTo(Contradiction.OTHER_WORSE);
        assertThat(Disagreement.between(new Belief(8, 3), OtherSource.stars(4.9, 40), METHOD)
                        .contradiction())
                .isEqualTo(Contradiction.AUDIT_WORSE);
    }

    @Test
    void weighsNothingWithoutObservations() {
        assertThat(new OtherSource(0, 0).weighed(audit)).isEqualTo(audit);
    }
}
