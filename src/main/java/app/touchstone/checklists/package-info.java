/**
 * What a visit asks: checklists and their versions, how a draft is edited and what speaks against publishing it, and
 * the workbook dialect in which they come and go. What a form can say belongs to forms; owns no answers and computes no
 * scores.
 */
@ApplicationModule(
        displayName = "Checklists",
        allowedDependencies = {"platform", "platform :: rows", "platform :: ui", "forms", "clients", "journeys"})
@NullMarked
package app.touchstone.checklists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
