/**
 * What a visit asks: checklists, their versions with sections, questions, options, rules and points, and the workbook
 * dialect in which they come and go. Owns the meaning of an answer's value; owns no answers and computes no scores.
 */
@ApplicationModule(
        displayName = "Checklists",
        allowedDependencies = {"platform", "platform :: ui", "clients", "journeys"})
@NullMarked
package app.touchstone.checklists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
