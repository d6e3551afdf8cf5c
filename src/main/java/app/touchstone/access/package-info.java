/**
 * People: who may sign in, with which roles and how far they see. Owns passwords, invitations, sessions' validity and
 * preferences; knows nothing of what the roles do elsewhere.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {
            "platform",
            "platform :: faults",
            "platform :: rows",
            "platform :: schedules",
            "platform :: ui"
        })
@NullMarked
package app.touchstone.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
