/**
 * What becomes of a report: checked, edited with a trace, returned, approved, rejected, released. Owns the edits and
 * what was released, frozen with its score sheet; the shopper's own words stay in reports.
 */
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {
            "platform",
            "platform :: rows",
            "platform :: ui",
            "platform :: web",
            "reports",
            "reports :: evidence",
            "scoring",
            "assignments",
            "programmes",
            "forms",
            "checklists",
            "clients"
        })
@NullMarked
package app.touchstone.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
