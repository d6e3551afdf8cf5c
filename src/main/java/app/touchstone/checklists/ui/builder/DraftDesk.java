package app.touchstone.checklists.ui.builder;

import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.Problem;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Stale;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A draft in the hands of one person: every change is saved at once. When somebody else has saved meanwhile, nothing is
 * overwritten and nothing on the screen is lost; changes then wait until the other's state is loaded.
 */
final class DraftDesk {

    private static final int STEPS = 100;

    private final ChecklistService checklists;
    private final transient CurrentActor currentActor;
    private final Clock clock;
    private final Watcher watcher;
    private final Deque<ChecklistDefinition> before = new ArrayDeque<>();
    private final Deque<ChecklistDefinition> after = new ArrayDeque<>();
    private ChecklistVersion saved;
    private ChecklistDefinition definition;
    private List<Problem> problems;
    private @Nullable Instant savedAt;
    private @Nullable Stale stale;
    private boolean failed;

    /** Who shows the draft. */
    interface Watcher {

        /** The definition went on by a change that is already on the screen where it was made. */
        void edited();

        /** Another definition is there altogether. */
        void replaced();
    }

    DraftDesk(
            ChecklistService checklists,
            CurrentActor currentActor,
            ChecklistVersion draft,
            Clock clock,
            Watcher watcher) {
        this.checklists = checklists;
        this.currentActor = currentActor;
        this.clock = clock;
        this.watcher = watcher;
        this.saved = draft;
        this.definition = draft.definition();
        this.problems = checklists.problems(currentActor.get(), draft.id());
    }

    ChecklistVersion version() {
        return saved;
    }

    ChecklistDefinition definition() {
        return definition;
    }

    List<Problem> problems() {
        return problems;
    }

    Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt);
    }

    Optional<Stale> stale() {
        return Optional.ofNullable(stale);
    }

    /** Whether the last change could not be saved. */
    boolean isFailed() {
        return failed;
    }

    /** Whether something on the screen would be lost. */
    boolean isUnsaved() {
        return failed || (stale != null && !definition.equals(saved.definition()));
    }

    /** Saves what stands on the screen once more. */
    void again() {
        save(definition);
        watcher.edited();
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    /** A change by a field that shows it already. */
    void edit(UnaryOperator<ChecklistDefinition> change) {
        if (take(change.apply(definition))) {
            watcher.edited();
        }
    }

    /** A change after which everything is shown anew. */
    void rebuild(UnaryOperator<ChecklistDefinition> change) {
        if (take(change.apply(definition))) {
            watcher.replaced();
        }
    }

    void undo() {
        step(before, after);
    }

    void redo() {
        step(after, before);
    }

    /** Gives up what is on the screen for what is saved. */
    void load() {
        saved = checklists.version(currentActor.get(), saved.id());
        definition = saved.definition();
        problems = checklists.problems(currentActor.get(), saved.id());
        stale = null;
        failed = false;
        before.clear();
        after.clear();
        watcher.replaced();
    }

    private boolean take(ChecklistDefinition changed) {
        if (changed.equals(definition)) {
            return false;
        }
        before.push(definition);
        if (before.size() > STEPS) {
            before.removeLast();
        }
        after.clear();
        save(changed);
        return true;
    }

    /** Publishes what stands here; nothing where somebody else has changed the draft meanwhile. */
    Optional<ChecklistVersion> publish() {
        try {
            return Optional.of(checklists.publish(currentActor.get(), saved.id(), saved.version()));
        } catch (Stale meanwhile) {
            stale = meanwhile;
            return Optional.empty();
        }
    }

    private void step(Deque<ChecklistDefinition> from, Deque<ChecklistDefinition> to) {
        ChecklistDefinition next = from.poll();
        if (next != null) {
            to.push(definition);
            save(next);
            watcher.replaced();
        }
    }

    private void save(ChecklistDefinition changed) {
        definition = changed;
        if (stale != null) {
            return;
        }
        failed = true;
        try {
            saved = checklists.saveDraft(currentActor.get(), saved.id(), saved.version(), changed);
            savedAt = clock.instant();
            problems = checklists.problems(currentActor.get(), saved.id());
            failed = false;
        } catch (Stale meanwhile) {
            stale = meanwhile;
            failed = false;
        } finally {
            if (failed) {
                watcher.edited();
            }
        }
    }
}
