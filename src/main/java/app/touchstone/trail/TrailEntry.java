package app.touchstone.trail;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step that somebody took, as the trail keeps it. */
public record TrailEntry(
        UUID id,
        Instant at,
        PersonId person,
        String personName,
        String action,
        String subjectKind,
        UUID subject,
        String subjectLabel,
        @Nullable ClientId client,
        Map<String, String> details) {}
