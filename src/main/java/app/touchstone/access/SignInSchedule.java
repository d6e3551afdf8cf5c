package app.touchstone.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks often for tries to sign in that are too old to count, so that a storm of them leaves little behind. */
@Configuration(proxyBeanMethods = false)
class SignInSchedule {

    private static final Logger log = LoggerFactory.getLogger(SignInSchedule.class);

    private final SignInThrottle throttle;

    SignInSchedule(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void sweep() {
        int swept = throttle.sweep();
        if (swept > 0) {
            log.debug("({}) tracks of tries to sign in were forgotten", swept);
        }
    }
}
