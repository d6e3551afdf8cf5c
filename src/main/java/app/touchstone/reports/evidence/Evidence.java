package app.touchstone.reports.evidence;

import app.touchstone.platform.EvidenceId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * One photo or recording of a report.
 *
 * @param id made on the phone
 * @param originalSha256 of the bytes as the phone sent them
 * @param storedSha256 of the picture or the sound as the server encoded it, the key of the file in the store
 * @param duration of a recording; a photo has none
 */
@NamedInterface("evidence")
public record Evidence(
        EvidenceId id,
        String question,
        Kind kind,
        String originalSha256,
        String storedSha256,
        int width,
        int height,
        Duration duration,
        Instant capturedAt) {

    /** What there is to it. */
    public enum Kind {
        PHOTO("image/jpeg"),
        AUDIO("audio/wav");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    public boolean isSound() {
        return kind == Kind.AUDIO;
    }
}
