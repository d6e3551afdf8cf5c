/** What all desk views share: the shell, headings, empty states, notices and the pictures of errors. */
@NamedInterface("ui")
@NullMarked
package app.touchstone.platform.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
