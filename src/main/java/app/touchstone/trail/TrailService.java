package app.touchstone.trail;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Permission;
import app.touchstone.platform.StepTaken;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes each step in the transaction that takes it, and reads the steps back for administrators and staff. */
@Service
public class TrailService {

    private static final int MOST_OF_ONE = 1000;

    private final Entries entries;
    private final TrailNames names;
    private final Clock clock;

    TrailService(Entries entries, TrailNames names, Clock clock) {
        this.entries = entries;
        this.names = names;
        this.clock = clock;
    }

    /** In the same transaction: the step and its entry stand or fall together. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StepTaken step) {
        entries.add(step);
        names.remember(step);
    }

    @EventListener
    @Transactional
    void on(ApplicationReadyEvent ready) {
        names.catchUp();
    }

    /** Newest first; for administrators. */
    @Transactional(readOnly = true)
    public List<TrailEntry> list(Actor actor, TrailFilter filter, int offset, int limit) {
        actor.require(Permission.READ_TRAIL);
        return entries.find(filter, actor.zone(), year(actor), offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(Actor actor, TrailFilter filter) {
        actor.require(Permission.READ_TRAIL);
        return entries.count(filter, actor.zone(), year(actor));
    }

    /** The steps of one visit, newest first; for staff who see visits. */
    @Transactional(readOnly = true)
    public List<TrailEntry> of(Actor actor, UUID subject) {
        actor.require(Permission.SEE_VISITS);
        return entries.of(subject, MOST_OF_ONE);
    }

    private int year(Actor actor) {
        return clock.instant().atZone(actor.zone()).getYear();
    }
}
