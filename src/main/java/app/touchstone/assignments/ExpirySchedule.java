package app.touchstone.assignments;

import app.touchstone.platform.Actor;
import app.touchstone.platform.SystemJob;
import app.touchstone.platform.schedules.Turn;
import app.touchstone.platform.schedules.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for expired visits every quarter of an hour, on one instance at a time. */
@Configuration(proxyBeanMethods = false)
class ExpirySchedule {

    private static final Logger log = LoggerFactory.getLogger(ExpirySchedule.class);

    /** In one transaction: others wait for what it holds. */
    private static final int AT_ONCE = 200;

    private final AssignmentService assignments;
    private final Turns turns;

    ExpirySchedule(AssignmentService assignments, Turns turns) {
        this.assignments = assignments;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT5M")
    void expire() {
        turns.take(Turn.EXPIRY, this::openAgain);
    }

    private void openAgain() {
        int all = 0;
        int some;
        do {
            some = assignments.expire(Actor.of(SystemJob.DEADLINES), AT_ONCE).size();
            all += some;
        } while (some > 0);
        if (all > 0) {
            log.info("({}) visits expired and are open again", all);
        }
    }
}
