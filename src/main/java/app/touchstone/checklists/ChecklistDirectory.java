package app.touchstone.checklists;

import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.NotFound;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions for other modules that hold a version's id of a visit or a report: nobody's boundary is checked here, the
 * caller has done so with its own thing. Keeps what it has read of published versions, whose definitions never change.
 */
@Component
public class ChecklistDirectory {

    private static final int KEPT = 200;

    private final Checklists checklists;
    private final ChecklistVersions versions;
    private final Map<ChecklistVersionId, ChecklistVersion> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChecklistVersionId, ChecklistVersion> eldest) {
            return size() > KEPT;
        }
    };

    ChecklistDirectory(Checklists checklists, ChecklistVersions versions) {
        this.checklists = checklists;
        this.versions = versions;
    }

    /** The checklist that an order or a programme of the caller's names. */
    @Transactional(readOnly = true)
    public Checklist checklist(ChecklistId id) {
        return checklists.find(id).orElseThrow(NotFound::new);
    }

    /** Holds a checklist until the caller's transaction ends, for what there is once to a checklist. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(ChecklistId id) {
        if (checklists.hold(id).isEmpty()) {
            throw new NotFound();
        }
    }

    /**
     * The version by its id, from memory where it was published when it was read; so its state may since have become
     * {@link VersionState#RETIRED}, its definition is what it is for good.
     */
    @Transactional(readOnly = true)
    public ChecklistVersion get(ChecklistVersionId id) {
        synchronized (kept) {
            ChecklistVersion known = kept.get(id);
            if (known != null) {
                return known;
            }
        }
        ChecklistVersion read = versions.find(id).orElseThrow(NotFound::new);
        if (read.state() != VersionState.DRAFT) {
            synchronized (kept) {
                kept.put(id, read);
            }
        }
        return read;
    }
}
