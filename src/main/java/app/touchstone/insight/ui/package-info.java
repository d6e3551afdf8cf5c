/** Results on screen: the network, an outlet with its journey map, and released reports. */
@NullMarked
package app.touchstone.insight.ui;

import org.jspecify.annotations.NullMarked;
