package app.touchstone.checklists;

import static app.touchstone.forms.FormsFixtures.definition;
import static app.touchstone.forms.FormsFixtures.rich;
import static app.touchstone.forms.FormsFixtures.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.checklists.VersionSummary.Counts;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.Refused;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecklistVersionTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @EnumSource(VersionState.class)
    void becomesOnlyWhatTheTableAllows(VersionState from) {
        Set<VersionState> allowed = switch (from) {
            case DRAFT -> Set.of(VersionState.PUBLISHED);
            case PUBLISHED -> Set.of(VersionState.RETIRED);
            case RETIRED -> Set.of();
        };
        for (VersionState to : VersionState.values()) {
            assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(allowed.contains(to));
        }
        if (from == VersionState.DRAFT) {
            assertThat(in(from).publish(NOW).publishedAt()).isEqualTo(NOW);
        } else {
            refuses(() -> in(from).publish(NOW));
        }
        if (from == VersionState.PUBLISHED) {
            assertThat(in(from).retire().state()).isEqualTo(VersionState.RETIRED);
        } else {
            refuses(() -> in(from).retire());
        }
    }

    @ParameterizedTest
    @EnumSource(VersionState.class)
    void isRedefinedAsADraftOnly(VersionState state) {
        ChecklistDefinition other = definition(yesNo("other").build());
        if (state == VersionState.DRAFT) {
            assertThat(in(state).redefine(other).definition()).isEqualTo(other);
        } else {
            refuses(() -> in(state).redefine(other));
        }
    }

    @Test
    void countsFollowUpsApart() {
        assertThat(Counts.of(rich())).isEqualTo(new Counts(2, 9, 4));
    }

    private static void refuses(Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run);
    }

    private static ChecklistVersion in(VersionState state) {
        return new ChecklistVersion(
                new ChecklistVersionId(Identifiers.next()),
                1,
                new ChecklistId(Identifiers.next()),
                new ClientId(Identifiers.next()),
                1,
                0,
                state,
                rich(),
                NOW,
                state == VersionState.DRAFT ? null : NOW);
    }
}
