/** Signing in, one's own profile, and the administration of people. */
@NullMarked
package app.touchstone.access.ui;

import org.jspecify.annotations.NullMarked;
