/** Who am I, and how do I want to see it: for the browser applications. */
@NullMarked
package app.touchstone.access.web;

import org.jspecify.annotations.NullMarked;
