/** How the programs' interface tells of what went wrong: problem details in the person's language. */
@NamedInterface("web")
@NullMarked
package app.touchstone.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
