/**
 * Photos and recordings: what comes in, part by part or whole, how it is made safe to show, and where its bytes lie.
 * Knows no reports: who may add what to which report, the intake outside decides.
 */
@NullMarked
package app.touchstone.reports.evidence;

import org.jspecify.annotations.NullMarked;
