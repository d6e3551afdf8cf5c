package app.touchstone.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitFilter.Preset;
import app.touchstone.assignments.VisitState;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.WaveId;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitQueryTest {

    @Test
    void readsBackWhatItWrites() {
        VisitFilter filter = new VisitFilter(
                "Ёлочная & co",
                Set.of(VisitState.OPEN, VisitState.RETURNED),
                ClientId.create(),
                WaveId.create(),
                "North 50%",
                ShopperId.create(),
                Preset.OVERDUE);

        String address = VisitQuery.write(filter).getQueryString();

        assertThat(VisitQuery.read(QueryParameters.fromString(address))).isEqualTo(filter);
    }

    @Test
    void opensABareAddressOnWhatIsNotFinishedAndSaysSo() {
        VisitFilter opened = VisitQuery.read(QueryParameters.empty());
        assertThat(opened).isEqualTo(VisitFilter.UNFINISHED);
        assertThat(VisitQuery.write(opened).getQueryString()).isEqualTo("preset=UNFINISHED");
        QueryParameters all = VisitQuery.write(VisitFilter.ALL);
        assertThat(VisitQuery.read(all)).isEqualTo(VisitFilter.ALL);
    }

    @Test
    void leadsToAllVisitsOfWhomTheAddressNames() {
        ShopperId shopper = ShopperId.create();
        assertThat(VisitQuery.read(QueryParameters.of("shopper", shopper.toString())))
                .isEqualTo(new VisitFilter("", Set.of(), null, null, "", shopper, Preset.ALL));
    }

    @Test
    void overlooksWordsThatItDoesNotKnow() {
        assertThat(VisitQuery.read(QueryParameters.fromString("preset=LATE&state=GONE&colour=red")))
                .isEqualTo(VisitFilter.ALL);
    }

    @Test
    void findsNothingForAnIdThatIsNone() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> VisitQuery.read(QueryParameters.fromString("client=1")));
    }
}
