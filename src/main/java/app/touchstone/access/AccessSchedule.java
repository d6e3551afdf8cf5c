package app.touchstone.access;

import app.touchstone.platform.schedules.Turn;
import app.touchstone.platform.schedules.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what lets nobody in any more, and what keeps nobody out. */
@Configuration(proxyBeanMethods = false)
class AccessSchedule {

    private static final Logger log = LoggerFactory.getLogger(AccessSchedule.class);

    private final DeviceService devices;
    private final SignInThrottle throttle;
    private final Turns turns;

    AccessSchedule(DeviceService devices, SignInThrottle throttle, Turns turns) {
        this.devices = devices;
        this.throttle = throttle;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT25M")
    void sweepDevices() {
        turns.take(Turn.DEVICES, this::forgetDevices);
    }

    private void forgetDevices() {
        int swept = devices.sweep();
        if (swept > 0) {
            log.info("({}) devices on which nobody is signed in were forgotten", swept);
        }
    }

    /** Often, so that a storm of tries leaves little behind. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void sweepTries() {
        turns.take(Turn.SIGN_IN_TRIES, this::forgetTries);
    }

    private void forgetTries() {
        int swept = throttle.sweep();
        if (swept > 0) {
            log.debug("({}) tracks of tries to sign in were forgotten", swept);
        }
    }
}
