/** Touchstone: the platform of a mystery-shopping agency. */
@NullMarked
package app.touchstone;

import org.jspecify.annotations.NullMarked;
