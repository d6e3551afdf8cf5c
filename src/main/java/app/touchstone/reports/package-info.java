/**
 * What shoppers bring back: answers, evidence and submissions as they came from the phone, never changed by anybody
 * else. Owns the protocol with the phone and the evidence files; judges nothing.
 */
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "platform",
            "platform :: rows",
            "platform :: schedules",
            "platform :: bounds",
            "platform :: faults",
            "platform :: pictures",
            "platform :: ui",
            "platform :: web",
            "assignments",
            "assignments :: ui",
            "forms",
            "checklists",
            "clients",
            "programmes"
        })
@NullMarked
package app.touchstone.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
