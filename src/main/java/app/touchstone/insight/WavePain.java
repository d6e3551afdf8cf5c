package app.touchstone.insight;

import app.touchstone.platform.WaveId;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * The pain of one wave, of 100: the mean over its visits of what each lost, unpulled. It is computed as it was
 * measured, by the importances of the wave's own day, and beside it by today's; the two are never joined.
 *
 * @param from first day of the wave's window
 * @param to its last day
 * @param pain by the version of the journey that held on the wave's last day
 * @param restated by the version that holds today
 * @param version number of the version that held on the wave's last day
 * @param restatedBy number of today's version
 * @param visits over how many visits
 * @param planned how many visits were ordered, of what is seen
 * @param provisional whether the wave still runs
 */
public record WavePain(
        WaveId wave,
        LocalDate from,
        LocalDate to,
        OptionalDouble pain,
        OptionalDouble restated,
        int version,
        int restatedBy,
        int visits,
        int planned,
        boolean provisional) {

    /** Whether today's importances are of another version than those it was measured by. */
    public boolean isRestated() {
        return version != restatedBy;
    }
}
