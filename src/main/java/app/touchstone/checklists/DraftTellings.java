package app.touchstone.checklists;

import app.touchstone.platform.Actor;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Lets one saving of a draft through to the audit trail for each person, draft and ten minutes: an editor saves with
 * every change, and a trail of keystrokes tells nobody anything. What it remembers ends with the process.
 */
@Component
class DraftTellings {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int KEPT = 500;

    private final Clock clock;
    private final Map<Telling, Instant> told = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Telling, Instant> eldest) {
            return size() > KEPT;
        }
    };

    DraftTellings(Clock clock) {
        this.clock = clock;
    }

    private record Telling(PersonId person, ChecklistVersionId draft) {}

    /** Whether this saving is to be told; counts as told from then on. */
    synchronized boolean isDue(Actor actor, ChecklistVersionId draft) {
        Telling telling = new Telling(actor.id(), draft);
        Instant now = clock.instant();
        Instant before = told.get(telling);
        if (before != null && now.isBefore(before.plus(PAUSE))) {
            return false;
        }
        told.put(telling, now);
        return true;
    }
}
