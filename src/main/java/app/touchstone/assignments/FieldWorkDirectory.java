package app.touchstone.assignments;

import static app.touchstone.db.assignments.Tables.VISIT;

import app.touchstone.platform.WaveId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules, which have checked who asks, learn of the field work of waves. */
@Component
@Transactional(readOnly = true)
public class FieldWorkDirectory {

    private static final List<String> HOLDING = Arrays.stream(VisitState.values())
            .filter(VisitState::holdsWaveOpen)
            .map(VisitState::name)
            .toList();

    private final DSLContext database;

    FieldWorkDirectory(DSLContext database) {
        this.database = database;
    }

    /** Those of some waves of which a visit is still to come in. */
    public Set<WaveId> unfinished(Collection<WaveId> waves) {
        return waves.isEmpty()
                ? Set.of()
                : database.selectDistinct(VISIT.WAVE_ID)
                        .from(VISIT)
                        .where(VISIT.WAVE_ID.in(waves), VISIT.STATE.in(HOLDING))
                        .fetchSet(VISIT.WAVE_ID);
    }
}
