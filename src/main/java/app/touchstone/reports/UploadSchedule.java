package app.touchstone.reports;

import app.touchstone.platform.faults.DiskRoom;
import app.touchstone.platform.schedules.OnEachInstance;
import app.touchstone.platform.schedules.Turn;
import app.touchstone.platform.schedules.Turns;
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
    private final Turns turns;

    UploadSchedule(EvidenceIntake photos, DiskRoom room, Turns turns) {
        this.photos = photos;
        this.room = room;
        this.turns = turns;
    }

    @OnEachInstance("each has a disk of its own")
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void look() {
        if (room.isScarce()) {
            log.warn("({}) MB are left for files: somebody should make room", room.freeMegabytes());
        }
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT20M")
    void sweep() {
        turns.take(Turn.UPLOADS, this::forgetUploads);
    }

    @OnEachInstance("each has a disk of its own, and what another has thrown away is no loss")
    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT30M")
    void sweepFiles() {
        int swept = photos.sweepFiles();
        if (swept > 0) {
            log.info("({}) half files were thrown away", swept);
        }
    }

    private void forgetUploads() {
        int swept = photos.sweep();
        if (swept > 0) {
            log.info("({}) unfinished uploads were thrown away", swept);
        }
    }
}
