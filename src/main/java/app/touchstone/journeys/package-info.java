/**
 * What a client's customers live through: personas, stages, touchpoints with importance and reach. Definitions only;
 * results belong to insight.
 */
@ApplicationModule(
        displayName = "Journeys",
        allowedDependencies = {"platform", "platform :: rows", "platform :: ui", "clients"})
@NullMarked
package app.touchstone.journeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
