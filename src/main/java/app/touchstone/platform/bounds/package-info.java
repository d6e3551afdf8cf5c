/** How large and how deep what comes in may be (decision 0039), and who reads it by these bounds. */
@NamedInterface("bounds")
@NullMarked
package app.touchstone.platform.bounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
