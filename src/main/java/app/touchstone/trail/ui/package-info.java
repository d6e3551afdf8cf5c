/** Reading the audit trail. */
@NullMarked
package app.touchstone.trail.ui;

import org.jspecify.annotations.NullMarked;
