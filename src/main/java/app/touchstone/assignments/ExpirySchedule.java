package app.touchstone.assignments;

import app.touchstone.platform.Actor;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for expired visits every quarter of an hour; two instances that look at once do it once. */
@Configuration(proxyBeanMethods = false)
class ExpirySchedule {

    private static final Logger log = LoggerFactory.getLogger(ExpirySchedule.class);

    private final AssignmentService assignments;

    ExpirySchedule(AssignmentService assignments) {
        this.assignments = assignments;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT5M")
    void expire() {
        List<Visit> expired = assignments.expire(Actor.system());
        if (!expired.isEmpty()) {
            log.info("({}) visits expired and are open again", expired.size());
        }
    }
}
