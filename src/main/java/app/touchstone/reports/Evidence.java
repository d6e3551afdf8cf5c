package app.touchstone.reports;

import app.touchstone.platform.EvidenceId;
import java.time.Instant;

/**
 * One photo of a report.
 *
 * @param id made on the phone
 * @param originalSha256 of the bytes as the phone sent them
 * @param storedSha256 of the picture as the server encoded it, the key of the file in the store
 */
public record Evidence(
        EvidenceId id,
        String question,
        String originalSha256,
        String storedSha256,
        int width,
        int height,
        Instant capturedAt) {}
