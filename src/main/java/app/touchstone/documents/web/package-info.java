/** Papers as downloads. */
@NullMarked
package app.touchstone.documents.web;

import org.jspecify.annotations.NullMarked;
