/** What staff see of reports that were set aside: on the visit's page and among the day's exceptions. */
@NullMarked
package app.touchstone.reports.ui;

import org.jspecify.annotations.NullMarked;
