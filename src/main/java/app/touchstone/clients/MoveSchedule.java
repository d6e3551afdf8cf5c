package app.touchstone.clients;

import app.touchstone.platform.Actor;
import app.touchstone.platform.SystemJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets planned moves come into force soon after their day begins; two instances that look at once do it once. */
@Component
class MoveSchedule {

    private static final Logger log = LoggerFactory.getLogger(MoveSchedule.class);

    private final MoveUndo moves;

    MoveSchedule(MoveUndo moves) {
        this.moves = moves;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT15S")
    void comeIntoForce() {
        int count = moves.comeIntoForce(Actor.of(SystemJob.MOVES));
        if (count > 0) {
            log.info("({}) moves of outlets have come into force", count);
        }
    }
}
