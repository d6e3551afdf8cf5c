package app.touchstone.clients;

import app.touchstone.platform.Actor;
import app.touchstone.platform.SystemJob;
import app.touchstone.platform.schedules.Turn;
import app.touchstone.platform.schedules.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets planned moves come into force soon after their day begins, on one instance at a time. */
@Component
class MoveSchedule {

    private static final Logger log = LoggerFactory.getLogger(MoveSchedule.class);

    private final MoveUndo moves;
    private final Turns turns;

    MoveSchedule(MoveUndo moves, Turns turns) {
        this.moves = moves;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT15S")
    void comeIntoForce() {
        turns.take(Turn.MOVES, this::takeEffect);
    }

    private void takeEffect() {
        int count = moves.comeIntoForce(Actor.of(SystemJob.MOVES));
        if (count > 0) {
            log.info("({}) moves of outlets have come into force", count);
        }
    }
}
