/**
 * What clients order and the agency agrees to: orders, programmes with rates and rotation, waves, and the disclosure
 * record without which nothing goes to the field. Owns no visits.
 */
@ApplicationModule(
        displayName = "Programmes",
        allowedDependencies = {"platform", "platform :: rows", "platform :: ui", "clients", "forms", "checklists"})
@NullMarked
package app.touchstone.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
