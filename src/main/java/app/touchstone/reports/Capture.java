package app.touchstone.reports;

import app.touchstone.platform.bounds.Bounds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the phone says of the last thing that was captured for a report.
 *
 * @param at by the phone's clock, which may be wrong
 * @param elapsedMillis since then, when the report was sent; absent where the phone cannot tell
 * @param isSteady whether a clock measured it that nobody can set
 */
public record Capture(Instant at, @Nullable Long elapsedMillis, boolean isSteady) {

    public Capture {
        Bounds.moment(at, "capturedAt");
        Bounds.milliseconds(elapsedMillis, "elapsedMs");
    }

    /** When it was captured by the server's clock, as far as that can be known. */
    Instant before(Instant received) {
        Instant captured = elapsedMillis == null || elapsedMillis < 0 ? at : received.minusMillis(elapsedMillis);
        return captured.isAfter(received) ? received : captured;
    }

    boolean isByPhone() {
        return !isSteady || elapsedMillis == null || elapsedMillis < 0;
    }
}
