package app.touchstone.trail;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Permission;
import app.touchstone.platform.StepTaken;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes each step in the transaction that takes it, and reads the steps back for administrators and staff. */
@Service
public class TrailService {

    private final Entries entries;

    TrailService(Entries entries) {
        this.entries = entries;
    }

    /** In the same transaction: the step and its entry stand or fall together. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StepTaken step) {
        entries.add(step);
    }

    /**
     * Newest first; for administrators.
     *
     * @param acts the codes of acts that the text stands for in the reader's language
     */
    @Transactional(readOnly = true)
    public List<TrailEntry> list(Actor actor, String text, Set<String> acts, int offset, int limit) {
        actor.require(Permission.READ_TRAIL);
        return entries.list(text, acts, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(Actor actor, String text, Set<String> acts) {
        actor.require(Permission.READ_TRAIL);
        return entries.count(text, acts);
    }

    /** The steps of one visit, newest first; for staff who see visits. */
    @Transactional(readOnly = true)
    public List<TrailEntry> of(Actor actor, UUID subject) {
        actor.require(Permission.SEE_VISITS);
        return entries.of(subject, 1000);
    }
}
