/** What a list of the desk is made of: what narrows it, its table or cards, and words where there is nothing. */
@NamedInterface("ui")
@NullMarked
package app.touchstone.platform.ui.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
