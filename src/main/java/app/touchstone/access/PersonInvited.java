package app.touchstone.access;

import app.touchstone.platform.PersonId;
import java.time.Instant;

/**
 * Somebody was invited to set a password. The link opens a door and is therefore no part of it: whoever sends one makes it
 * then.
 *
 * @param by who invited, a person or a job of the application
 */
public record PersonInvited(PersonId person, PersonId by, Instant at) {}
