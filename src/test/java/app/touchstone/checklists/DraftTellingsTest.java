package app.touchstone.checklists;

import static app.touchstone.clients.ClientsFixtures.coordinator;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.Identifiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DraftTellingsTest {

    private final Actor coordinator = coordinator();
    private final ChecklistVersionId draft = new ChecklistVersionId(Identifiers.next());
    private Instant now = Instant.parse("2026-03-10T09:00:00Z");
    private final DraftTellings tellings = new DraftTellings(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void tellsOfOneSavingInTenMinutes() {
        assertThat(tellings.isDue(coordinator, draft)).isTrue();
        now = now.plus(Duration.ofMinutes(9));
        assertThat(tellings.isDue(coordinator, draft)).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(tellings.isDue(coordinator, draft)).isTrue();
        assertThat(tellings.isDue(coordinator, draft)).isFalse();
    }

    @Test
    void tellsOfEveryPersonAndDraftApart() {
        assertThat(tellings.isDue(coordinator, draft)).isTrue();
        assertThat(tellings.isDue(Actors.staff(), draft)).isTrue();
        assertThat(tellings.isDue(coordinator, new ChecklistVersionId(Identifiers.next())))
                .isTrue();
    }
}
