/**
 * Results on paper: the PDF of a released report and of an outlet's journey map, made of the read models that the
 * screens show. Owns how papers look; owns no data and computes no results.
 */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {
            "platform",
            "platform :: pictures",
            "platform :: ui",
            "platform :: web",
            "insight",
            "review",
            "forms",
            "checklists",
            "clients",
            "journeys",
            "scoring"
        })
@NullMarked
package app.touchstone.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
