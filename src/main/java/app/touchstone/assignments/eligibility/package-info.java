/** Who may go and why others may not: the policies, and the facts about shoppers that they judge. */
@NullMarked
package app.touchstone.assignments.eligibility;

import org.jspecify.annotations.NullMarked;
