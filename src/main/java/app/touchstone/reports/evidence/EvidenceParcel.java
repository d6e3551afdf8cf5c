package app.touchstone.reports.evidence;

import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.bounds.Bounds;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What the phone says of a photo or recording that it sends.
 *
 * @param id made on the phone
 * @param sha256 of the bytes that it sends
 * @param setAside the submission that was set aside and that it belongs to; absent for the visit's own report
 */
@NamedInterface("evidence")
public record EvidenceParcel(
        EvidenceId id,
        String question,
        Instant capturedAt,
        String sha256,
        @Nullable UUID setAside) {

    private static final int LONGEST_SUM = 64;

    public EvidenceParcel {
        Bounds.text(question, Bounds.LONGEST_CODE, "question");
        Bounds.moment(capturedAt, "capturedAt");
        Bounds.text(sha256, LONGEST_SUM, "sha256");
    }

    public EvidenceParcel(EvidenceId id, String question, Instant capturedAt, String sha256) {
        this(id, question, capturedAt, sha256, null);
    }
}
