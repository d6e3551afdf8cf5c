/** What is around every desk page: the layout with its navigation, the first page, the pages of errors, the session. */
@NullMarked
package app.touchstone.platform.ui.shell;

import org.jspecify.annotations.NullMarked;
