/** What coordinators see of visits: the day's exceptions, the list, one visit, and who could make it. */
@NamedInterface("ui")
@NullMarked
package app.touchstone.assignments.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
