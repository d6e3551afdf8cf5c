package app.touchstone.programmes;

import app.touchstone.platform.NotFound;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.WaveId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads for other modules, which have checked who asks. */
@Component
@Transactional(readOnly = true)
public class ProgrammeDirectory {

    private final Programmes programmes;

    ProgrammeDirectory(Programmes programmes) {
        this.programmes = programmes;
    }

    public Programme get(ProgrammeId id) {
        return programmes.find(id).orElseThrow(NotFound::new);
    }

    /** How many days a shopper stays away from an outlet between two visits of the programme. */
    public int rotationDays(ProgrammeId id) {
        return get(id).rotationDays();
    }

    public Wave wave(WaveId id) {
        return programmes.wave(id).orElseThrow(NotFound::new);
    }
}
