/**
 * A fictional franchise of coffee shops to try the product on, made through the modules' own doors in their order.
 * Exists in the profile {@code demo} only; nobody depends on it.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "platform",
            "platform :: ui",
            "access",
            "clients",
            "journeys",
            "forms",
            "checklists",
            "shoppers",
            "programmes",
            "assignments",
            "reports",
            "reports :: evidence",
            "review"
        })
@NullMarked
package app.touchstone.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
