package app.touchstone.reports;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for unfinished uploads once a day. */
@Configuration(proxyBeanMethods = false)
class UploadSchedule {

    private static final Logger log = LoggerFactory.getLogger(UploadSchedule.class);

    private final EvidenceIntake photos;

    UploadSchedule(EvidenceIntake photos) {
        this.photos = photos;
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT20M")
    void sweep() {
        int swept = photos.sweep();
        if (swept > 0) {
            log.info("({}) unfinished uploads were thrown away", swept);
        }
    }
}
