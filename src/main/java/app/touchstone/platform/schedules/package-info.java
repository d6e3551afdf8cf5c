/** What is done by the clock, whatever module it is for. */
@NullMarked
package app.touchstone.platform.schedules;

import org.jspecify.annotations.NullMarked;
