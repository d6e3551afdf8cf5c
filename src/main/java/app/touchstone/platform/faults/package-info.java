/** Faults of what the product stands on, which nobody who asks is to blame for (decision 0042): how they are told. */
@NamedInterface("faults")
@NullMarked
package app.touchstone.platform.faults;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
