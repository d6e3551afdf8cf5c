/** The shopper's application's way in; the protocol stands in {@code src/docs/phone-protocol.md}. */
@NullMarked
package app.touchstone.reports.web;

import org.jspecify.annotations.NullMarked;
