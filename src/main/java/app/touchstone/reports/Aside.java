package app.touchstone.reports;

import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that was kept apart from the visit's own, because the visit could not take it; what is in it is read apart
 * (decision 0012).
 *
 * @param submission the id that the phone gave it
 * @param size the characters of what the phone sent, as JSON
 * @param answers how many there are; absent of what was kept before they were counted, as the next
 * @param settledAt when a coordinator had seen to it
 */
public record Aside(
        UUID id,
        UUID submission,
        VisitId visit,
        ShopperId shopper,
        String shopperName,
        AsideReason reason,
        int size,
        @Nullable Integer answers,
        @Nullable Integer photos,
        Instant keptAt,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {

    /** The characters of one that is kept. */
    static final int LARGEST = 2_000_000;

    /** How many are kept of one shopper and one visit, and the characters of them all. */
    static final int MOST = 10;

    static final long MOST_CHARACTERS = 4_000_000;

    boolean isReadable() {
        return size <= LARGEST;
    }
}
