/** Ordering audits, deciding on orders, and the rates under which they run. */
@NullMarked
package app.touchstone.programmes.ui;

import org.jspecify.annotations.NullMarked;
