/**
 * Outlets as files: reading what a stranger's spreadsheet says, holding it against what is there, and writing a file that
 * reads back the same. Keeps nothing; what an import does is done by {@code OutletImport}.
 */
@NullMarked
package app.touchstone.clients.exchange;

import org.jspecify.annotations.NullMarked;
