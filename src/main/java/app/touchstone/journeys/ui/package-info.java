/** Drawing up a client's journey: persona, stages, touchpoints. */
@NullMarked
package app.touchstone.journeys.ui;

import org.jspecify.annotations.NullMarked;
