/** Whether visits agree with other sources, and raters with each other. */
@NullMarked
package app.touchstone.scoring.agreement;

import org.jspecify.annotations.NullMarked;
