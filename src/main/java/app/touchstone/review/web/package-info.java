/** Pictures of reports, for those who may see the report. */
@NullMarked
package app.touchstone.review.web;

import org.jspecify.annotations.NullMarked;
