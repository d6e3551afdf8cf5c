/** Pictures of others: who decodes them within which bounds of memory, and how many at once (decision 0040). */
@NamedInterface("pictures")
@NullMarked
package app.touchstone.platform.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
