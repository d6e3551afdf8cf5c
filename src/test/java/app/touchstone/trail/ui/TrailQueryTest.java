package app.touchstone.trail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.platform.ActSubject;
import app.touchstone.platform.PersonId;
import app.touchstone.trail.TrailFilter;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailQueryTest {

    @Test
    void comesBackFromTheAddressAsItWasWritten() {
        TrailFilter filter = new TrailFilter(
                "Anna 7",
                Set.of(),
                PersonId.create(),
                ActSubject.VISIT,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30));

        assertThat(TrailQuery.read(TrailQuery.write(filter))).isEqualTo(filter);
        assertThat(TrailQuery.write(TrailFilter.ALL).getParameters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"person=nobody", "person=", "kind=choir", "from=yesterday", "to=2026-13-40", "page=-1"})
    void leavesOutWhatMakesNoSense(String query) {
        assertThat(TrailQuery.read(QueryParameters.fromString(query))).isEqualTo(TrailFilter.ALL);
    }
}
