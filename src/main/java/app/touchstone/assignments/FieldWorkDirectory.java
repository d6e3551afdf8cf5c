package app.touchstone.assignments;

import app.touchstone.platform.WaveId;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules, which have checked who asks, learn of the field work of waves. */
@Component
@Transactional(readOnly = true)
public class FieldWorkDirectory {

    private final Visits visits;

    FieldWorkDirectory(Visits visits) {
        this.visits = visits;
    }

    /** Those of some waves of which a visit is still to come in. */
    public Set<WaveId> unfinished(Collection<WaveId> waves) {
        return waves.isEmpty() ? Set.of() : visits.unfinished(waves);
    }
}
