/**
 * What releases amount to: facts per visit, touchpoint and section, and the read models made of them for networks,
 * outlets and single touchpoints down to the answers. Owns no answers and changes nothing upstream.
 */
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "platform",
            "platform :: rows",
            "platform :: schedules",
            "platform :: ui",
            "platform :: web",
            "review",
            "assignments",
            "programmes",
            "journeys",
            "clients",
            "forms",
            "checklists",
            "scoring"
        })
@NullMarked
package app.touchstone.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
