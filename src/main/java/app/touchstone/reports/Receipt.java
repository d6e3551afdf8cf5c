package app.touchstone.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The server's word that it has a whole report.
 *
 * @param late whether it came after the visit was due
 * @param captured when its last answer or photo was captured; absent where the phone did not say
 */
public record Receipt(
        String number,
        Instant receivedAt,
        boolean late,
        @Nullable Captured captured) {

    /**
     * When something was captured.
     *
     * @param byPhone whether only the phone's clock says so
     * @param inTime whether that was before the visit was due
     */
    public record Captured(Instant at, boolean byPhone, boolean inTime) {}

    /** The moment of capture where it was in time and only the way here was late. */
    public @Nullable Captured excuse() {
        return late && captured != null && captured.inTime() ? captured : null;
    }
}
