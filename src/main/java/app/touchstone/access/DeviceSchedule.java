package app.touchstone.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks once a day for phones on which nobody is signed in any more. */
@Configuration(proxyBeanMethods = false)
class DeviceSchedule {

    private static final Logger log = LoggerFactory.getLogger(DeviceSchedule.class);

    private final DeviceService devices;

    DeviceSchedule(DeviceService devices) {
        this.devices = devices;
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT25M")
    void sweep() {
        int swept = devices.sweep();
        if (swept > 0) {
            log.info("({}) devices on which nobody is signed in were forgotten", swept);
        }
    }
}
