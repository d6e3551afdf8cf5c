/** The reviewer's queue and desk, and the released report as its readers see it. */
@NullMarked
package app.touchstone.review.ui;

import org.jspecify.annotations.NullMarked;
