/**
 * Visits to be made: what was planned, who goes, by when, and how far each visit has come. Decides who may go and why
 * others may not. Owns no answers and no decisions about them: reports and review tell it what became of a visit.
 */
@ApplicationModule(
        displayName = "Assignments",
        allowedDependencies = {
            "platform",
            "platform :: rows",
            "platform :: schedules",
            "platform :: bounds",
            "platform :: ui",
            "clients",
            "programmes",
            "shoppers"
        })
@NullMarked
package app.touchstone.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
