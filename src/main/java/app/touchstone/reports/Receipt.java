package app.touchstone.reports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The server's word that it has a whole report.
 *
 * @param late whether it came after the visit was due
 * @param captured when its last answer or photo was captured; absent where the phone did not say
 * @param clockAheadMillis by how much the phone's clock was ahead of the server's; absent where the phone did not say
 */
public record Receipt(
        String number,
        Instant receivedAt,
        boolean late,
        @Nullable Captured captured,
        @JsonIgnore @Nullable Long clockAheadMillis) {

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

    /** How far the phone's clock was ahead when it was heard of last; nothing where that was never said. */
    static Duration clockAhead(List<Receipt> receipts) {
        return receipts.reversed().stream()
                .map(Receipt::clockAheadMillis)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }
}
