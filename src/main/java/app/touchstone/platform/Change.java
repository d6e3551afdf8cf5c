package app.touchstone.platform;

import java.time.Instant;

/** Who last changed a thing, and when: what a row keeps for those who come too late. */
public record Change(String by, Instant at) {}
