/**
 * The two numbers of the product: pure functions from a version and its answers to a score sheet, and from visit losses
 * to pain. No tables, no Spring.
 */
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {"platform", "forms"})
@NullMarked
package app.touchstone.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
