/** The line to the database (decision 0042): whether anybody answers there, and what is done while nobody does. */
@NullMarked
package app.touchstone.platform.database;

import org.jspecify.annotations.NullMarked;
