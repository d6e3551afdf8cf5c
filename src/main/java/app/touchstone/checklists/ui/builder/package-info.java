/** The editor of drafts: outline, fields, and the form as the phone shows it. */
@NullMarked
package app.touchstone.checklists.ui.builder;

import org.jspecify.annotations.NullMarked;
