/**
 * Checklists as XLSForm workbooks: reading what a stranger sent, writing what reads back the same. Knows the dialect;
 * keeps nothing.
 */
@NullMarked
package app.touchstone.checklists.workbook;

import org.jspecify.annotations.NullMarked;
