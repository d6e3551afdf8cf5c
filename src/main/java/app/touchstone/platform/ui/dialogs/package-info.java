/** Dialogs of the desk: they ask, keep what was typed until an act has been done, and have three widths. */
@NamedInterface("ui")
@NullMarked
package app.touchstone.platform.ui.dialogs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
