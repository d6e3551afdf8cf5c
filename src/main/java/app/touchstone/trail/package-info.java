/** The audit trail: who did what, when, to which thing. Only listens; nobody changes or deletes what it wrote. */
@ApplicationModule(
        displayName = "Trail",
        allowedDependencies = {"platform", "platform :: rows", "platform :: ui", "access"})
@NullMarked
package app.touchstone.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
