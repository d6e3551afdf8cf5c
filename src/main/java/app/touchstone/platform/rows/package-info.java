/** How repositories write rows and read what several columns hold; of use to nobody else (decision 0041). */
@NamedInterface("rows")
@NullMarked
package app.touchstone.platform.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
