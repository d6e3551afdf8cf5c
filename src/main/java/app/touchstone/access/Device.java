package app.touchstone.access;

import java.time.Instant;

/**
 * A phone on which a person stays signed in.
 *
 * @param name the browser and the system in plain words; empty where the phone does not tell
 * @param lastUsedAt to the hour
 */
public record Device(DeviceId id, String name, Instant madeAt, Instant lastUsedAt) {}
