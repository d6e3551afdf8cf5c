package app.touchstone.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.assignments.AssignmentsFixtures;
import app.touchstone.assignments.VisitState;
import app.touchstone.clients.Outlet;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitPapersTest {

    @Test
    void anOfferSaysRoughlyWhereItIsAndNothingMore() {
        VisitPapers.Card card = VisitPapers.card(
                AssignmentsFixtures.visit(VisitState.ASSIGNED),
                outlet(new BigDecimal("55.756789"), new BigDecimal("-37.614999")));

        assertThat(card.around()).isEqualTo(new VisitPapers.Around(new BigDecimal("55.76"), new BigDecimal("-37.61")));
        assertThat(card.outletName()).isNull();
    }

    @Test
    void anOfferAtAnOutletWithoutAPositionSaysNone() {
        assertThat(VisitPapers.card(AssignmentsFixtures.visit(VisitState.ASSIGNED), outlet(null, null))
                        .around())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "IN_PROGRESS", "SUBMITTED", "RELEASED"})
    void whatIsAcceptedHasItsNameAndNoRoughPlace(VisitState state) {
        VisitPapers.Card card =
                VisitPapers.card(AssignmentsFixtures.visit(state), outlet(BigDecimal.ONE, BigDecimal.ONE));

        assertThat(card.around()).isNull();
        assertThat(card.outletName()).isNotBlank();
    }

    private static Outlet outlet(BigDecimal latitude, BigDecimal longitude) {
        return new Outlet(
                OutletId.create(),
                1,
                ClientId.create(),
                NodeId.create(),
                "A-1",
                "Corner",
                "High Street 1",
                "North",
                "",
                Set.of(),
                ZoneId.of("Asia/Omsk"),
                latitude,
                longitude,
                "",
                true,
                null);
    }
}
