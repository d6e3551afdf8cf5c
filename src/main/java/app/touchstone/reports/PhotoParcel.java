package app.touchstone.reports;

import app.touchstone.platform.EvidenceId;
import java.time.Instant;

/**
 * What the phone says of a photo that it sends.
 *
 * @param id made on the phone
 * @param sha256 of the bytes that it sends
 */
public record PhotoParcel(EvidenceId id, String question, Instant capturedAt, String sha256) {}
