package app.touchstone.reports;

import java.time.Instant;

/**
 * The server's word that it has a whole report.
 *
 * @param late whether it came after the visit was due
 */
public record Receipt(String number, Instant receivedAt, boolean late) {}
