package app.touchstone.platform.schedules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Calls listeners again that failed: after a minute, then at growing distances, once an hour at last. Of several
 * instances on one database one does it at a time, so that none calls what another is calling.
 */
@Component
class EventRetries {

    private static final Logger log = LoggerFactory.getLogger(EventRetries.class);

    private static final int AT_ONCE = 1000;
    private static final int MANY_TIMES = 5;
    private static final int DOUBLINGS = 6;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final FailedEventPublications failed;
    private final Clock clock;
    private final Turns turns;

    EventRetries(FailedEventPublications failed, Clock clock, Turns turns) {
        this.failed = failed;
        this.clock = clock;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void retry() {
        turns.take(
                Turn.EVENTS,
                () -> failed.resubmit(
                        ResubmissionOptions.defaults().withBatchSize(AT_ONCE).withFilter(this::isDue)));
    }

    private boolean isDue(EventPublication publication) {
        int attempts = publication.getCompletionAttempts();
        Instant last = publication.getLastResubmissionDate();
        if (last != null && last.plus(waitAfter(attempts)).isAfter(clock.instant())) {
            return false;
        }
        if (attempts >= MANY_TIMES) {
            log.warn(
                    "The event ({}) of ({}) has failed ({}) times and is tried again",
                    publication.getIdentifier(),
                    publication.getEvent().getClass().getName(),
                    attempts);
        }
        return true;
    }

    private static Duration waitAfter(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
