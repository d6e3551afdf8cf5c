package app.touchstone.platform.schedules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final DSLContext database;
    private final Clock clock;
    private final TransactionTemplate turn;
    private final TransactionTemplate apart;

    EventRetries(
            FailedEventPublications failed, DSLContext database, Clock clock, PlatformTransactionManager transactions) {
        this.failed = failed;
        this.database = database;
        this.clock = clock;
        this.turn = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void retry() {
        turn.executeWithoutResult(_ -> {
            if (isOurs()) {
                // apart from the transaction that holds the turn: what is called again writes at once
                apart.executeWithoutResult(_ -> failed.resubmit(
                        ResubmissionOptions.defaults().withBatchSize(AT_ONCE).withFilter(this::isDue)));
            }
        });
    }

    private boolean isOurs() {
        return database.select(DSL.field(DSL.name("id")))
                .from(DSL.table(DSL.name("events", "turn")))
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .isPresent();
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
