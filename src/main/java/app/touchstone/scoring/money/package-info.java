/** What pain costs: the turnover that hangs on an outlet, and how much of it is at stake. */
@NullMarked
package app.touchstone.scoring.money;

import org.jspecify.annotations.NullMarked;
