/**
 * Who the agency works for: client organisations, their network trees, their outlets with features, opening hours and
 * time zones, and how outlets come in and go out as files. Owns no people and no visits.
 */
@ApplicationModule(
        displayName = "Clients",
        allowedDependencies = {"platform", "platform :: rows", "platform :: schedules", "platform :: ui", "access"})
@NullMarked
package app.touchstone.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
