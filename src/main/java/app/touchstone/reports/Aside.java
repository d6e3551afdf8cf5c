package app.touchstone.reports;

import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that was kept apart from the visit's own, because the visit could not take it.
 *
 * @param submission the id that the phone gave it
 * @param content what the phone sent, as JSON
 * @param settledAt when a coordinator had seen to it
 */
public record Aside(
        UUID id,
        UUID submission,
        VisitId visit,
        ShopperId shopper,
        String shopperName,
        AsideReason reason,
        String content,
        Instant keptAt,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {}
