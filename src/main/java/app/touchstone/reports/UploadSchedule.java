package app.touchstone.reports;

import app.touchstone.platform.faults.DiskRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for unfinished uploads once a day, and once an hour for how much room there is. */
@Configuration(proxyBeanMethods = false)
class UploadSchedule {

    private static final Logger log = LoggerFactory.getLogger(UploadSchedule.class);

    private final EvidenceIntake photos;
    private final DiskRoom room;

    UploadSchedule(EvidenceIntake photos, DiskRoom room) {
        this.photos = photos;
        this.room = room;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void look() {
        if (room.isScarce()) {
            log.warn("({}) MB are left for files: somebody should make room", room.freeMegabytes());
        }
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT20M")
    void sweep() {
        int swept = photos.sweep();
        if (swept > 0) {
            log.info("({}) unfinished uploads were thrown away", swept);
        }
    }
}
