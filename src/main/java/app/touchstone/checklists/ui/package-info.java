/** Checklists on the desk: the list, the intake of workbooks, one version to read, and how the shopper sees it. */
@NullMarked
package app.touchstone.checklists.ui;

import org.jspecify.annotations.NullMarked;
