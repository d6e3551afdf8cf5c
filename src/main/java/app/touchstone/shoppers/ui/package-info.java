/** What staff see of shoppers: the list and one profile with its conflicts and its account. */
@NullMarked
package app.touchstone.shoppers.ui;

import org.jspecify.annotations.NullMarked;
