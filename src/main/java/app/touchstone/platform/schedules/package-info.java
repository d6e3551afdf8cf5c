/** What is done by the clock, whatever module it is for, and on which instance. */
@NamedInterface("schedules")
@NullMarked
package app.touchstone.platform.schedules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
